/// The words of an issue, which tell whether a line that a page cut off goes on inside a word.
struct Vocabulary: Sendable {
    /// How many words begin with a given one to six letters.
    private let beginnings: Set<[UInt32]>
    /// The print breaks lines inside words, not only between them.
    let breaksWords: Bool

    init(_ lines: [Line]) {
        var beginnings: Set<[UInt32]> = []
        var inside = 0
        var between = 0
        for line in lines {
            if line.width > 2500 { if line.breaksInsideWord { inside += 1 } else { between += 1 } }
        }
        breaksWords = inside * 4 > between
        // Only a text whose lines were glued by an OCR model needs the words themselves.
        if lines.contains(where: \.hasTabs) || inside > 3 * max(1, between) {
            for line in lines { Vocabulary.add(line.text, to: &beginnings) }
        }
        self.beginnings = beginnings
    }

    private static func add(_ text: Scalars, to beginnings: inout Set<[UInt32]>) {
        var index = 0
        while index < text.count {
            guard Letters.isHangul(text[index]) else {
                index += 1
                continue
            }
            let start = index
            var word: [UInt32] = []
            while index < text.count, Letters.isHangul(text[index]) {
                if index - start < 6 {
                    word.append(text[index].value)
                    beginnings.insert(word)
                }
                index += 1
            }
        }
    }

    /// Particles that no word of their own could be: with them a line goes on inside a word.
    private static let particles: Set<[UInt32]> = Set(
        ["을", "를", "은", "는", "의", "에", "와", "과", "으로", "에서", "부터", "까지", "으로서", "에게", "에는", "에도"].map {
            $0.unicodeScalars.map(\.value)
        })

    /// Does the text go on inside the word it ended with? So it does where the issue has that word.
    func joins(_ text: Scalars, _ next: Scalars) -> Bool {
        let tail = Array(text.reversed().prefix { Letters.isHangul($0) }.reversed().map(\.value))
        let head = next.prefix { Letters.isHangul($0) }.map(\.value)
        guard let first = head.first, !tail.isEmpty else { return false }
        if Vocabulary.particles.contains(head) { return true }
        guard tail.count < 6 else { return false }
        return beginnings.contains(tail + [first])
    }
}
