import Text

// Text.
extension Renderer {
    mutating func appendText(_ start: Int, _ end: Int, startsLine: Bool) {
        if current.indentation.isEmpty {
            appendBytes(start, end)
            return
        }
        if startsLine { appendIndentation() }
        var offset = start
        while offset < end {
            let rest = programs[current.program].texts[offset..<end]
            let next = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
            appendBytes(offset, next)
            if next < end { appendIndentation() }
            offset = next
        }
    }

    private mutating func appendBytes(_ start: Int, _ end: Int) {
        programs[current.program].texts.withUnsafeBufferPointer { texts in
            output.append(contentsOf: UnsafeBufferPointer(rebasing: texts[start..<end]))
        }
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
    mutating func renderVariable(_ index: Int) {
        let escapes = programs[current.program].variables[index].escapes
        guard let value = find(programs[current.program].variables[index].path) else { return }
        switch value {
        case .string(let text):
            if escapes { appendEscaped(text, to: &output) } else { output += text.utf8 }
        case .html(let bytes):
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
            let offset = programs[current.program].variables[index].path.offset
            expandLambda(expand(), .standard, startsLine: false, escapes: escapes, at: offset)
        case .list, .object, .lambda(.section):
            report(.notPrintable(programs[current.program].variables[index].path, value), in: .strict)
        }
    }

    /// The value of a name, by the rules of the specification: the first part is looked for from the innermost value
    /// outwards, each further part only in what the one before gave.
    mutating func find(_ path: ValuePath) -> Value? {
        guard let first = path.names.first else { return values.last ?? .null }
        guard var value = findOuter(first) else {
            report(unknownName(path), in: .strict)
            return nil
        }
        for index in path.names.indices.dropFirst() {
            guard case .object(let object) = value, let field = object[path.names[index]] else {
                report(.brokenPath(path, at: index, value), in: .strict)
                return nil
            }
            value = field
        }
        return value
    }

    private func findOuter(_ name: Name) -> Value? {
        var index = values.count
        while index > 0 {
            index -= 1
            if case .object(let object) = values[index], let value = object[name] { return value }
        }
        return nil
    }

    private func unknownName(_ path: ValuePath) -> Problem {
        // Only now are names collected: a look-up that succeeds pays nothing for the message.
        var known: [String] = []
        for case .object(let object) in values { known += object.names }
        return .unknownName(path, nearest: NearestName.of(path.names[0].text, among: known))
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
            values.append(elements[0])
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
            values.append(value)
        }
    }

    mutating func repeatSection(_ index: Int) {
        let last = sections.count - 1
        if sections[last].next < sections[last].elements.count {
            values[values.count - 1] = sections[last].elements[sections[last].next]
            sections[last].next += 1
            current.next = programs[current.program].sections[index].body
        } else {
            sections.removeLast()
            values.removeLast()
        }
    }

    mutating func skipIfTrue(_ index: Int) {
        let value = find(programs[current.program].sections[index].path)
        if value?.isTrue ?? false { current.next = programs[current.program].sections[index].next }
    }
}
