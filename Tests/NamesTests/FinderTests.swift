import Content
import Testing

@testable import Names

@Suite struct FinderTests {
    let finder = NameFinder(SmallGazetteer.make())

    private func names(_ text: String) -> [String] { finder.mentions(in: text).map(\.id) }

    @Test func rangesAreBytesOfTheText() throws {
        let text = "어제 비야디와 선전에서"
        let mentions = finder.mentions(in: text)
        #expect(mentions.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["비야디", "선전"])
    }

    @Test func theLongestNameWins() {
        #expect(names("상하이자동차가 상하이에 세웠다") == ["saic", "shanghai"])
    }

    @Test(arguments: ["차이나모바일이", "차이나 모바일이", "CHINA MOBILE은", "中國移動의"])
    func spacesCaseAndTraditionalHanziMakeNoDifference(_ text: String) {
        #expect(names(text) == ["china-mobile"])
    }

    @Test func aSpaceInsideACityIsNoSpelling() {
        #expect(names("우 시작했다") == [])
    }

    @Test(arguments: ["다우시대", "무선전기", "지난해", "화웨이화", "www.byd.com", "ABYD"])
    func partsOfOtherWordsAreNoNames(_ text: String) {
        #expect(names(text) == [])
    }

    @Test func rejectedCompaniesAreNotFound() {
        #expect(names("룽위안은 말했다") == [])
    }

    @Test(arguments: [
        ("선전", "shenzhen"), ("허베이성 창저우 (沧州)", "cangzhou"), ("상해", "shanghai"), ("中国·北京 BEIJING·CHINA", "beijing"),
        ("창저우", "changzhou"), ("지난", "jinan"), ("지린시", "jilin"), ("지아싱", "jiaxing"), ("무한", "wuhan"), ("무한시", "wuhan"),
    ])
    func placesNameTheirCity(_ place: String, _ city: String) {
        #expect(finder.city(ofPlace: place)?.id == city)
    }

    @Test(arguments: ["하이난", "지린", "온라인", "", "서울"])
    func otherPlacesNameNone(_ place: String) {
        #expect(finder.city(ofPlace: place) == nil)
    }

    @Test func whatTheIssueDecidedHolds() {
        #expect(finder.city(ofPlace: "창저우", decided: ["창저우": "cangzhou"])?.id == "cangzhou")
    }

    /// The automaton against looking for every word at every place.
    @Test func theAutomatonFindsWhatASlowSearchFinds() {
        var seed: UInt64 = 7
        func next(_ bound: Int) -> UInt16 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt16((seed >> 33) % UInt64(bound))
        }
        for _ in 0..<50 {
            let words = Set((0..<20).map { _ in (0...next(4)).map { _ in next(3) + 1 } })
                .sorted { $0.lexicographicallyPrecedes($1) }
            let text = (0..<80).map { _ in UInt32(next(4)) }
            let automaton = Automaton(sorted: words, symbolCount: 8)
            var found: Set<[Int]> = []
            automaton.scan(text, table: [0, 1, 2, 3], skipped: .max) { word, end, _ in found.insert([word, end]) }
            var expected: Set<[Int]> = []
            for (number, word) in words.enumerated() {
                for end in word.count...text.count
                where text[(end - word.count)..<end].elementsEqual(word.map(UInt32.init)) {
                    expected.insert([number, end])
                }
            }
            #expect(found == expected)
        }
    }
}
