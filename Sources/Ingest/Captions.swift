/// Captions of pictures, charts and tables: `도표 3. …`, `사진 1) 출처: …`, `표 2) …`, `그림 1) …`, `도표11. …`.
enum Captions {
    enum Kind { case table, figure }

    static func isCaption(_ text: Scalars) -> Bool { kind(text) != nil }

    static func kind(_ text: Scalars) -> Kind? {
        for (word, kind) in words where Phrases.starts(text, word) {
            var index = word.count
            while index < text.count, Letters.isBlank(text[index]) { index += 1 }
            let digits = text[index...].prefix { Letters.isDigit($0) }
            guard !digits.isEmpty, digits.count <= 3 else { continue }
            index = digits.endIndex
            guard index < text.count else { continue }
            if endsNumber(text[index]) { return isSentence(text) ? nil : kind }
            if Letters.isBlank(text[index]), word.count > 1, !isSentence(text) { return kind }
        }
        return nil
    }

    private static func endsNumber(_ mark: Unicode.Scalar) -> Bool {
        switch mark {
        case ".", "．", ")", "）", ":", "：", ">", "]", "】": true
        default: false
        }
    }

    private static func isSentence(_ text: Scalars) -> Bool {
        text.last == "." && text.count > 12 && text[text.count - 2] == "다" && !Phrases.contains(text, bracketSource)
    }

    private static let bracketSource = scalars("출처")
    private static let words: [(Scalars, Kind)] = [
        (scalars("도표"), .table), (scalars("표"), .table), (scalars("사진"), .figure), (scalars("그림"), .figure),
        (scalars("차트"), .figure), (scalars("그래프"), .figure), (scalars("Table"), .table), (scalars("Figure"), .figure),
    ]

    /// The last caption ending and the number of the next on one line: `도표 5. … 도표 6. …` is two.
    static func split(_ text: Scalars) -> [Scalars] {
        var parts: [Scalars] = []
        var start = 0
        var index = 1
        while index < text.count {
            if Letters.isBlank(text[index - 1]), isCaptionStart(text, index) {
                parts.append(text[start..<index].trimmed)
                start = index
            }
            index += 1
        }
        parts.append(text[start...].trimmed)
        return parts
    }

    private static func isCaptionStart(_ text: Scalars, _ index: Int) -> Bool {
        guard let word = [words[0].0, words[2].0].first(where: { Phrases.starts(text, $0, at: index) }) else {
            return false
        }
        var next = index + word.count
        while next < text.count, Letters.isBlank(text[next]) { next += 1 }
        let digits = text[next...].prefix { Letters.isDigit($0) }
        return !digits.isEmpty && digits.endIndex < text.count
            && (text[digits.endIndex] == "." || text[digits.endIndex] == ")")
    }
}
