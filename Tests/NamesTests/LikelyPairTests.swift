import Content
import Names
import Testing

@Suite struct LikelyPairTests {
    private func pairs(_ companies: Company...) -> [String] {
        LikelyPair.find(in: SmallGazetteer.make(more: companies)).map { "\($0.first.id) \($0.second.id)" }
    }

    @Test func aLongerHanziNameMayBeTheSame() {
        let found = pairs(Company(id: "yinhe", ko: "인허퉁융로봇", zh: "银河通用机器人", status: .discovered))
        #expect(found == ["galbot yinhe"])
    }

    @Test func differentHanziDecideAgainstTheSameHangul() {
        #expect(pairs(Company(id: "gaibo", ko: "갤봇", zh: "盖博科技", status: .discovered)) == [])
    }

    @Test func hangulThatSoundsAlikeMayBeTheSame() {
        #expect(pairs(Company(id: "chaina", ko: "챠이나모발", status: .discovered)) == ["china-mobile chaina"])
    }

    @Test func latinNamesMayBeginAlike() {
        #expect(pairs(Company(id: "auto", en: "BYD Auto", status: .discovered)) == ["byd auto"])
    }

    @Test func whatAPersonKeptTwiceOrRejectedIsNotAskedAgain() {
        #expect(pairs(Company(id: "auto", en: "BYD Auto")) == [])
        #expect(pairs(Company(id: "auto", en: "BYD Auto", status: .rejected)) == [])
    }
}
