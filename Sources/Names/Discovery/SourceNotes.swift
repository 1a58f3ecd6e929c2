/// Finds where a text says what it was taken from: `(출처: 펑파이망)`, `사진 1) 출처: 텐센트뉴스.` Nothing in it is a mention.
struct SourceNotes: Sendable {
    private let labels = ["출처", "자료출처", "사진", "자료", "사진출처"].map { Array(utf8: $0) }

    func find(in letters: Letters) -> [Range<Int>] {
        var notes: [Range<Int>] = []
        var place = 0
        while place < letters.count {
            if let start = noteStart(at: place, letters) {
                let end = noteEnd(from: start, letters)
                notes.append(start..<end)
                place = end
            }
            place += 1
        }
        return notes
    }

    private func noteStart(at place: Int, _ letters: Letters) -> Int? {
        guard !Letter.isHangul(letters[place - 1]) else { return nil }
        for label in labels where letters.hasWord(label, at: place) {
            let mark = letters.skipSpaces(from: place + label.count)
            if [0x3A, 0xFF1A, 0x3D].contains(letters[mark]) { return mark + 1 }
        }
        return nil
    }

    /// To the end of the bracket it stands in, or of the sentence.
    private func noteEnd(from start: Int, _ letters: Letters) -> Int {
        var depth = 0
        for place in start..<letters.count {
            let letter = letters[place]
            if Letter.isOpening(letter) { depth += 1 }
            if Letter.isClosing(letter) {
                if depth == 0 { return place }
                depth -= 1
            }
            if letter == 0x0A { return place }
            if depth == 0, letter == 0x2E, Letter.isSpace(letters[place + 1]) || place + 1 == letters.count {
                return place
            }
        }
        return letters.count
    }
}
