/// A printed page.
struct PrintedPage {
    var lines: [PrintedLine] = []
    /// It begins with its running head, which the extractor does not set in from the margin.
    var isHeaded = false
}

/// Fills pages with lines. What belongs to the foot of a page waits until the page is full: the extractor gives a
/// page's banner, notes, sources and pictures after its text, also in the midst of a sentence that runs over.
struct PageSetter {
    enum Foot: Int {
        case caption, note, sources, title, banner
    }

    private(set) var pages: [PrintedPage] = []
    private var page = PrintedPage()
    private var feet: [(place: Foot, lines: [PrintedLine])] = []
    private var capacity = 30
    private var chance: Chance
    /// What a headed page begins with; `#` stands for its number.
    var head: [PrintedLine] = []
    /// How many pages of a hundred are headed.
    var headedPercent = 0
    var isNextHeaded = false
    /// The page on which an article begins bears no head.
    var isNextPlain = false

    init(chance: Chance) {
        self.chance = chance
        capacity = self.chance.number(26...38)
    }

    var isAtTop: Bool { page.lines.isEmpty || page.isHeaded && page.lines.count == head.count }
    var room: Int { capacity - page.lines.count }
    var hasHeads: Bool { page.isHeaded || pages.contains { $0.isHeaded } }
    private var pageNumber: Int { pages.count + 1 }

    /// Adds a line; `following` lines must find room on the same page.
    mutating func add(_ line: PrintedLine, following: Int = 0) {
        if room <= following, !isAtTop { endPage() }
        if page.lines.isEmpty { beginPage() }
        page.lines.append(line)
    }

    /// Keeps lines for the foot of this page.
    mutating func addFoot(_ place: Foot, _ lines: [PrintedLine]) {
        feet.append((place, lines))
    }

    /// Takes the captions back that wait for the foot of this page.
    mutating func takeCaptions() -> [PrintedLine] {
        let lines = feet.filter { $0.place == .caption }.flatMap(\.lines)
        feet.removeAll { $0.place == .caption }
        return lines
    }

    mutating func endPage() {
        guard !page.lines.isEmpty || !feet.isEmpty else { return }
        for foot in feet.sorted(by: { $0.place.rawValue < $1.place.rawValue }) { page.lines += foot.lines }
        feet = []
        pages.append(page)
        page = PrintedPage()
        capacity = chance.number(26...38)
    }

    private mutating func beginPage() {
        let isPlain = isNextPlain
        isNextPlain = false
        guard !isPlain, !head.isEmpty, isNextHeaded || chance.happens(headedPercent) else { return }
        isNextHeaded = false
        page.isHeaded = true
        page.lines = head.map { line in
            var line = line
            let number = Array("\(pageNumber)".unicodeScalars)
            line.text = line.text.flatMap { $0 == "#" ? number : [$0] }
            return line
        }
    }
}

/// Writes pages as the extractor does: a blank line after every line, none between pages.
enum PageWriter {
    static func text(of pages: [PrintedPage]) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for (number, page) in pages.enumerated() {
            for (index, line) in page.lines.enumerated() {
                let beginsPage = index == 0 && number > 0 && !page.isHeaded
                if beginsPage { text.append(" ") } else { append(gap: line.gap, &text, isFirst: text.isEmpty) }
                for _ in 0..<line.blanksBefore { text.append(" ") }
                text.append(contentsOf: line.text)
                for _ in 0..<line.blanksAfter { text.append(" ") }
                text.append("\n")
            }
        }
        return Array(String(text).utf8)
    }

    /// Every other line of a wide gap holds a blank.
    private static func append(gap: Int, _ text: inout String.UnicodeScalarView, isFirst: Bool) {
        if isFirst, gap <= 1 { return }
        for number in 0..<gap { text.append(contentsOf: number % 2 == 1 ? " \n".unicodeScalars : "\n".unicodeScalars) }
    }
}
