import Content
import Names
import Testing

@Suite struct GazetteerTests {
    let gazetteer = SmallGazetteer.make()

    @Test func entriesAreFoundByTheIdTheyHad() {
        #expect(gazetteer.company(id: "biyadi")?.id == "byd")
        #expect(gazetteer.city(id: "kashing")?.id == "jiaxing")
        #expect(gazetteer.city(id: "nowhere") == nil)
    }

    @Test(arguments: ["비야디", "byd", "比亚迪", "比亞迪", "비야디-SW", "B.Y.D."])
    func spellingsLeadToTheEntry(_ name: String) {
        #expect(gazetteer.entries(spelt: name) == [.company(1)])
    }

    @Test func aLivingEntryKeepsItsIdAgainstOneThatHadIt() {
        let companies = [Company(id: "a", ko: "가나다"), Company(id: "b", ko: "라마바", was: ["a"])]
        #expect(Gazetteer(cities: [], companies: companies).company(id: "a")?.ko == "가나다")
    }
}
