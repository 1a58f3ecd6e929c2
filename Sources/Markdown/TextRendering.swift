extension TreeRenderer {
    /// A text of the tree without the marks that were laid beside emphasis.
    func withoutMarks(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard hasMarks, MarkedText.holdsMarks(text) else { return text }
        let clean = Arena.scratch(text.count)
        return UnsafeBufferPointer(start: clean, count: MarkedText.copyRemovingMarks(text, to: clean))
    }

    /// Writes text, with links for bare addresses and for what the linking pass finds between them.
    mutating func renderText(_ text: UnsafeBufferPointer<UInt8>) {
        guard linkDepth == 0 else {
            html.appendEscaped(text)
            return
        }
        guard options.linksBareAddresses else {
            renderRun(text)
            return
        }
        var addresses = BareAddresses(text)
        var written = 0
        while let address = addresses.next() {
            renderRun(UnsafeBufferPointer(rebasing: text[written..<address.range.lowerBound]))
            renderBareAddress(UnsafeBufferPointer(rebasing: text[address.range]), address.kind)
            written = address.range.upperBound
        }
        renderRun(written == 0 ? text : UnsafeBufferPointer(rebasing: text[written...]))
    }

    /// Writes a run of text, with the links that the linking pass asks for.
    private mutating func renderRun(_ text: UnsafeBufferPointer<UInt8>) {
        guard let linker, !text.isEmpty else {
            html.appendEscaped(text)
            return
        }
        var written = 0
        for link in linker(TextRun(bytes: text, place: place)) {
            precondition(
                link.range.lowerBound >= written && link.range.upperBound <= text.count,
                "links lie inside their run, in order and apart")
            html.appendEscaped(UnsafeBufferPointer(rebasing: text[written..<link.range.lowerBound]))
            renderLink(link, text: UnsafeBufferPointer(rebasing: text[link.range]))
            written = link.range.upperBound
        }
        html.appendEscaped(UnsafeBufferPointer(rebasing: text[written...]))
    }
}
