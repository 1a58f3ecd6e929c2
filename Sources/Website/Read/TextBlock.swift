/// A block of a rendered body (a paragraph, a row of a table) as plain text, with the way back to the HTML.
struct TextBlock: Sendable {
    enum Kind: Sendable { case heading, paragraph, row, caption, note }

    let kind: Kind
    /// UTF-8, without tags, references resolved.
    private(set) var text: [UInt8]
    private var pieces: [Piece] = []

    /// Bytes that follow one another in the text as they do in the HTML.
    private struct Piece {
        let textStart: Int
        let htmlStart: Int
        /// Whether a tag stands before the piece.
        let followsTag: Bool
        /// Whether a link may be put around its letters: not inside a link, and not in code.
        let isLinkable: Bool
    }

    init(_ kind: Kind, text: [UInt8] = []) {
        self.kind = kind
        self.text = text
    }

    /// The bytes of the HTML that a range of the text was made of; nil where no link may stand there, or where a tag
    /// stands in between.
    func htmlRange(of range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty, var index = pieces.lastIndex(where: { $0.textStart <= range.lowerBound }),
            pieces[index].isLinkable
        else { return nil }
        let start = pieces[index].htmlStart + range.lowerBound - pieces[index].textStart
        while index + 1 < pieces.count, pieces[index + 1].textStart < range.upperBound {
            index += 1
            if pieces[index].followsTag { return nil }
        }
        // The end is reckoned from the last byte, as a reference (`&amp;`) is longer than what it means.
        let end = pieces[index].htmlStart + range.upperBound - pieces[index].textStart
        let next = index + 1 < pieces.count ? pieces[index + 1] : nil
        if let next, next.textStart == range.upperBound, !next.followsTag { return start..<next.htmlStart }
        return start..<end
    }

    /// The text with a space for what only the HTML says, such as the mark between two cells.
    var wordsOnly: [UInt8] {
        guard kind == .row else { return text }
        var words: [UInt8] = []
        for (index, piece) in pieces.enumerated() {
            let end = index + 1 < pieces.count ? pieces[index + 1].textStart : text.count
            if piece.htmlStart == 0 { words.append(0x20) } else { words += text[piece.textStart..<end] }
        }
        return words
    }

    mutating func append(_ bytes: ArraySlice<UInt8>, followsTag: Bool, isLinkable: Bool) {
        begin(htmlStart: bytes.startIndex, followsTag: followsTag, isLinkable: isLinkable)
        text += bytes
    }

    /// Adds a letter that the HTML writes as a reference.
    mutating func append(_ letter: UInt8, htmlStart: Int, followsTag: Bool, isLinkable: Bool) {
        begin(htmlStart: htmlStart, followsTag: followsTag, isLinkable: isLinkable)
        text.append(letter)
    }

    /// Adds what the HTML says by a tag: the space of a line break, the mark between two cells.
    mutating func append(separator: String) {
        if text.isEmpty { return }
        begin(htmlStart: 0, followsTag: true, isLinkable: false)
        text += separator.utf8
    }

    private mutating func begin(htmlStart: Int, followsTag: Bool, isLinkable: Bool) {
        pieces.append(
            Piece(textStart: text.count, htmlStart: htmlStart, followsTag: followsTag, isLinkable: isLinkable))
    }
}
