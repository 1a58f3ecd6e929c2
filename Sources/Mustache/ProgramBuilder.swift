/// Turns tags that are known to be right into instructions, and settles all that concerns white space.
///
/// A tag that has its line to itself takes the line with it; what such a tag brings in is indented like the tag.
struct ProgramBuilder {
    private(set) var program: Program
    private let source: [UInt8]
    private let lines: SourceLines
    private var tags: [Tag] = []
    private var partners: [Int] = []
    /// Everything before this offset has been dealt with.
    private var cursor = 0
    private var open: [OpenTag] = []
    /// How many blanks the lines lose, because they stand in a block that was written indented.
    private var dedent = 0

    /// A tag whose closing tag has not been reached.
    private enum OpenTag {
        case section(Int)
        case inverted(Int)
        /// A place for a block; `lineEnd`: where it closes with its own line, the offset behind the line.
        case place(Int, ownLine: Range<Int>?)
        case argument(Int, dedentOutside: Int)
        case parent(Int, next: Int)
    }

    init(_ source: TemplateSource, startsLine: Bool) {
        program = Program(name: source.name, path: source.path, source: source.bytes)
        self.source = source.bytes
        lines = SourceLines(source: source.bytes, startsLine: startsLine)
    }

    mutating func build(_ tags: [Tag], partners: [Int]) {
        self.tags = tags
        self.partners = partners
        var index = 0
        while index < tags.count {
            if case .parent = open.last, tags[index].kind != .block, tags[index].kind != .close {
                // Only blocks count inside a parent; lenient mode allows the rest and drops it.
                index = max(index, partners[index])
            } else {
                add(index)
            }
            index += 1
        }
        addText(upTo: source.count)
    }

    private mutating func add(_ index: Int) {
        let tag = tags[index]
        switch tag.kind {
        case .comment, .delimiters:
            skip(tag)
        case .variable, .unescaped:
            addText(before: tag.range)
            program.instructions.append(.variable(program.variables.count))
            program.variables.append(Variable(path: path(of: tag), escapes: tag.kind == .variable))
        case .section, .inverted:
            openSection(tag)
        case .partial:
            addPartial(tag)
        case .parent:
            openParent(tag, closing: tags[partners[index]])
        case .block:
            if case .parent(let include, _) = open.last {
                openArgument(tag, of: include)
            } else {
                openPlace(tag, closing: tags[partners[index]])
            }
        case .close:
            close(tag)
        }
    }

    private mutating func close(_ tag: Tag) {
        switch open.popLast() {
        case .section(let index):
            program.sections[index].contents = program.sections[index].contents.lowerBound..<skip(tag)
            program.instructions.append(.endSection(index))
            program.sections[index].next = program.instructions.count
        case .inverted(let index):
            skip(tag)
            program.sections[index].next = program.instructions.count
        case .place(let index, let ownLine):
            closePlace(index, tag, ownLine: ownLine)
        case .argument(let index, let dedentOutside):
            addText(upTo: max(cursor, lines.lineStart(ifBlankBefore: tag.range.lowerBound) ?? tag.range.lowerBound))
            program.blocks[index].next = program.instructions.count
            dedent = dedentOutside
        case .parent(let index, let next):
            program.includes[index].next = program.instructions.count
            cursor = next
        case nil:
            preconditionFailure("a closing tag without a partner is a problem, and nothing is built then")
        }
    }
}

// Sections and partials.
extension ProgramBuilder {
    private mutating func openSection(_ tag: Tag) {
        skip(tag)
        let index = program.sections.count
        program.instructions.append(tag.kind == .section ? .section(index) : .inverted(index))
        let body = program.instructions.count
        program.sections.append(
            Section(
                path: path(of: tag), body: body, next: body, contents: cursor..<cursor, delimiters: tag.delimiters,
                startsLine: lines.isLineStart(cursor)))
        open.append(tag.kind == .section ? .section(index) : .inverted(index))
    }

    private mutating func addPartial(_ tag: Tag) {
        let line = lines.line(ifAlone: tag.range)
        if let line {
            addText(upTo: line.lowerBound)
        } else {
            addText(before: tag.range)
        }
        addInclude(tag, indentation: line.map { blanks(from: $0.lowerBound, to: tag.range.lowerBound) })
        cursor = line?.upperBound ?? tag.range.upperBound
    }

    /// A parent with all that is inside it stands for one tag: it has its line to itself when nothing is before its
    /// opening and nothing behind its closing.
    private mutating func openParent(_ tag: Tag, closing: Tag) {
        let line = lines.line(ifAlone: tag.range.lowerBound..<closing.range.upperBound)
        if let line {
            addText(upTo: line.lowerBound)
        } else {
            addText(before: tag.range)
        }
        let include = addInclude(
            tag, indentation: line.map { blanks(from: $0.lowerBound, to: tag.range.lowerBound) })
        open.append(.parent(include, next: line?.upperBound ?? closing.range.upperBound))
    }

    @discardableResult
    private mutating func addInclude(_ tag: Tag, indentation: [UInt8]?) -> Int {
        let name = tagName(tag, in: source)
        let target: Include.Target =
            name.hasPrefix("*")
            ? .dynamic(ValuePath(String(name.dropFirst()), at: tag.name.upperBound - name.utf8.count + 1))
            : .named(name)
        let index = program.includes.count
        program.instructions.append(.include(index))
        program.includes.append(
            Include(
                target: target, offset: tag.name.lowerBound, indentation: indentation,
                next: program.instructions.count))
        return index
    }
}

