internal import Text

// `ingest.json` as text. One line of the file per range of lines of the newsletter, so that `git diff` shows what
// moved: `[12, 18, "01.md", 0]` a block, `[9, 10, "01.md", "title"]` a key, `[1, 3, "header"]` what was left out.

extension LockFile {
    /// The form of the file; another one is refused, never guessed at.
    private static let format = 1

    /// `ingest.json`.
    package func written() -> [UInt8] {
        JSONWriter.pretty(
            .object([
                "format": .integer(Self.format),
                "newsletter": .object([
                    "name": .string(newsletter.name), "hash": .string(newsletter.fingerprint),
                    "lines": .integer(newsletter.lineCount),
                ]),
                "documents": .array(documents.map { $0.value }),
                "lines": .array(lines.map { $0.value }),
            ]))
    }

    /// Reads `ingest.json`.
    package static func read(_ bytes: [UInt8], path: String) -> Reading<LockFile> {
        let json = JSONReader.readNode(bytes, path: path)
        guard let root = json.value else { return Reading(nil, json.diagnostics) }
        var reader = LockFileReader(problems: Problems(path: path, bytes: bytes, end: bytes.count), format: format)
        let lock = reader.read(root)
        let diagnostics = reader.problems.diagnostics
        return Reading(diagnostics.isEmpty ? lock : nil, diagnostics)
    }

    /// Of what newsletter the documents were made, without reading what became of its lines; nil where the file is not
    /// as it was written.
    package static func readNewsletter(_ bytes: [UInt8], path: String) -> Newsletter? {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "}")) else { return nil }
        // The newsletter is the first object in the file's object.
        guard let root = JSONReader.readNode(Array(bytes[...end] + [UInt8(ascii: "}")]), path: path).value else {
            return nil
        }
        var reader = LockFileReader(problems: Problems(path: path, bytes: bytes, end: bytes.count), format: format)
        return reader.readNewsletter(root)
    }
}

extension LockFile.WrittenDocument {
    fileprivate var value: JSONValue {
        .object([
            "name": .string(name), "hash": .string(fingerprint),
            "cities": cities.isEmpty ? nil : .string(cities.joined(separator: " ")),
            "companies": companies.isEmpty ? nil : .string(companies.joined(separator: " ")),
        ])
    }
}

extension LockFile.LineFate {
    fileprivate var value: JSONValue {
        let range: [JSONValue] = [.integer(lines.lowerBound), .integer(lines.upperBound)]
        switch fate {
        case .block(let document, let index): return .array(range + [.string(document), .integer(index)])
        case .field(let document, let key): return .array(range + [.string(document), .string(key)])
        case .leftOut(let reason): return .array(range + [.string(reason.rawValue)])
        }
    }
}

/// Makes a lock file of its JSON. Anything that is not as it was written is an error: nobody edits this file.
private struct LockFileReader {
    var problems: Problems
    let format: Int

    init(problems: Problems, format: Int) {
        self.problems = problems
        self.format = format
    }

    mutating func read(_ root: JSONNode) -> LockFile? {
        guard let found = number(member("format", of: root)) else { return nil }
        guard found == format else {
            problems.error(
                atOffset: root.offset,
                Message(
                    "this lock file has format \(found), not \(format)", ko: "이 잠금 파일의 형식은 \(found)로, \(format)이 아닙니다"),
                advice: Message("ingest the newsletter again", ko: "뉴스레터를 다시 ingest 하십시오"))
            return nil
        }
        guard let newsletter = readNewsletter(root), let documents = items(member("documents", of: root)),
            let lines = items(member("lines", of: root))
        else { return nil }
        let fates = lines.compactMap { readLine($0) }
        checkOrder(fates, lines, lineCount: newsletter.lineCount)
        return LockFile(
            newsletter: newsletter,
            documents: documents.compactMap { readDocument($0) }, lines: fates)
    }

    mutating func readNewsletter(_ root: JSONNode) -> LockFile.Newsletter? {
        guard let newsletter = member("newsletter", of: root), let name = string(member("name", of: newsletter)),
            let fingerprint = string(member("hash", of: newsletter)),
            let lineCount = number(member("lines", of: newsletter))
        else { return nil }
        return LockFile.Newsletter(name: name, fingerprint: fingerprint, lineCount: lineCount)
    }

    private mutating func readDocument(_ node: JSONNode) -> LockFile.WrittenDocument? {
        guard let name = string(member("name", of: node)), let fingerprint = string(member("hash", of: node)) else {
            return nil
        }
        return LockFile.WrittenDocument(
            name: name, fingerprint: fingerprint, cities: words("cities", of: node),
            companies: words("companies", of: node))
    }

    private mutating func words(_ name: String, of node: JSONNode) -> [String] {
        guard case .object(let members) = node.content, let found = members.first(where: { $0.name == name }),
            let text = string(found.value)
        else { return [] }
        return text.split(separator: " ").map { String($0) }
    }

    private mutating func readLine(_ node: JSONNode) -> LockFile.LineFate? {
        guard case .array(let parts) = node.content, parts.count == 3 || parts.count == 4 else {
            report(node, "[first, last, \"01.md\", 0]")
            return nil
        }
        guard let first = number(parts[0]), let last = number(parts[1]), let word = string(parts[2]) else { return nil }
        guard first >= 1, first <= last else {
            report(node, "[1, 2, …]")
            return nil
        }
        if parts.count == 3 {
            guard let reason = LockFile.Reason(rawValue: word) else {
                report(parts[2], LockFile.Reason.allCases.map(\.rawValue).joined(separator: ", "))
                return nil
            }
            return .init(lines: first...last, fate: .leftOut(reason))
        }
        if case .integer(let index) = parts[3].content, index >= 0 {
            return .init(lines: first...last, fate: .block(document: word, index: index))
        }
        guard let key = string(parts[3]) else { return nil }
        return .init(lines: first...last, fate: .field(document: word, key: key))
    }

    private mutating func checkOrder(_ fates: [LockFile.LineFate], _ nodes: [JSONNode], lineCount: Int) {
        guard fates.count == nodes.count else { return }
        var last = 1
        for (fate, node) in zip(fates, nodes) {
            if fate.lines.lowerBound < last || fate.lines.upperBound > lineCount {
                report(node, "lines in order, up to \(lineCount)")
            }
            last = fate.lines.upperBound
        }
    }

    private mutating func member(_ name: String, of node: JSONNode) -> JSONNode? {
        if case .object(let members) = node.content, let found = members.first(where: { $0.name == name }) {
            return found.value
        }
        report(node, "\"\(name)\"")
        return nil
    }

    private mutating func number(_ node: JSONNode?) -> Int? {
        guard let node else { return nil }
        if case .integer(let number) = node.content { return number }
        report(node, "a number")
        return nil
    }

    private mutating func string(_ node: JSONNode?) -> String? {
        guard let node else { return nil }
        if case .string(let text) = node.content { return text }
        report(node, "\"…\"")
        return nil
    }

    private mutating func items(_ node: JSONNode?) -> [JSONNode]? {
        guard let node else { return nil }
        if case .array(let items) = node.content { return items }
        report(node, "[…]")
        return nil
    }

    private mutating func report(_ node: JSONNode, _ expected: String) {
        problems.error(
            atOffset: node.offset,
            Message("the lock file is damaged: expected \(expected)", ko: "잠금 파일이 손상되었습니다: \(expected)이(가) 와야 합니다"),
            advice: Message("ingest the newsletter again with --force", ko: "--force로 뉴스레터를 다시 ingest 하십시오"))
    }
}
