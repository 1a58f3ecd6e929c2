/// What a punctuation mark does, whichever of its many shapes is printed.
package enum PunctuationKind: Sendable, Hashable {
    /// Opening and closing brackets of every form: ( [ 【 〈 《 「
    case opening, closing
    /// ' " ‘ ’ “ ” and their full-width forms
    case quotation
    /// . 。 ! ? and …
    case sentenceEnd
    /// , 、 ;
    case comma
    /// :
    case colon
    /// · ∙ ・ •
    case middleDot
    /// - ‐ – — ―
    case dash
    /// ~ 〜 ～
    case wave
    /// * / # & % @ \ _ ※ …
    case other

    /// Nil for letters, digits, spaces and symbols.
    package init?(_ scalar: Unicode.Scalar) {
        switch scalar {
        case ".", "!", "?", "。", "．", "！", "？", "｡", "…", "⋯": self = .sentenceEnd
        case ",", "，", "、", "､", ";", "；": self = .comma
        case ":", "：": self = .colon
        case "'", "\"", "‘", "’", "‚", "‛", "“", "”", "„", "‟", "＇", "＂", "′", "″", "`", "´": self = .quotation
        case "·", "∙", "・", "･", "•", "‧", "⋅", "ㆍ", "●": self = .middleDot
        case "−": self = .dash
        case "~", "〜", "～", "∼": self = .wave
        default:
            if let kind = PunctuationKind(scalar.properties.generalCategory) { self = kind } else { return nil }
        }
    }

    private init?(_ category: Unicode.GeneralCategory) {
        switch category {
        case .openPunctuation: self = .opening
        case .closePunctuation: self = .closing
        case .initialPunctuation, .finalPunctuation: self = .quotation
        case .dashPunctuation: self = .dash
        case .otherPunctuation, .connectorPunctuation: self = .other
        default: return nil
        }
    }
}
