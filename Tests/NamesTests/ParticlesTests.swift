import Testing

@testable import Names

@Suite struct ParticlesTests {
    @Test(arguments: ["", "은", "에서는", "와의", "로부터", "까지도"])
    func particlesCover(_ tail: String) {
        let letters = Array(utf8: tail)
        #expect(Particles().cover(letters, from: 0, to: letters.count))
    }

    @Test(arguments: ["화", "해", "자동차", "시정부", "은행"])
    func nounsDoNot(_ tail: String) {
        let letters = Array(utf8: tail)
        let covered = Particles().cover(letters, from: 0, to: letters.count)
        #expect(!covered)
    }
}
