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
        guard let open = Phrases.find(opening, in: text) ?? Phrases.find(openingFull, in: text) else { return nil }
        guard let colon = text[open...].firstIndex(where: { $0 == ":" || $0 == "：" }), colon - open <= 5 else {
            return nil
        }
        guard let close = text[colon...].lastIndex(where: { $0 == ")" || $0 == "）" }) else { return nil }
        return text[(colon + 1)..<close].trimmed
    }

    private static let opening = scalars("(출처")
    private static let openingFull = scalars("（출처")

    /// The medium of a line that is only `(신문, 2021.12.16)` or `[신문] …`.
    static func pressRemark(_ text: Scalars) -> Scalars? {
        guard text.first == "(", text.last == ")", text.count < 40 else { return nil }
        guard let comma = text.firstIndex(of: ","), let date = DatesInText.first(in: Array(text[comma...])),
            date.day > 0
        else { return nil }
        return text[1..<comma].trimmed
    }
}
