/// Reads when something takes place, and until when one may apply, in the running text of a call:
/// `11 월 27 일 상하이 전시센터에서 데모데이를 개최하고, 11 월 4 일부터 15 일까지 참가기업을 모집한다.`
struct CallInText {
    let block: Block
    /// The year of days without one.
    let year: Int

    struct Dated {
        let line: Int
        let range: DateRangeInText
        /// Until when one may apply, not when it takes place.
        let isCall: Bool
        let place: Scalars?
    }

    func dates() -> [Dated] {
        guard let line = block.lines.first else { return [] }
        let ranges = DatesInText.ranges(in: block.text, year: year)
        return ranges.enumerated().compactMap { place, range in
            let next = place + 1 < ranges.count ? ranges[place + 1].range.lowerBound : block.text.count
            let behind = clause(range.range.upperBound..<next)
            if range.start < range.end, has(CallInText.calls, behind) {
                return Dated(line: line, range: range, isCall: true, place: nil)
            }
            guard has(CallInText.takesPlace, behind) else { return nil }
            let end = range.start == range.end ? lastDay(from: range.start, behind) : range.end
            return Dated(
                line: line, range: DateRangeInText(start: range.start, end: end, range: range.range), isCall: false,
                place: self.place(behind))
        }
    }

    /// `6 월 9 일부터 이틀간`
    private func lastDay(from start: DateInText, _ behind: ArraySlice<Unicode.Scalar>) -> DateInText {
        guard let length = CallInText.lengths.firstIndex(where: { Phrases.starts(Array(behind), $0) }) else {
            return start
        }
        return (0...length).reduce(start) { day, _ in DatesInText.dayBehind(day) }
    }

    /// Of two days, of three, …
    private static let lengths = ["부터 이틀간", "부터 사흘간", "부터 나흘간", "부터 닷새간"].map { scalars($0) }

    /// What is told of a day: up to the end of the sentence.
    private func clause(_ range: Range<Int>) -> ArraySlice<Unicode.Scalar> {
        let text = block.text[range]
        return text.firstIndex(of: ".").map { text[..<$0] } ?? text
    }

    private func has(_ words: [Scalars], _ clause: ArraySlice<Unicode.Scalar>) -> Bool {
        words.contains { Phrases.contains(Array(clause), $0) }
    }

    /// `상하이 전시센터에서`
    private func place(_ clause: ArraySlice<Unicode.Scalar>) -> Scalars? {
        guard let end = Phrases.find(CallInText.at, in: Array(clause)), end < CallInText.longestPlace else {
            return nil
        }
        let text = clause.prefix(end)
        // Behind the day: `27 일 `, `28 일까지 `.
        let start = text.first == "일" ? text.firstIndex(where: Letters.isBlank) ?? text.endIndex : text.startIndex
        let place = text[start...].trimmed
        return place.isEmpty ? nil : place
    }

    private static let longestPlace = 40
    private static let at = scalars("에서 ")
    private static let calls = ["모집", "접수", "신청"].map { scalars($0) }
    private static let takesPlace = ["개최", "열린다", "열릴", "연다", "열 예정", "열고", "진행"].map { scalars($0) }
}
