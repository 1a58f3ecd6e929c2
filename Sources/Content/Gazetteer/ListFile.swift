internal import Text

/// Files that are one list of records: the gazetteer, the events an editor writes.
enum ListFile {
    static func read(_ bytes: [UInt8], path: String, _ shape: Shape) -> ([Record], RecordReader) {
        var reader = RecordReader(problems: Problems(path: path, bytes: bytes, end: bytes.count))
        let source = YAMLSource(path: path, bytes: bytes)
        let root = YAMLReader.read(source, limits: .list, problems: &reader.problems)
        return (reader.readRecords(root, shape), reader)
    }

    /// The list with a blank line between its entries.
    static func write(_ records: [Record]) -> [UInt8] {
        var writer = YAMLWriter()
        for (index, record) in records.enumerated() {
            if index > 0 { writer.write("\n") }
            writer.writeEntry(record, indent: 0)
        }
        return writer.bytes
    }

    /// Reports an id that two entries claim, as their own or as one they had before they were merged: an id is an
    /// address, and an address has one page.
    static func reportSharedIdentifiers(_ records: [Record], _ problems: inout Problems) {
        var owners: [String: YAMLMark] = [:]
        for record in records {
            let own = record.text("id").map { [(id: $0, key: "id")] } ?? []
            for (id, key) in own + record.list("was").map({ (id: $0, key: "was") }) {
                guard let mark = record.mark(of: key) else { continue }
                guard let first = owners[id] else {
                    owners[id] = mark
                    continue
                }
                problems.error(
                    at: mark,
                    Message(
                        "the id `\(id)` is already used on line \(first.line)",
                        ko: "식별자 `\(id)`은(는) \(first.line)째 줄에서 이미 쓰였습니다"),
                    advice: Message("give every entry an id of its own", ko: "항목마다 다른 식별자를 주십시오"))
            }
        }
    }
}
