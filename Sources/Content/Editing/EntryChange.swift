internal import Text

/// Finds the bytes to replace so that an entry of a list is added or goes away.
struct EntryChange {
    let text: YAMLText

    /// Adds an entry after everything else in the file, with a blank line before it.
    func append(_ record: Record, isFirst: Bool) throws(EditFailure) -> EditRound.Replacement {
        var writer = YAMLWriter()
        let end = text.source.range.upperBound
        // Those after the first stand behind it, and it ends its line.
        if !isFirst { writer.write("\n") }
        guard let root = text.root, !root.isNull else {
            if isFirst { startAfter(end, &writer) }
            writer.writeEntry(record, indent: 0)
            return .init(range: end..<end, bytes: writer.bytes)
        }
        guard case .sequence(let items, let style) = root.content else {
            throw EditFailure(
                mark: root.start, problem: Message("expected a list here", ko: "여기에는 목록이 와야 합니다"), advice: nil)
        }
        if items.isEmpty {
            // `[]`
            writer.writeEntry(record, indent: 0)
            let old = text.range(root)
            return .init(range: old.lowerBound..<text.nextLine(old.upperBound), bytes: writer.bytes)
        }
        guard style == .block else {
            throw EditFailure(
                mark: root.start,
                problem: Message("this list is written in brackets", ko: "이 목록은 대괄호로 쓰여 있습니다"),
                advice: Message("write one `- id: …` a line", ko: "한 줄에 하나씩 `- id: …`로 쓰십시오"))
        }
        if isFirst { startAfter(end, &writer) }
        writer.writeEntry(record, indent: root.start.column - 1)
        return .init(range: end..<end, bytes: writer.bytes)
    }

    /// Takes an entry away with its comments, but none that stand above or below it. `end` is where the text ends that
    /// stays.
    func remove(_ index: Int, before end: Int) -> EditRound.Replacement {
        guard case .sequence(let items, let style) = text.root?.content else {
            preconditionFailure("an entry that was found stands in a list")
        }
        let content = text.range(items[index])
        if style == .flow {
            let isLast = index + 1 == items.count
            let start = isLast && index > 0 ? text.range(items[index - 1]).upperBound : content.lowerBound
            let end = isLast ? content.upperBound : text.range(items[index + 1]).lowerBound
            return .init(range: start..<end, bytes: [])
        }
        var start = text.lineStart(text.hyphen(before: content.lowerBound))
        var next = text.nextLine(content.upperBound)
        if next < end {
            while next < end, text.isBlankLine(next) { next = text.nextLine(next) }
        } else {
            while start > text.source.range.lowerBound, text.isBlankLine(text.lineStart(start - 1)) {
                start = text.lineStart(start - 1)
            }
        }
        return .init(range: start..<next, bytes: [])
    }

    /// The end of the last line and a blank one, where they are not there already.
    private func startAfter(_ end: Int, _ writer: inout YAMLWriter) {
        guard end > text.source.range.lowerBound else { return }
        if text.bytes[end - 1] != 0x0A { writer.write("\n") }
        if !text.isBlankLine(text.lineStart(end - 1)) { writer.write("\n") }
    }
}
