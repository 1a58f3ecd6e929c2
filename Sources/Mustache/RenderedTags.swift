import Text

// Text.
extension Renderer {
    mutating func appendText(_ texts: [UInt8], _ start: Int, _ end: Int, startsLine: Bool) {
        if current.indentation.isEmpty {
            append(texts, start..<end)
            return
        }
        if startsLine { appendIndentation() }
        var offset = start
        while offset < end {
            let next = texts[offset..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
            append(texts, offset..<next)
            if next < end { appendIndentation() }
            offset = next
        }
    }

    private mutating func append(_ texts: [UInt8], _ range: Range<Int>) {
        texts.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    }

    mutating func appendIndentation() {
        if skipsIndentation {
            skipsIndentation = false
        } else {
            output += current.indentation
        }
    }
}

// Variables.
extension Renderer {
    mutating func renderVariable(_ variable: Variable) {
        let escapes = variable.escapes
        guard let value = find(variable.path) else { return }
        switch value {
        case .string(let text):
            if escapes { appendEscaped(text, to: &output) } else { output += text.utf8 }
        case .utf8(let bytes) where escapes:
            bytes.withUnsafeBufferPointer { appendEscaped($0, to: &output) }
        case .utf8(let bytes), .html(let bytes):
            output += bytes
        case .int(let number):
            output += String(number).utf8
        case .double(let number):
            output += number.description.utf8
        case .bool(let truth):
            output += (truth ? "true" : "false").utf8
        case .null:
            break
        case .lambda(.text(let expand)):
            expandLambda(expand(), .standard, startsLine: false, escapes: escapes, at: variable.path.offset)
        case .list, .object, .lambda(.section):
            report(.notPrintable(variable.path, value), in: .strict)
        }
    }

    /// The value of a name; without one, nil and a problem.
    mutating func find(_ path: ValuePath) -> Value? {
        if let value = lookUp(path) { return value }
        if mode == .strict { report(missing(path)) }
        return nil
    }

    /// By the rules of the specification: the first part is looked for from the innermost value outwards, each further
    /// part only in what the one before gave.
    private func lookUp(_ path: ValuePath) -> Value? {
        guard let first = path.names.first else { return values.last ?? .null }
        guard var value = lookUp(first) else { return nil }
        if path.names.count == 1 { return value }
        for name in path.names.dropFirst() {
            guard case .object(let object) = value, let field = object[name] else { return nil }
            value = field
        }
        return value
    }

    private func lookUp(_ name: Name) -> Value? {
        var index = objects.count
        while index > 0 {
            index -= 1
            if objects[index].mayHave(name), let value = objects[index][name] { return value }
        }
        return nil
    }

    /// What to say of a path that gave nothing. Walks it again: a look-up that succeeds pays nothing for the message.
    private func missing(_ path: ValuePath) -> Problem {
        guard let first = path.names.first, var value = lookUp(first) else { return unknownName(path) }
        for (index, name) in path.names.enumerated().dropFirst() {
            guard case .object(let object) = value, let field = object[name] else {
                return .brokenPath(path, at: index, value)
            }
            value = field
        }
        return unknownName(path)
    }

    private func unknownName(_ path: ValuePath) -> Problem {
        .unknownName(path, nearest: NearestName.of(path.names[0].text, among: objects.flatMap(\.names)))
    }
}

// Sections.
extension Renderer {
    mutating func openSection(_ index: Int) {
        guard let value = find(programs[current.program].sections[index].path), value.isTrue else {
            current.next = programs[current.program].sections[index].next
            return
        }
        switch value {
        case .list(let elements):
            sections.append(OpenSection(elements: elements, next: 1))
            push(elements[0])
        case .lambda(.section(let expand)):
            let section = programs[current.program].sections[index]
            let contents = programs[current.program].source[section.contents]
            current.next = section.next
            expandLambda(
                expand(String(decoding: contents, as: UTF8.self)), section.delimiters,
                startsLine: section.startsLine, escapes: false, at: section.path.offset)
        case .lambda(.text):
            report(.lambdaWithoutSection(programs[current.program].sections[index].path))
            current.next = programs[current.program].sections[index].next
        default:
            sections.append(OpenSection(elements: [], next: 0))
            push(value)
        }
    }

    mutating func repeatSection(_ index: Int) {
        let last = sections.count - 1
        if sections[last].next < sections[last].elements.count {
            popValue()
            push(sections[last].elements[sections[last].next])
            sections[last].next += 1
            current.next = programs[current.program].sections[index].body
        } else {
            sections.removeLast()
            popValue()
        }
    }

    mutating func skipIfTrue(_ index: Int) {
        let value = find(programs[current.program].sections[index].path)
        if value?.isTrue ?? false { current.next = programs[current.program].sections[index].next }
    }

    mutating func push(_ value: Value) {
        values.append(value)
        if case .object(let object) = value { objects.append(object) }
    }

    private mutating func popValue() {
        if case .object = values.popLast() { objects.removeLast() }
    }
}
