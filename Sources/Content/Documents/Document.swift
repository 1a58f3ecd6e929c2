internal import Text

/// Front matter and body of a file, read by a shape.
struct Document {
    let record: Record
    let body: [UInt8]
    let bodyLine: Int

    /// Splits and reads a document; `problems` go on being gathered by the type that is made of it.
    static func read(_ bytes: [UInt8], path: String, _ shape: Shape) -> (Document?, RecordReader) {
        let split = FrontMatter.split(bytes, path: path)
        guard let parts = split.value else {
            var problems = Problems(path: path, bytes: bytes, end: 0)
            problems.add(contentsOf: split.diagnostics)
            return (nil, RecordReader(problems: problems))
        }
        var reader = RecordReader(problems: Problems(path: path, bytes: bytes, end: parts.yaml.upperBound))
        let source = YAMLSource(path: path, bytes: bytes, range: parts.yaml, firstLine: 2)
        let root = YAMLReader.read(source, limits: .frontMatter, problems: &reader.problems)
        guard reader.problems.diagnostics.isEmpty || root != nil else { return (nil, reader) }
        // Front matter that says nothing is one whose required keys are missing.
        let start = YAMLMark(line: 1, column: 1)
        let node = root ?? YAMLNode(.mapping([], .block), from: start, to: start)
        guard let record = reader.readRecord(node, shape) else { return (nil, reader) }
        return (Document(record: record, body: Array(bytes[parts.body]), bodyLine: parts.bodyLine), reader)
    }

    /// The file: front matter, a blank line, the body.
    static func write(_ record: Record, body: [UInt8]) -> [UInt8] {
        var writer = YAMLWriter()
        writer.bytes.reserveCapacity(body.count + 1024)
        writer.write("---\n")
        writer.writeRecord(record, indent: 0)
        writer.write("---\n")
        if !body.isEmpty {
            writer.write("\n")
            writer.bytes += body
        }
        return writer.bytes
    }
}
