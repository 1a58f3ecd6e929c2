/// What may stand between two names that belong together.
enum TextGaps {
    /// Only commas, dots, `및`, `와`, `과`, 시 and the Hanzi of the first: the two are items of one list.
    static func isList(_ gap: Range<Int>, in letters: Letters) -> Bool {
        guard gap.count <= 24, !gap.isEmpty else { return false }
        var hasMark = false
        var place = gap.lowerBound
        while place < gap.upperBound {
            let letter = letters[place]
            if let closing = Letter.closing(of: letter) {
                while place < gap.upperBound, letters[place] != closing { place += 1 }
            } else if Letter.isComma(letter) || Letter.isMiddleDot(letter) || letter == 0x2F || letter == 0x2D
                || letter == 0x7E || letter == 0x26 || letter == 0x2B || letter == 0x2013
            {
                hasMark = true
            } else if [0xC640, 0xACFC, 0xBC0F].contains(letter) {
                hasMark = true
            } else if !(Letter.isSpace(letter) || letter == 0xC2DC || Letter.isHanzi(letter)) {
                return false
            }
            place += 1
        }
        return hasMark
    }

    /// Between a province and its city: 성, a space, its Hanzi in a bracket.
    static func isProvinceGap(_ gap: Range<Int>, in letters: Letters) -> Bool {
        guard gap.count <= 12 else { return false }
        var place = gap.lowerBound
        while place < gap.upperBound {
            let letter = letters[place]
            if let closing = Letter.closing(of: letter) {
                while place < gap.upperBound, letters[place] != closing { place += 1 }
            } else if !(Letter.isSpace(letter) || [0xC131, 0xC790, 0xCE58, 0xAD6C, 0x7701].contains(letter)) {
                return false
            }
            place += 1
        }
        return true
    }

    /// Whether a name is the whole of a text, but for 시, brackets and Hanzi.
    static func isWhole(_ range: Range<Int>, in letters: Letters) -> Bool {
        guard letters.skipSpaces(before: range.lowerBound) == 0 else { return false }
        return (range.upperBound..<letters.count).allSatisfy { place in
            let letter = letters[place]
            return Letter.isSpace(letter) || letter == 0xC2DC || Letter.isHanzi(letter) || Letter.isOpening(letter)
                || Letter.isClosing(letter)
        }
    }
}
