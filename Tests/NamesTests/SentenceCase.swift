import Names

/// A sentence of the test set with the names it holds.
struct SentenceCase {
    let sentence: String
    let expected: [String]

    /// The cases of a file: a sentence, a tab, the names or `-`.
    static func read(_ path: String) throws -> [SentenceCase] {
        let text = String(decoding: try RealGazetteer.bytes(path), as: UTF8.self)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let parts = line.split(separator: "\t")
            let names = parts.count > 1 && parts[1] != "-" ? parts[1].split(separator: ",").map(String.init) : []
            return SentenceCase(sentence: String(parts[0]), expected: names)
        }
    }

    /// `¶` begins a paragraph; `{기업|본사}{…|…}` are the rows of a table.
    var text: NamedText {
        if sentence.hasPrefix("{") {
            let rows = sentence.dropFirst().dropLast().split(separator: "}{")
            return NamedText(
                rows.enumerated().flatMap { row, cells in
                    cells.split(separator: "|").enumerated().map { column, cell in
                        TextUnit(String(cell), .cell(table: 0, row: row, column: column))
                    }
                })
        }
        return NamedText(sentence.split(separator: "¶").map { TextUnit(String($0)) })
    }
}

/// How many names were found, missed and invented.
struct SentenceScore {
    private(set) var found = 0
    private(set) var missed = 0
    private(set) var invented = 0
    private(set) var faults: [String] = []

    var f1: Double { found == 0 ? 0 : 2 * Double(found) / Double(2 * found + missed + invented) }

    mutating func add(_ sentence: SentenceCase, missing: [String], extra: [String], right: Int) {
        found += right
        missed += missing.count
        invented += extra.count
        guard !(missing.isEmpty && extra.isEmpty) else { return }
        let (lost, wrong) = (missing.joined(separator: ", "), extra.joined(separator: ", "))
        faults.append("\(sentence.sentence) | missing: \(lost) | extra: \(wrong)")
    }
}
