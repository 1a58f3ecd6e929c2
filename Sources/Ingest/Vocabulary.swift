/// The words of an issue, which tell whether a line that a page cut off goes on inside a word.
struct Vocabulary: Sendable {
    /// The two to six letters with which words begin.
    private let beginnings: BeginningSet
    /// The print breaks lines inside words, not only between them.
    let breaksWords: Bool

    init(_ lines: [Line]) {
        var beginnings = BeginningSet(capacity: 0)
        var inside = 0
        var between = 0
        for line in lines {
            if line.width > 2500 { if line.breaksInsideWord { inside += 1 } else { between += 1 } }
        }
        breaksWords = inside * 4 > between
        // Only a text whose lines were glued by an OCR model needs the words themselves.
        if lines.contains(where: \.hasTabs) || inside > 3 * max(1, between) {
            beginnings = BeginningSet(capacity: lines.reduce(0) { $0 + $1.text.count(where: Letters.isHangul) })
            for line in lines { Vocabulary.add(line.text, to: &beginnings) }
        }
        self.beginnings = beginnings
    }

    private static func add(_ text: Scalars, to beginnings: inout BeginningSet) {
        var word = Beginning()
        for letter in text {
            if !Letters.isHangul(letter) {
                word = Beginning()
            } else if word.count < longestBeginning {
                word.append(letter)
                if word.count > 1 { beginnings.insert(word) }
            }
        }
    }

    private static let longestBeginning = 6

    /// Particles and endings that no word of their own could be: with them a line goes on inside a word.
    private static let particles = WordList("을 를 은 는 의 에 와 과 으로 에서 부터 까지 으로서 에게 에는 에도 르면")

    /// What makes a verb of the noun before it: `환수|하며`. By themselves they would stand behind a clause.
    private static let verbs = WordList("하며 하고 하여 하는 한다 했다 하였다 하기 하기로 하도록 하면서 되며 되고 되어 되는 된다 됐다 되었다 시키고 시키는")

    /// `지급하기로|했다`, `라고|하며`: behind a clause the verb stands by itself.
    private func isNoun(_ tail: ArraySlice<Unicode.Scalar>) -> Bool {
        tail.count > 1 && !Vocabulary.clauses.contains { Phrases.ends(tail, with: $0) }
    }

    /// `도|입한다`, `시|행하고`: the first half of a noun, the other half with the verb on the next line.
    private func isHalfOfNoun(_ tail: ArraySlice<Unicode.Scalar>) -> Bool {
        tail.count == 1 && !Vocabulary.shortWords.contains(tail)
    }

    private static let shortWords = WordList(
        "더 잘 못 안 꼭 또 다 수 것 등 및 그 이 저 한 두 세 네 각 총 약 큰 새 첫 단 곧 늘 좀 때 후 중 뒤 앞 간 내 말 일 년 월 개 명")

    private static let clauses = ["로", "라고", "다고", "자고", "려고", "록", "야", "게", "히", "을", "를", "은", "는", "도", "만"].map {
        scalars($0)
    }

    /// Does the text go on inside the word it ended with? So it does where the issue has that word.
    func joins(_ text: Scalars, _ next: Scalars) -> Bool {
        let start = text.lastIndex { !Letters.isHangul($0) }.map { $0 + 1 } ?? 0
        let tail = text[start...]
        let head = next.prefix { Letters.isHangul($0) }
        guard let first = head.first, !tail.isEmpty else { return false }
        if Vocabulary.particles.contains(head) || isNoun(tail) && Vocabulary.verbs.contains(head) { return true }
        if isHalfOfNoun(tail), Vocabulary.verbs.contains(head.dropFirst()) { return true }
        guard tail.count < Vocabulary.longestBeginning else { return false }
        var word = Beginning()
        for letter in tail { word.append(letter) }
        word.append(first)
        return beginnings.contains(word)
    }
}

/// The letters with which a word begins, as a number: two words with one number there are hardly ever.
private struct Beginning {
    private(set) var number: UInt64 = 0
    private(set) var count = 0

    mutating func append(_ letter: Unicode.Scalar) {
        number = (number &+ UInt64(letter.value)) &* 0x9E37_79B9_7F4A_7C15
        number ^= number >> 29
        count += 1
    }
}

/// A set that only grows: every letter of an issue is asked of it, and the standard library's set guards against
/// made-up keys, which takes its time.
private struct BeginningSet: Sendable {
    /// The numbers, each at its place or behind it where others were before it; 0 is a free place.
    private var places: [UInt64]

    /// A set for at most so many.
    init(capacity: Int) {
        var size = 2
        // Most words come again and again, so that even then half of the places stay free.
        while size <= capacity * 4 / 3 { size *= 2 }
        places = Array(repeating: 0, count: size)
    }

    mutating func insert(_ word: Beginning) { places[place(of: word.number)] = word.number }

    func contains(_ word: Beginning) -> Bool { places[place(of: word.number)] == word.number }

    private func place(of number: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: number) & (places.count - 1)
        while places[place] != 0, places[place] != number { place = (place + 1) & (places.count - 1) }
        return place
    }
}
