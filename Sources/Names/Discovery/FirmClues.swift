/// What speaks for a firm where the endings of a name do not tell: how the text goes on, what stands before it, how
/// many Hanzi it has.
///
/// What a clue is worth was learned from the annotated newsletters (docs/decisions.md), where a firm printed with its
/// Hanzi is mostly the subject of a sentence, and what is none stands in quotation marks or before a noun.
struct FirmClues: Sendable {
    /// The clues, each with how much likelier it makes a firm: the logarithm of the odds.
    enum Clue {
        case always
        case oneHanzi, twoHanzi, threeHanzi, fourHanzi
        case surname, tradeEnding, mandarin, korean, koreanAlone, translated
        case quoted, subject, listed, genitive, beforeNoun, beforeFigure, beforePlace, speaks
        case beginsSentence, behindFirmWord, behindMedium, behindRelative, behindGenitive, madeBefore, doesBehind

        var worth: Double {
            switch self {
            case .subject: 2.4
            case .tradeEnding: 2.3
            case .genitive: 2.0
            case .listed: 1.9
            case .beginsSentence: 1.0
            case .behindFirmWord: 0.8
            case .doesBehind: 0.8
            case .madeBefore: 0.7
            case .behindRelative: 0.7
            case .mandarin: 0.5
            case .fourHanzi: 0.5
            case .behindGenitive: 0.3
            case .threeHanzi: -0.3
            case .speaks: -0.3
            case .twoHanzi: -0.5
            case .beforeNoun: -0.5
            case .beforeFigure: -0.6
            case .korean: -0.6
            case .beforePlace: -1.1
            case .surname: -1.2
            case .translated: -1.2
            case .koreanAlone: -1.3
            case .always: -1.6
            case .behindMedium: -1.7
            case .oneHanzi: -2.2
            case .quoted: -2.7
            }
        }
    }

    /// Of eight names with such odds seven are firms.
    static let enough = 1.2

    private let surnames = Set(Array(utf8: KindWords.surnames).filter(Letter.isHanzi))
    private let trades = WordSet(KindWords.firmLikeHangul + " " + KindWords.tradeHangul)
    private let firmWords = WordSet(KindWords.before + " " + KindWords.firmWords)
    private let media = WordSet(KindWords.mediaWords)
    private let deeds = WordSet(KindWords.deeds)
    private let places = WordSet(KindWords.placeNouns)

    /// How likely a name is a firm, as the logarithm of the odds.
    func odds(_ name: FoundName, _ alignment: NameAligner.Alignment, in letters: Letters) -> Double {
        clues(name, alignment, in: letters).reduce(FirmClues.worthOfWeight * name.weight) { $0 + $1.worth }
    }

    /// How much a point of the weight that endings and neighbours give is worth.
    private static let worthOfWeight = 0.9

    private func clues(_ name: FoundName, _ alignment: NameAligner.Alignment, in letters: Letters) -> [Clue] {
        let zh = Array(utf8: name.zh ?? "")
        let ko = Array(utf8: name.ko ?? "")
        var clues: [Clue] = [.always]
        switch zh.count {
        case 1: clues.append(.oneHanzi)
        case 2: clues.append(.twoHanzi)
        case 3: clues.append(.threeHanzi)
        case 4: clues.append(.fourHanzi)
        default: break
        }
        if zh.count == 2 || zh.count == 3, zh.first.map(surnames.contains) ?? false { clues.append(.surname) }
        if let length = trades.suffixLength(ko, endingAt: ko.count), length < ko.count { clues.append(.tradeEnding) }
        if alignment.mandarin > alignment.korean { clues.append(.mandarin) }
        if alignment.korean > 0 { clues.append(alignment.korean == zh.count ? .koreanAlone : .korean) }
        if alignment.translated > 1 { clues.append(.translated) }
        return clues + behind(name.range.upperBound, letters) + before(name.range.lowerBound, letters)
    }

    private func behind(_ end: Int, _ letters: Letters) -> [Clue] {
        var clues: [Clue] = []
        let near = end..<min(letters.count, end + 30)
        if deeds.occurs(in: letters.values, near) { clues.append(.doesBehind) }
        let next = letters[end]
        let isParticle = Letter.isHangul(next) && Letter.isSpace(letters[end + 1])
        switch next {
        // 은, 는, 이, 가
        case 0xC740, 0xB294, 0xC774, 0xAC00:
            if isParticle { clues.append(isQuotation(letters[end + 2]) ? .speaks : .subject) }
        // 의
        case 0xC758: if isParticle { clues.append(.genitive) }
        // 와, 과; below, 등
        case 0xC640, 0xACFC: if isParticle { clues.append(.listed) }
        default:
            if Letter.isComma(next) || Letter.isSpace(next) && letters[end + 1] == 0xB4F1 {
                clues.append(.listed)
            } else if Letter.isDigit(letters[letters.skipSpaces(from: end)]), end < letters.count {
                clues.append(.beforeFigure)
            } else if Letter.isSpace(next), Letter.isHangul(letters[end + 1]) {
                clues.append(.beforeNoun)
                if places.prefixLength(letters.values, at: end + 1, end: letters.count) != nil {
                    clues.append(.beforePlace)
                }
            }
        }
        return clues
    }

    private func before(_ start: Int, _ letters: Letters) -> [Clue] {
        var clues: [Clue] = []
        if isQuotation(letters[start - 1]) { clues.append(.quoted) }
        if deeds.occurs(in: letters.values, max(0, start - 16)..<start) { clues.append(.madeBefore) }
        guard start > 0, Letter.isSpace(letters[start - 1]) else { return clues }
        let end = letters.skipSpaces(before: start)
        let word = letters.values[letters.hangulStart(before: end)..<end]
        if firmWords.suffixLength(letters.values, endingAt: end) != nil { clues.append(.behindFirmWord) }
        if media.suffixLength(letters.values, endingAt: end) != nil { clues.append(.behindMedium) }
        switch word.last {
        case nil: if end == 0 || letters[end - 1] == 0x2E { clues.append(.beginsSentence) }
        case 0xC758: clues.append(.behindGenitive)
        // `만드는`, `세운`, `자리한`, `만들던`, `창업자인`
        case 0xB294, 0xC740, 0xC778, 0xD55C, 0xB358: clues.append(.behindRelative)
        default: break
        }
        return clues
    }

    private func isQuotation(_ letter: UInt32) -> Bool {
        switch letter {
        case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0x3C, 0x3008, 0x300A, 0x300C, 0x300E: true
        default: false
        }
    }
}
