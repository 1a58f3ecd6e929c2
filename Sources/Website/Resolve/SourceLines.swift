internal import Content

/// Which lines of a newsletter each document was made of.
enum SourceLines {
    /// By the document's file name, as few ranges as possible: lines that were left out between two of a document
    /// (page numbers, headers) do not part them.
    static func byDocument(_ lock: LockFile?) -> [String: [ClosedRange<Int>]] {
        var ranges: [String: [ClosedRange<Int>]] = [:]
        var last: String?
        for line in lock?.lines ?? [] {
            guard let document = line.fate.document else { continue }
            if last == document, let open = ranges[document]?.popLast() {
                ranges[document]?.append(open.lowerBound...max(open.upperBound, line.lines.upperBound))
            } else {
                ranges[document, default: []].append(line.lines)
            }
            last = document
        }
        return ranges
    }
}

extension LockFile.Fate {
    /// The document that the lines went to.
    var document: String? {
        switch self {
        case .block(let document, _), .field(let document, _): document
        case .leftOut: nil
        }
    }
}
