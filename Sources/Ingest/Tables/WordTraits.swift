/// What is counted of words to tell what kind of thing they are; counts of neighbours add up.
struct WordTraits {
    private(set) var words = 0
    private(set) var commas = 0
    /// Words that end in a particle of a clause.
    private(set) var particles = 0
    /// Letters of each script.
    private(set) var hanzi = 0
    private(set) var latin = 0
    /// Words with Latin letters and without Hangul.
    private(set) var foreign = 0
    private(set) var last: Unicode.Scalar?

    init() {}

    init(_ text: ArraySlice<Unicode.Scalar>) {
        for word in WordSequence(text) { add(word) }
        last = text.last
    }

    private mutating func add(_ word: ArraySlice<Unicode.Scalar>) {
        words += 1
        if Particles.endsClause(word) { particles += 1 }
        var (hasHangul, hasLatin) = (false, false)
        for letter in word {
            if letter == "," || letter == "、" {
                commas += 1
            } else if Letters.isHangul(letter) {
                hasHangul = true
            } else if Letters.isHanzi(letter) {
                hanzi += 1
            } else if Letters.isLatin(letter) {
                latin += 1
                hasLatin = true
            }
        }
        if hasLatin, !hasHangul { foreign += 1 }
    }

    /// Takes in what stands behind.
    mutating func add(_ next: WordTraits) {
        words += next.words
        commas += next.commas
        particles += next.particles
        hanzi += next.hanzi
        latin += next.latin
        foreign += next.foreign
        last = next.last
    }

    /// What stands behind a beginning of itself.
    func after(_ beginning: WordTraits) -> WordTraits {
        var rest = self
        rest.words -= beginning.words
        rest.commas -= beginning.commas
        rest.particles -= beginning.particles
        rest.hanzi -= beginning.hanzi
        rest.latin -= beginning.latin
        rest.foreign -= beginning.foreign
        return rest
    }
}
