internal import Text

/// A list that a person wrote with one item on a line: items that stay keep their lines and comments.
struct ListLines {
    /// From the beginning of the first item's line to the end of the last one's.
    let range: Range<Int>
    private let text: YAMLText
    private let indentation: [UInt8]
    /// The lines of each item, with the comment lines before it.
    private let lines: [(item: String, bytes: ArraySlice<UInt8>)]

    /// Nil where the node is not such a list.
    init?(_ text: YAMLText, _ node: YAMLNode) {
        guard case .sequence(let items, .block) = node.content, let first = items.first else { return nil }
        let start = text.lineStart(text.hyphen(before: text.offset(first.start)))
        guard text.bytes[start...].drop(while: { $0 == 0x20 }).first == UInt8(ascii: "-") else { return nil }
        var lines: [(item: String, bytes: ArraySlice<UInt8>)] = []
        var position = start
        for item in items {
            guard case .scalar(let content, _) = item.content else { return nil }
            let end = text.nextLine(text.range(item).upperBound)
            guard end > position else { return nil }
            lines.append((content, text.bytes[position..<end]))
            position = end
        }
        self.text = text
        self.lines = lines
        range = start..<position
        indentation = text.indentation(start)
    }

    /// The lines of another list: those of items that stay, and new ones.
    func changed(to items: [String]) -> [UInt8] {
        var old: [String: ArraySlice<UInt8>] = [:]
        for line in lines where old[line.item] == nil { old[line.item] = line.bytes }
        let kept = Set(items)
        var changed: [UInt8] = []
        for line in lines where !kept.contains(line.item) { changed += commentLines(of: line.bytes) }
        for item in items {
            if changed.last.map({ $0 != 0x0A }) ?? false { changed.append(0x0A) }
            if let line = old.removeValue(forKey: item) {
                changed += line
            } else {
                var writer = YAMLWriter()
                writer.bytes = indentation
                writer.write("- ")
                writer.writeText(item, inFlow: false)
                writer.write("\n")
                changed += writer.bytes
            }
        }
        return changed
    }

    /// Comments that stood on lines of their own before an item that goes away.
    private func commentLines(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.split(separator: 0x0A).flatMap { line in
            line.drop { $0 == 0x20 }.first == UInt8(ascii: "#") ? Array(line) + [0x0A] : []
        }
    }
}
