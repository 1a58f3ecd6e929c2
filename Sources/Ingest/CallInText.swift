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
            guard range.start.year == year, !isPast(range.range.lowerBound) else { return nil }
            let next = place + 1 < ranges.count ? ranges[place + 1].range.lowerBound : block.text.count
            let behind = clause(range.range.upperBound..<next)
            let (call, event) = (first(of: CallInText.calls, behind), first(of: CallInText.takesPlace, behind))
            // What is told first of the days is what they are: `6 월 9 일 열리는 로드쇼의 참가기업을 모집한다`.
            if range.start < range.end, call < event {
                return Dated(line: line, range: range, isCall: true, place: nil)
            }
            guard event < call else { return nil }
            let end = range.start == range.end ? lastDay(from: range.start, behind) : range.end
            return Dated(
                line: line, range: DateRangeInText(start: range.start, end: end, range: range.range), isCall: false,
                place: self.place(behind))
        }
    }

    /// `지난 11 월 27 일`, `지난해 11 월 27 일`
    private func isPast(_ start: Int) -> Bool {
        let before = block.text[..<start].suffix(CallInText.longestPast)
        return CallInText.past.contains { Phrases.contains(Array(before), $0) }
    }

    /// What is told of a day: up to the end of the sentence.
    private func clause(_ range: Range<Int>) -> Scalars {
        Array(block.text[range].prefix { $0 != "." })
    }

    private func first(of words: [Scalars], _ clause: Scalars) -> Int {
        words.compactMap { Phrases.find($0, in: clause) }.min() ?? .max
    }

    /// `6 월 9 일부터 이틀간`, `6 월 9 일부터 3 일간`
    private func lastDay(from start: DateInText, _ behind: Scalars) -> DateInText {
        guard Phrases.starts(behind, CallInText.from) else { return start }
        let rest = behind.dropFirst(CallInText.from.count).drop(while: Letters.isBlank)
        let digits = rest.prefix(while: Letters.isDigit)
        let unit = rest.dropFirst(digits.count).drop(while: Letters.isBlank)
        let told = CallInText.lengths.firstIndex { rest.starts(with: $0) }.map { $0 + 2 }
        let length = unit.starts(with: CallInText.days) ? Int(text: digits) : told
        guard let length, length < CallInText.longest else { return start }
        return (1..<max(1, length)).reduce(start) { day, _ in DatesInText.dayBehind(day) }
    }

    /// `상하이 전시센터에서`
    private func place(_ clause: Scalars) -> Scalars? {
        guard let end = Phrases.find(CallInText.at, in: clause), end < CallInText.longestPlace else { return nil }
        // What ends the days, how long it lasts and the hour stand before it: `일부터 이틀간`, `(목) 오후 2 시`.
        let text = clause.prefix(end)
        let words = Phrases.words(Array(text.drop { !Letters.isBlank($0) })).drop { word in
            CallInText.times.contains(word) || word.contains(where: Letters.isDigit) || word.last == "간"
        }
        return words.isEmpty ? nil : Scalars(words.joined(separator: [" "]))
    }

    private static let longestPlace = 40
    /// No event of a call lasts so many days.
    private static let longest = 32
    private static let at = scalars("에서 ")
    private static let from = scalars("부터")
    private static let days = scalars("일간")
    /// Of two days, of three, …
    private static let lengths = ["이틀간", "사흘간", "나흘간", "닷새간"].map { scalars($0) }
    private static let times = WordList("오전 오후 시 시부터 분 분부터 일 일까지 일부터 까지")
    private static let past = ["지난", "작년"].map { scalars($0) }
    /// `지난해 `
    private static let longestPast = 5
    private static let calls = ["모집", "접수", "신청"].map { scalars($0) }
    private static let takesPlace = ["개최", "열린", "열리는", "열려", "열릴", "연다", "열 예정", "열고"].map { scalars($0) }
}
