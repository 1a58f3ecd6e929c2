/// Lines and remarks that name where an article comes from.
enum SourceLabel {
    /// `*출처:`, `출처 :`, `\*출처: …` at the head of a line.
    static func isLabel(_ text: Scalars) -> Bool { labelLength(text) != nil }

    /// How long the label at the head of a line is.
    static func labelLength(_ text: Scalars) -> Int? {
        var index = 0
        while index < text.count, text[index] == "*" || text[index] == "※" || Letters.isBlank(text[index]) {
            index += 1
        }
        guard Phrases.starts(text, Words.sourceLabel, at: index) else { return nil }
        index += Words.sourceLabel.count
        while index < text.count, Letters.isBlank(text[index]) { index += 1 }
        guard index < text.count, text[index] == ":" || text[index] == "：" else { return nil }
        index += 1
        while index < text.count, Letters.isBlank(text[index]) { index += 1 }
        return index
    }

    /// The medium in a remark at the end of a text: `… (출처: 신문)`.
    static func remark(_ text: Scalars) -> Scalars? {
        guard Phrases.contains(text, Words.sourceLabel),
            let open = Phrases.find(opening, in: text) ?? Phrases.find(openingFull, in: text)
        else { return nil }
        guard let colon = text[open...].firstIndex(where: { $0 == ":" || $0 == "：" }), colon - open <= 5 else {
            return nil
        }
        guard let close = text[colon...].lastIndex(where: { $0 == ")" || $0 == "）" }) else { return nil }
        return text[(colon + 1)..<close].trimmed
    }

    private static let opening = scalars("(출처")
    private static let openingFull = scalars("（출처")

    /// What a line under a title says of the source: `— 신문`, `(연합뉴스, 2021.12.16)`, `[잡지]`. All of it is kept.
    static func line(_ line: Line) -> Scalars? {
        let text = line.text
        let source: Scalars
        if line.lead.kind == .longDash, text.count < 60, !line.endsSentence {
            source = text[line.lead.length...].trimmed
        } else if isPressRemark(text) {
            source = text.dropFirst().dropLast().trimmed
        } else if let press = press(line), press.title.isEmpty {
            source = press.medium
        } else {
            return nil
        }
        return source.contains(where: Letters.isLetterOrDigit) ? source : nil
    }

    /// The medium before the title that an article had there: `[잡지] 원제목`.
    static func mediumBeforeTitle(_ line: Line) -> Scalars? {
        guard let press = press(line), press.title.contains(where: Letters.isLetterOrDigit),
            press.medium.contains(where: Letters.isLetterOrDigit)
        else { return nil }
        return press.medium
    }

    private static func press(_ line: Line) -> (medium: Scalars, title: Scalars)? {
        let text = line.text
        guard text.first == "[", let close = text.firstIndex(of: "]"), close < 14, text.count < 60, !line.endsSentence
        else { return nil }
        return (text[1..<close].trimmed, text[(close + 1)...].trimmed)
    }

    /// A line that is only `(신문, 2021.12.16)`.
    static func isPressRemark(_ text: Scalars) -> Bool {
        guard text.first == "(", text.last == ")", text.count < 40, let comma = text.firstIndex(of: ",") else {
            return false
        }
        return DatesInText.first(in: Array(text[comma...])).map { $0.day > 0 } ?? false
    }
}
