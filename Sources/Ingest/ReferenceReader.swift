/// Reads references out of lines: titles that wrap, addresses, dates in brackets.
struct ReferenceReader {
    let lines: [Line]

    /// References from the lines of one list. A reference ends with its address, its date, or where the next begins.
    func read(_ range: [Int]) -> [ReferenceDraft] {
        var references: [ReferenceDraft] = []
        var pending: [Int] = []
        for (place, index) in range.enumerated() {
            let text = lines[index].text
            if beginsNew(index, pending) {
                finish(&pending, &references)
            }
            pending.append(index)
            let next = place + 1 < range.count ? range[place + 1] : nil
            if isAddress(text) || endsWithDate(text) && !(next.map { isAddress(lines[$0].text) } ?? false) {
                if !(isAddress(text) && continuesAddress(index, next)) { finish(&pending, &references) }
            }
        }
        finish(&pending, &references)
        return references
    }

    private func beginsNew(_ index: Int, _ pending: [Int]) -> Bool {
        guard !pending.isEmpty else { return false }
        let lead = lines[index].lead
        return lead.number > 0 && lead.length < lines[index].text.count
            || lines[index].indented && !isAddress(lines[index].text)
    }

    /// An address goes on where its line broke inside it, or was full.
    private func continuesAddress(_ index: Int, _ next: Int?) -> Bool {
        guard let next else { return false }
        let following = lines[next].text
        guard !following.contains(where: { Letters.isBlank($0) || Letters.isHangul($0) || Letters.isHanzi($0) }),
            !isAddress(following), !lines[next].indented
        else { return false }
        return lines[index].text.count > 50 || lines[index].breaksInsideWord && lines[next].blankLinesBefore < 3
    }

    private func finish(_ pending: inout [Int], _ references: inout [ReferenceDraft]) {
        defer { pending = [] }
        guard !pending.isEmpty else { return }
        var joined = Scalars()
        var previous: Line?
        for index in pending {
            let isBroken = previous.map { $0.blanksAfter > 0 || isAddress(lines[index].text) } ?? false
            LineJoin.append(lines[index].text, to: &joined, afterBlank: isBroken)
            previous = lines[index]
        }
        references.append(ReferenceReader.parse(joined, lines: pending))
    }

    private func isAddress(_ text: Scalars) -> Bool {
        Phrases.starts(text, Words.http) || Phrases.starts(text, Words.www)
    }

    private func endsWithDate(_ text: Scalars) -> Bool {
        guard text.last == ")", let open = text.lastIndex(of: "("), text.count - open <= 14 else { return false }
        return DatesInText.first(in: Array(text[open...])) != nil
    }

    /// Takes one reference apart: number, address, date, publisher.
    static func parse(_ whole: Scalars, lines: [Int]) -> ReferenceDraft {
        var text = whole
        let lead = Lead(of: text)
        if lead.kind == .number || lead.kind == .parenthesisNumber { text = Array(text[lead.length...]) }
        if let length = SourceLabel.labelLength(text) { text = Array(text[length...]) }
        var reference = ReferenceDraft(title: text, lines: lines)
        if let range = addressRange(text) {
            reference.address = Array(text[range])
            let before = text[..<range.lowerBound].trimmed
            text = (before + [" "] + text[range.upperBound...].trimmed).trimmed
            text = withoutEmptyBrackets(text)
            reference.publisher = publisher(before, isWhole: true)
        }
        if text.last == ")", let open = text.lastIndex(of: "("), let date = DatesInText.first(in: Array(text[open...])),
            text.count - open <= 14, text[open...].allSatisfy(belongsToDate)
        {
            reference.date = date
            text = text[..<open].trimmed
            if text.last == "." { text.removeLast() }
        }
        reference.title = text
        if reference.publisher == nil || text.contains(",") || Phrases.contains(text, dotBlank) {
            reference.publisher = publisher(text, isWhole: false) ?? reference.publisher
        }
        return reference
    }

    private static let dotBlank = scalars(". ")
    private static let dateWords = Set(scalars("년월일화수목금토요"))

    /// What else a damaged print has in the brackets would be lost with them.
    private static func belongsToDate(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isAlphabetic || dateWords.contains(scalar)
    }

    /// The medium before the title: `매체(媒体), 제목`, `매체(媒体). 제목`, `매체(媒体) 制目`, or what stands before an address.
    private static func publisher(_ text: Scalars, isWhole: Bool) -> Scalars? {
        var index = 0
        var depth = 0
        while index < text.count, index < 70 {
            let scalar = text[index]
            if scalar == "(" || scalar == "（" { depth += 1 }
            if scalar == ")" || scalar == "）" {
                depth -= 1
                if depth == 0 { return text[...index].trimmed }
            }
            if depth == 0, index > 1,
                scalar == "," || scalar == "." && index + 1 < text.count && Letters.isBlank(text[index + 1])
            {
                return text[..<index].trimmed
            }
            index += 1
        }
        guard isWhole else { return nil }
        var whole = text
        while let last = whole.last, last == "(" || last == "（" || Letters.isBlank(last) { whole.removeLast() }
        return whole.isEmpty ? nil : whole
    }

    private static func addressRange(_ text: Scalars) -> Range<Int>? {
        guard let start = Phrases.find(Words.http, in: text) ?? Phrases.find(Words.www, in: text) else { return nil }
        var end = start
        while end < text.count, text[end].isASCII, !Letters.isBlank(text[end]),
            text[end] != ")" || openBrackets(text[start..<end]) > 0
        { end += 1 }
        return start..<end
    }

    private static func openBrackets(_ text: ArraySlice<Unicode.Scalar>) -> Int {
        text.count { $0 == "(" } - text.count { $0 == ")" }
    }

    private static func withoutEmptyBrackets(_ text: Scalars) -> Scalars {
        guard let open = text.lastIndex(of: "("), text[(open + 1)...].allSatisfy({ Letters.isBlank($0) || $0 == ")" })
        else { return text }
        return text[..<open].trimmed
    }
}