// Blocks.
extension ProgramBuilder {
    /// A block inside a parent: what overrides. Its indentation is taken away here and given back at the place.
    private mutating func openArgument(_ tag: Tag, of include: Int) {
        let nextLine = lines.nextLine(ifBlankAfter: tag.range.upperBound) ?? 0
        let startsLine = lines.isLineStart(nextLine) && nextLine > tag.range.upperBound
        cursor = startsLine ? nextLine : tag.range.upperBound
        program.includes[include].arguments.append(program.blocks.count)
        open.append(.argument(program.blocks.count, dedentOutside: dedent))
        dedent = startsLine ? lines.firstIndentation(from: cursor).blanks.count : 0
        addBlock(tag, startsLine: startsLine, place: .override)
    }

    /// A block outside a parent: a place, and its default.
    private mutating func openPlace(_ tag: Tag, closing: Tag) {
        let pair = tag.range.lowerBound..<closing.range.upperBound
        let isEmptyPair = tag.range.upperBound == closing.range.lowerBound
        if isEmptyPair, let line = lines.line(ifAlone: pair) {
            addText(upTo: line.lowerBound)
            let indentation = blanks(from: line.lowerBound, to: tag.range.lowerBound)
            let lineEnd = lines.lineEnd(before: line.upperBound)
            addPlace(tag, BlockPlace(indentation: indentation, ownsLines: true, lineEnd: lineEnd), ownLine: line)
            cursor = tag.range.upperBound
        } else if let line = lines.line(ifAlone: tag.range) {
            addText(upTo: line.lowerBound)
            cursor = line.upperBound
            // What the default is indented by counts, and only an empty default leaves it to the tag.
            let first = lines.firstIndentation(from: line.upperBound)
            let indentation =
                first.content < closing.range.lowerBound
                ? blanks(from: first.blanks.lowerBound, to: first.blanks.upperBound)
                : blanks(from: line.lowerBound, to: tag.range.lowerBound)
            let closingLine = lines.line(ifAlone: closing.range)
            let lineEnd = closingLine.map { lines.lineEnd(before: $0.upperBound) } ?? []
            addPlace(tag, BlockPlace(indentation: indentation, ownsLines: true, lineEnd: lineEnd), ownLine: nil)
        } else {
            addText(before: tag.range)
            let start = lines.lineStart(ifBlankBefore: tag.range.lowerBound)
            let indentation = start.map { blanks(from: $0, to: tag.range.lowerBound) } ?? []
            addPlace(tag, BlockPlace(indentation: indentation, ownsLines: false, lineEnd: []), ownLine: nil)
            cursor = tag.range.upperBound
        }
    }

    private mutating func addPlace(_ tag: Tag, _ place: BlockPlace, ownLine: Range<Int>?) {
        program.instructions.append(.block(program.blocks.count))
        open.append(.place(program.blocks.count, ownLine: ownLine))
        addBlock(tag, startsLine: false, place: place)
    }

    private mutating func closePlace(_ index: Int, _ tag: Tag, ownLine: Range<Int>?) {
        if let ownLine {
            cursor = ownLine.upperBound
        } else {
            skip(tag)
        }
        program.blocks[index].next = program.instructions.count
    }

    private mutating func addBlock(_ tag: Tag, startsLine: Bool, place: BlockPlace) {
        let body = program.instructions.count
        program.blocks.append(
            Block(
                name: Name(tagName(tag, in: source)), offset: tag.name.lowerBound, body: body, next: body,
                startsLine: startsLine, place: place))
    }
}

// Text.
extension ProgramBuilder {
    /// Adds the text before a tag that renders nothing itself, and steps over the tag, with its line when it stands
    /// alone. Returns where the text before it ended.
    @discardableResult
    private mutating func skip(_ tag: Tag) -> Int {
        if let line = lines.line(ifAlone: tag.range) {
            addText(upTo: line.lowerBound)
            cursor = line.upperBound
            return line.lowerBound
        }
        addText(before: tag.range)
        return tag.range.lowerBound
    }

    /// Adds the text before a tag that stays in its line, and steps over the tag.
    private mutating func addText(before tag: Range<Int>) {
        addText(upTo: tag.lowerBound)
        if lines.isLineStart(tag.lowerBound) { program.instructions.append(.lineStart) }
        cursor = tag.upperBound
    }

    private mutating func addText(upTo end: Int) {
        guard cursor < end else { return }
        let startsLine = lines.isLineStart(cursor)
        let start = program.texts.count
        if dedent == 0 {
            program.texts += source[cursor..<end]
            program.instructions.append(.text(start: start, end: program.texts.count, startsLine: startsLine))
        } else {
            addDedented(cursor..<end, startsLine: startsLine)
        }
        cursor = end
    }

    private mutating func addDedented(_ range: Range<Int>, startsLine: Bool) {
        let start = program.texts.count
        var offset = range.lowerBound
        var endsInBlanks = false
        while offset < range.upperBound {
            var content = offset
            if lines.isLineStart(offset) {
                let limit = min(range.upperBound, offset + dedent)
                while content < limit, lines.isBlank(source[content]) { content += 1 }
            }
            let lineFeed = source[content..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
            let next = lineFeed.map { $0 + 1 } ?? range.upperBound
            program.texts += source[content..<next]
            endsInBlanks = content == next
            offset = next
        }
        if program.texts.count > start {
            program.instructions.append(.text(start: start, end: program.texts.count, startsLine: startsLine))
        }
        // The line goes on with a tag, and all its blanks are gone: its indentation is still due.
        if endsInBlanks { program.instructions.append(.lineStart) }
    }

    /// The blanks in front of a tag, less what its line loses.
    private func blanks(from start: Int, to end: Int) -> [UInt8] { Array(source[min(end, start + dedent)..<end]) }

    private func path(of tag: Tag) -> ValuePath {
        ValuePath(tagName(tag, in: source), at: tag.name.lowerBound)
    }
}
