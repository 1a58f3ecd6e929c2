internal import Text

/// Gathers what is wrong with one file. Lines are only counted when there is something to report.
struct Problems: Sendable {
    /// More than these help nobody, and a hostile file could ask for millions.
    private static let most = 100

    let path: String
    private let bytes: [UInt8]
    /// Where the part that is read ends: what follows (a body) need not be searched for lines.
    private let end: Int
    private var lines: LineIndex?
    private var lastPlace: Place?
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var isFull = false

    init(path: String, bytes: [UInt8], end: Int) {
        self.path = path
        self.bytes = bytes
        self.end = end
    }

    mutating func error(at mark: YAMLMark?, _ problem: Message, advice: Message?) {
        add(.error, mark.map { place($0) }, problem, advice)
    }

    mutating func warning(at mark: YAMLMark?, _ problem: Message, advice: Message?) {
        add(.warning, mark.map { place($0) }, problem, advice)
    }

    mutating func error(atOffset offset: Int, _ problem: Message, advice: Message?) {
        let index = lineIndex()
        add(.error, shared(index.place(atOffset: offset)), problem, advice)
    }

    mutating func add(contentsOf others: [Diagnostic]) {
        diagnostics += others
    }

    /// The places of marks; the beginning of the file for one that was not read.
    mutating func places(of marks: [YAMLMark?]) -> [Place] {
        marks.map { place($0 ?? YAMLMark(line: 1, column: 1)) }
    }

    private mutating func add(
        _ severity: Diagnostic.Severity, _ place: Place?, _ problem: Message, _ advice: Message?
    ) {
        if isFull { return }
        if diagnostics.count >= Self.most {
            isFull = true
            let more = Message(
                "there is more wrong with this file than the \(Self.most) findings above",
                ko: "위의 \(Self.most)건 밖에도 잘못된 곳이 더 있습니다")
            diagnostics.append(Diagnostic(severity, path: path, more))
            return
        }
        diagnostics.append(Diagnostic(severity, path: path, at: place, problem, advice: advice))
    }

    private mutating func place(_ mark: YAMLMark) -> Place {
        let index = lineIndex()
        return shared(index.place(line: mark.line, column: mark.column))
    }

    private mutating func lineIndex() -> LineIndex {
        if let lines { return lines }
        let made = LineIndex(end == bytes.count ? bytes : Array(bytes[..<end]))
        lines = made
        return made
    }

    /// Findings on one line share its text: a line may be as long as the whole file.
    private mutating func shared(_ place: Place) -> Place {
        guard let last = lastPlace, last.line == place.line else {
            lastPlace = place
            return place
        }
        return Place(
            line: place.line, column: place.column, byteOffset: place.byteOffset, lineText: last.lineText)
    }
}
