/// The header of a table, with what several readings of that table ask of it, found when it is first asked for.
final class TableHeader {
    let lines: [HeaderLine]

    init(_ lines: [HeaderLine]) { self.lines = lines }

    private(set) lazy var cutter = HeaderCutter(lines: lines)
    private(set) lazy var typed = TypedWords(header: lines)
    /// How many words its lines have.
    private(set) lazy var wordCount = lines.reduce(0) { $0 + $1.words.count }
    /// How many labels its words would make, if each that leans on no other were one.
    private(set) lazy var labelCount = lines.reduce(0) { $0 + HeaderCutter.labels($1.words).count }

    var isEmpty: Bool { lines.isEmpty }
    /// The words of its one line, or nil where it has none or several.
    var onlyWords: [ArraySlice<Unicode.Scalar>]? { lines.count == 1 ? lines[0].words : nil }
}
