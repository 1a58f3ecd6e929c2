/// What a rendered body says, and where in its HTML.
///
/// Made from the HTML that the Markdown renderer writes: its tags are known and well formed. Names are looked for in
/// the text of a whole block, so that emphasis in the middle of a sentence hides nothing from the finder.
struct RenderedText: Sendable {
    private(set) var blocks: [TextBlock] = []
    /// Where addresses inside the site begin that are written from its top (`/about/`): the offset of the slash.
    private(set) var siteAddresses: [Int] = []
    /// Each table with its caption and box, in order.
    private(set) var tables: [Range<Int>] = []

    init(_ html: [UInt8]) {
        var reader = HTMLReader(html: html)
        reader.read()
        blocks = reader.blocks
        siteAddresses = reader.siteAddresses
        tables = reader.tables
    }
}

private struct HTMLReader {
    let html: [UInt8]
    private(set) var blocks: [TextBlock] = []
    private(set) var siteAddresses: [Int] = []
    private(set) var tables: [Range<Int>] = []

    private var block: TextBlock?
    private var followsTag = false
    private var linkDepth = 0
    private var codeDepth = 0
    /// Inside something whose text is none of the author's: the number of a foot-note, the way back from it.
    private var skippedElement: [UInt8]?
    private var isInNotes = false
    private var isInRow = false
    private var figureStart: Int?
    private var boxStart: Int?

    init(html: [UInt8]) { self.html = html }

    mutating func read() {
        var offset = 0
        while offset < html.count {
            let open = html[offset...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
            if open > offset { readText(offset..<open) }
            guard open < html.count else { break }
            let close = html[open...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
            readTag(open..<close + 1)
            offset = close + 1
        }
        endBlock()
    }

    private mutating func readText(_ range: Range<Int>) {
        guard skippedElement == nil, block != nil else { return }
        let isLinkable = linkDepth == 0 && codeDepth == 0
        var start = range.lowerBound
        while start < range.upperBound {
            let end =
                html[start..<range.upperBound].firstIndex { $0 == UInt8(ascii: "&") || $0 == 0x0A }
                ?? range.upperBound
            if end > start {
                block?.append(html[start..<end], followsTag: followsTag, isLinkable: isLinkable)
                followsTag = false
            }
            guard end < range.upperBound else { return }
            let (letter, length) = html[end] == 0x0A ? (0x20, 1) : reference(at: end)
            block?.append(letter, htmlStart: end, followsTag: followsTag, isLinkable: isLinkable)
            followsTag = false
            start = end + length
        }
    }

    /// The letter that a reference means; the renderer writes no others.
    private func reference(at offset: Int) -> (UInt8, Int) {
        let known: [(StaticString, UInt8)] = [
            ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&#39;", 0x27),
        ]
        for (text, letter) in known where starts(with: text, at: offset) { return (letter, text.utf8CodeUnitCount) }
        return (UInt8(ascii: "&"), 1)
    }

    private mutating func readTag(_ range: Range<Int>) {
        followsTag = true
        var nameStart = range.lowerBound + 1
        let isEnd = html[nameStart] == UInt8(ascii: "/")
        if isEnd { nameStart += 1 }
        let name = html[nameStart..<range.upperBound].prefix { $0 != 0x20 && $0 != UInt8(ascii: ">") }
        if let skippedElement {
            if isEnd, name.elementsEqual(skippedElement) { self.skippedElement = nil }
            return
        }
        noteSiteAddress(range)
        switch String(decoding: name, as: UTF8.self) {
        case "a": readLink(range, isEnd: isEnd)
        case "sup" where !isEnd && tag(range, has: "footnote-reference"): skippedElement = Array(name)
        case "code": codeDepth += isEnd ? -1 : 1
        case "br": block?.append(separator: " ")
        case "p" where !isInRow: beginOrEnd(isEnd, tag(range, has: "class=\"caption\"") ? .caption : .paragraph)
        case "figcaption": beginOrEnd(isEnd, .caption)
        case "h1", "h2", "h3", "h4", "h5", "h6": beginOrEnd(isEnd, .heading)
        case "li", "blockquote", "pre": beginOrEnd(isEnd, .paragraph)
        case "ul", "ol": endBlock()
        case "section": isInNotes = !isEnd
        case "tr":
            isInRow = !isEnd
            beginOrEnd(isEnd, .row)
        case "td", "th": if !isEnd { block?.append(separator: " · ") }
        case "figure": figureStart = isEnd ? nil : range.lowerBound
        case "div": readBox(range, isEnd: isEnd)
        default: break
        }
    }

    private mutating func readLink(_ range: Range<Int>, isEnd: Bool) {
        if !isEnd, tag(range, has: "footnote-back") {
            skippedElement = Array("a".utf8)
        } else {
            linkDepth += isEnd ? -1 : 1
        }
    }

    /// A table's box, with the figure around it where the table has a caption.
    private mutating func readBox(_ range: Range<Int>, isEnd: Bool) {
        endBlock()
        if !isEnd, tag(range, has: "class=\"table-scroll\"") {
            boxStart = range.lowerBound
        } else if isEnd, let start = boxStart {
            let end = figureStart.map { _ in range.upperBound + "\n</figure>".utf8.count } ?? range.upperBound
            tables.append((figureStart ?? start)..<min(end, html.count))
            boxStart = nil
        }
    }

    private mutating func beginOrEnd(_ isEnd: Bool, _ kind: TextBlock.Kind) {
        endBlock()
        if !isEnd { block = TextBlock(isInNotes && kind == .paragraph ? .note : kind) }
    }

    private mutating func endBlock() {
        if let block, block.text.contains(where: { $0 > 0x20 }) { blocks.append(block) }
        block = nil
    }

    /// `href="/…"` and `src="/…"`, but not `//host`.
    private mutating func noteSiteAddress(_ range: Range<Int>) {
        for attribute: StaticString in ["href=\"/", "src=\"/"] {
            let length = attribute.utf8CodeUnitCount
            var offset = range.lowerBound
            while offset + length < range.upperBound {
                if starts(with: attribute, at: offset) {
                    if html[offset + length] != UInt8(ascii: "/") { siteAddresses.append(offset + length - 1) }
                    return
                }
                offset += 1
            }
        }
    }

    private func tag(_ range: Range<Int>, has text: StaticString) -> Bool {
        var offset = range.lowerBound
        while offset + text.utf8CodeUnitCount <= range.upperBound {
            if starts(with: text, at: offset) { return true }
            offset += 1
        }
        return false
    }

    private func starts(with text: StaticString, at offset: Int) -> Bool {
        guard offset + text.utf8CodeUnitCount <= html.count else { return false }
        for index in 0..<text.utf8CodeUnitCount where html[offset + index] != text.utf8Start[index] { return false }
        return true
    }
}
