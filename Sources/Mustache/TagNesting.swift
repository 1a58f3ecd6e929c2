import Text

/// Which closing tag belongs to which opening tag.
struct TagNesting {
    /// For each tag the index of its partner; nil for tags that have none, or whose partner is missing.
    private(set) var partners: [Int?]
    private(set) var problems: [Problem] = []

    private let source: [UInt8]
    private let tags: [Tag]
    private var open: [Int] = []
    /// How many tags of a name are open, so that a wrong closing tag need not search them.
    private var openNames: [String: Int] = [:]
    /// Made when the first message needs a line number.
    private var lines: LineIndex?

    init(_ tags: [Tag], source: [UInt8]) {
        self.tags = tags
        self.source = source
        partners = Array(repeating: nil, count: tags.count)
        for index in tags.indices {
            if tags[index].opens {
                open.append(index)
                openNames[name(of: index), default: 0] += 1
            } else if tags[index].kind == .close {
                close(with: index)
            }
        }
        while !open.isEmpty { reportUnclosed() }
    }

    private mutating func close(with index: Int) {
        let wanted = name(of: index)
        guard let innermost = open.last else {
            problems.append(.neverOpened(at: tags[index].range.lowerBound, tag: text(of: index)))
            return
        }
        guard openNames[wanted, default: 0] > 0 else {
            // Most likely a slip of the pen: taken as the end of the innermost tag, so that it is told once.
            let offset = tags[index].range.lowerBound
            problems.append(
                .closedByAnother(
                    at: offset, tag: text(of: index), open: name(of: innermost),
                    line: lineNumber(of: tags[innermost].range.lowerBound)))
            removeInnermost()
            return
        }
        while let top = open.last, name(of: top) != wanted { reportUnclosed() }
        guard let opening = open.last else { return }
        removeInnermost()
        (partners[opening], partners[index]) = (index, opening)
    }

    private mutating func reportUnclosed() {
        guard let top = open.last else { return }
        removeInnermost()
        problems.append(
            .neverClosed(at: tags[top].range.lowerBound, tag: text(of: top), name: name(of: top)))
    }

    private mutating func removeInnermost() {
        guard let top = open.popLast() else { return }
        openNames[name(of: top), default: 1] -= 1
    }

    private func name(of index: Int) -> String { tagName(tags[index], in: source) }

    private func text(of index: Int) -> String { String(decoding: source[tags[index].range], as: UTF8.self) }

    private mutating func lineNumber(of offset: Int) -> Int {
        let index = lines ?? LineIndex(source)
        lines = index
        return index.lineNumber(ofOffset: offset)
    }
}

/// The name in a tag; blanks after the star of a dynamic name do not count.
func tagName(_ tag: Tag, in source: [UInt8]) -> String {
    let bytes = source[tag.name]
    guard bytes.first == UInt8(ascii: "*") else { return String(decoding: bytes, as: UTF8.self) }
    return "*" + String(decoding: bytes.dropFirst().drop(while: isSpace), as: UTF8.self)
}
