/// The mark that opens a line: a bullet, a number, a square.
struct Lead: Equatable {
    enum Kind: Hashable, Sendable {
        case none
        /// `◼ ■ □`
        case square
        /// `－ - –` and other dashes
        case dash
        /// `— source`: the long dash
        case longDash
        /// `⚫ ○ • ⬧`
        case bullet
        /// `▶ ►`
        case triangle
        /// `1.`
        case number
        /// `01.`
        case paddedNumber
        /// `1)`
        case parenthesisNumber
        /// `(1)`
        case wrappedNumber
        /// `①`
        case circledNumber
        /// `i.` `iv)`
        case roman
        /// `*`
        case star
        /// `※`
        case reference
        /// A picture sign at the head of a line: 📄 🏆
        case pictograph
    }

    let kind: Kind
    /// The number of a numbered lead, else 0.
    let number: Int
    /// How many scalars the mark takes, with the blanks behind it.
    let length: Int

    static let none = Lead(kind: .none, number: 0, length: 0)

    init(kind: Kind, number: Int, length: Int) {
        self.kind = kind
        self.number = number
        self.length = length
    }

    init(of text: Scalars) {
        guard let first = text.first else {
            self = .none
            return
        }
        if let kind = Lead.sign(first) {
            self = Lead.sign(kind, first, text)
        } else if Letters.isDigit(first) || first == "(" {
            self = Lead.number(text)
        } else if (0x2460...0x2473).contains(first.value) {
            self = Lead(kind: .circledNumber, number: Int(first.value) - 0x245F, length: Lead.past(1, text))
        } else if (0x1F300..<0xF0000).contains(first.value) {
            self = Lead(kind: .pictograph, number: 0, length: Lead.past(1, text))
        } else {
            self = Lead.roman(text)
        }
    }

    private static func sign(_ mark: Unicode.Scalar) -> Kind? {
        switch mark {
        case "◼", "■", "□", "▪", "◾", "◆", "◇": .square
        case "－", "-", "–", "‑", "﹣", "−": .dash
        case "—", "―": .longDash
        case "⚫", "○", "●", "◦", "•", "·", "⬧", "∙", "◉", "⚪", "◯", "❍": .bullet
        case "\u{F0D7}", "\u{F06C}", "\u{F0A7}", "\u{F0B7}", "\u{F09F}": .bullet
        case "▶", "►", "▷", "➤", "➢", "▸": .triangle
        case "*", "＊", "∗": .star
        case "※": .reference
        default: nil
        }
    }

    private static func sign(_ kind: Kind, _ first: Unicode.Scalar, _ text: Scalars) -> Lead {
        // `-10350` is a number and `·` between words no bullet.
        if kind == .dash, text.count > 1, Letters.isDigit(text[1]) { return .none }
        if kind == .dash, first == "-", text.count > 1, !Letters.isBlank(text[1]), !Letters.isHangul(text[1]) {
            return .none
        }
        return Lead(kind: kind, number: 0, length: past(1, text))
    }

    private static func number(_ text: Scalars) -> Lead {
        let wrapped = text[0] == "("
        var index = wrapped ? 1 : 0
        var value = 0
        var digits = 0
        while index < text.count, Letters.isDigit(text[index]), digits < 3 {
            value = value * 10 + Int(text[index].value - 0x30)
            digits += 1
            index += 1
        }
        guard digits == 1 || digits == 2, index < text.count else { return .none }
        let mark = text[index]
        if wrapped {
            return mark == ")" ? Lead(kind: .wrappedNumber, number: value, length: past(index + 1, text)) : .none
        }
        if mark == ")" || mark == "）" {
            return Lead(kind: .parenthesisNumber, number: value, length: past(index + 1, text))
        }
        guard mark == "." || mark == "．" else { return .none }
        // `2.7배` is a number, `12. 07` a date.
        if index + 1 < text.count, Letters.isDigit(text[index + 1]) { return .none }
        let length = past(index + 1, text)
        if length < text.count, digits == 2, text[0] != "0", Letters.isDigit(text[length]) { return .none }
        return Lead(kind: digits == 2 && text[0] == "0" ? .paddedNumber : .number, number: value, length: length)
    }

    private static func roman(_ text: Scalars) -> Lead {
        var index = 0
        while index < text.count, index < 6, isRomanDigit(text[index]) { index += 1 }
        if index == 0, let first = text.first, (0x2160...0x216B).contains(first.value) {
            guard text.count > 1, text[1] == "." || Letters.isBlank(text[1]) else { return .none }
            return Lead(kind: .roman, number: Int(first.value) - 0x215F, length: past(2, text))
        }
        guard index > 0, index < text.count, text[index] == "." || text[index] == ")" else { return .none }
        guard index + 1 < text.count, !Letters.isLatin(text[index + 1]), !Letters.isDigit(text[index + 1]) else {
            return .none
        }
        return Lead(kind: .roman, number: value(ofRoman: text[..<index]), length: past(index + 1, text))
    }

    private static func isRomanDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "i", "v", "x", "I", "V", "X": true
        default: false
        }
    }

    private static func value(ofRoman letters: ArraySlice<Unicode.Scalar>) -> Int {
        let values = letters.map { $0 == "i" || $0 == "I" ? 1 : $0 == "v" || $0 == "V" ? 5 : 10 }
        var total = 0
        for (index, value) in values.enumerated() {
            total += index + 1 < values.count && value < values[index + 1] ? -value : value
        }
        return total
    }

    /// The place behind `index` and the blanks that follow.
    private static func past(_ index: Int, _ text: Scalars) -> Int {
        var index = index
        while index < text.count, Letters.isBlank(text[index]) { index += 1 }
        return index
    }
}
