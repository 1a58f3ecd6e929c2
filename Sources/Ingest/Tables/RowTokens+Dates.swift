/// Which words of a row are dates, and parts of them.
extension RowTokens {
    /// `2025 상반기`
    static func isHalf(_ word: ArraySlice<Unicode.Scalar>) -> Bool { halves.contains(word) }

    static let halves = WordList("상반기 하반기")

    static func isYear(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count == 4 && word.allSatisfy(Letters.isDigit) && (word.first == "1" || word.first == "2")
    }

    /// `월`, `상반기`, and the `월~2028` of `2026 년 6 월~2028 년 12 월`.
    static func isDateWord(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        if dateWords.contains(word) { return true }
        guard word.count > 1, let first = word.first, first == "년" || first == "월" || first == "일" else {
            return false
        }
        let rest = word.dropFirst()
        return rest.first == "대" && rest.count == 1 || rest.first == "("
            || rest.first.map(isOfPeriod) ?? false
    }

    /// `2025년`, `4월`, where the extractor left them together.
    static func isWrittenDate(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        let digits = word.prefix { Letters.isDigit($0) }.count
        guard digits + 1 == word.count else { return false }
        return word.last == "년" && digits == 4 || word.last == "월" && digits < 3
    }

    /// `2025.03.11`, `2025.3`, `2025.03.11~2025.03.15`; a figure of so many would have its comma.
    static func isDottedDate(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        // Most figures are told by their fifth letter.
        guard word.count > 5, word[word.startIndex + 4] == "." else { return false }
        return word.split { $0 == "~" || $0 == "∼" || $0 == "-" }.allSatisfy(isDottedDay)
    }

    static func isDottedDay(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[0].count == 4, let year = Int(text: parts[0]),
            (1990..<2100).contains(year)
        else { return false }
        return zip(parts.dropFirst(), [12, 31]).allSatisfy { part, most in
            part.count < 3 && Int(text: part).map { (1...most).contains($0) } ?? false
        }
    }

    /// `29일`, `4월`: a later part of a date.
    static func isWrittenPart(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = word.last, last == "일" || last == "월" || Phrases.ends(word, with: quarter) else {
            return false
        }
        return word.dropLast(last == "기" ? 2 : 1).allSatisfy(isOfPeriod) && word.count > 1
    }

    static let quarter = scalars("분기")

    /// `12`, and the `1~3` of `2025 년 1~3 분기`.
    static func isPartOfDate(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count <= 2 || word.count <= 5 && !word.allSatisfy(Letters.isDigit) && word.allSatisfy(isOfPeriod)
    }

    static func isOfPeriod(_ letter: Unicode.Scalar) -> Bool {
        Letters.isDigit(letter) || letter == "~" || letter == "∼" || letter == "-"
    }

    static func endsInDateWord(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.last == "년" || text.last == "월"
    }

    static let dateWords = WordList("년 월 일 분기 반기 상반기 하반기 초 말 중순 상순 하순 예정 이전 이후 이래")
}
