import Testing

@testable import Names

/// The sieve may let through a text that names nothing, never hold back one in which the finder sees a name.
@Suite struct SpellingSieveTests {
    private let sieve = SpellingSieve(["달로봇", "月机器人", "Moon-Robot AI", "百济神州-U", "바이지 선저우"])

    @Test(
        "a text that names one of the companies passes",
        arguments: [
            "어제 달로봇이 왔다", "달 로봇은", "月機器人", "月·机器人", "moonrobotai", "moon robot ai의", "百济神州는", "바이지선저우-u",
        ])
    func names(_ text: String) { #expect(sieve.mayName(Array(text.utf16))) }

    @Test("a text that names none of them is held back", arguments: ["", "달과 로봇", "月", "moon robots", "바이지", "선저우"])
    func namesNothing(_ text: String) { #expect(!sieve.mayName(Array(text.utf16))) }

    @Test func aSpellingOfOneLetterMayStandAnywhere() {
        #expect(SpellingSieve(["달"]).mayName(Array("아무 글".utf16)))
        #expect(!SpellingSieve([String]()).mayName(Array("아무 글".utf16)))
    }
}
