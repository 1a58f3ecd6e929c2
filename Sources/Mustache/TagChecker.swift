/// Finds what is wrong with single tags, and what a parent would lose.
struct TagChecker {
    private let source: [UInt8]
    private let tags: [Tag]
    private let partners: [Int?]
    private let mode: TemplateMode
    private(set) var problems: [Problem] = []

    init(_ tags: [Tag], partners: [Int?], source: [UInt8], mode: TemplateMode) {
        self.tags = tags
        self.partners = partners
        self.source = source
        self.mode = mode
        for tag in tags where tag.hasName { checkName(of: tag) }
        guard mode == .strict else { return }
        for index in tags.indices where tags[index].kind == .parent { checkParent(at: index) }
    }

    private mutating func checkName(of tag: Tag) {
        let offset = tag.name.lowerBound
        if tag.name.isEmpty {
            problems.append(.emptyTag(at: tag.range.lowerBound))
            return
        }
        let name = tagName(tag, in: source)
        if name.utf8.contains(where: isSpace) {
            problems.append(.badName(at: offset, name))
            return
        }
        // A wrong name in a closing tag is told where it was opened.
        if mode == .lenient || tag.kind == .close { return }
        let isInclude = tag.kind == .partial || tag.kind == .parent
        let isDynamic = isInclude && name.hasPrefix("*")
        let path = isDynamic ? String(name.dropFirst()) : name
        if let sign = path.utf8.first, isSign(sign) {
            problems.append(.unknownTag(at: offset, String(UnicodeScalar(sign))))
        } else if tag.kind != .block, isDynamic || !isInclude, path != "." {
            let parts = path.split(separator: ".", omittingEmptySubsequences: false)
            if parts.contains(where: \.isEmpty) { problems.append(.badName(at: offset, name)) }
        } else if path.isEmpty {
            problems.append(.emptyTag(at: tag.range.lowerBound))
        }
    }

    /// Punctuation no name begins with; a tag that does was meant for another engine, or is mistyped.
    private func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "_"), UInt8(ascii: "."): false
        case 0x21...0x2f, 0x3a...0x40, 0x5b...0x60, 0x7b...0x7e: true
        default: false
        }
    }

    /// A parent renders its blocks and drops everything else: what is dropped is named, once for each parent.
    private mutating func checkParent(at parent: Int) {
        guard let end = partners[parent] else { return }
        let text = String(decoding: source[tags[parent].range], as: UTF8.self)
        var given: Set<String> = []
        var index = parent + 1
        var offset = tags[parent].range.upperBound
        while index <= end {
            let tag = tags[index]
            if let lost = source[offset..<tag.range.lowerBound].firstIndex(where: { !isSpace($0) }) {
                problems.append(.lostInParent(at: lost, parent: text))
                return
            }
            switch tag.kind {
            case .comment, .delimiters:
                break
            case .block:
                let name = tagName(tag, in: source)
                if !given.insert(name).inserted { problems.append(.blockTwice(at: tag.name.lowerBound, name: name)) }
                guard let blockEnd = partners[index] else { return }
                index = blockEnd
            default:
                if index != end { problems.append(.lostInParent(at: tag.range.lowerBound, parent: text)) }
                return
            }
            offset = tags[index].range.upperBound
            index += 1
        }
    }
}
