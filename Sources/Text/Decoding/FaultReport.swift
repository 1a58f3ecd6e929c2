/// Tells the faults of a stored text to its reader: each with line, column and byte offset in the file as stored. Of
/// many faults the first are told in full, and the number of the rest.
enum FaultReport {
    static func diagnostics(of faults: FaultLog, in text: StoredText, path: String) -> [Diagnostic] {
        if faults.isEmpty { return [] }
        let offsets = Set((faults.errors.kept + faults.warnings.kept).map(\.offset)).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(offsets, StoredPlaces.find(offsets, in: text)))
        let errors = diagnostics(.error, of: faults.errors, in: text, path: path, places: places)
        let warnings = diagnostics(.warning, of: faults.warnings, in: text, path: path, places: places)
        return (errors + warnings).sorted()
    }

    private static func diagnostics(
        _ severity: Diagnostic.Severity, of entries: FaultLog.Entries, in text: StoredText, path: String,
        places: [Int: Place]
    ) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for fault in entries.kept.prefix(FaultLog.Entries.reportedLimit) {
            let problem = problem(of: fault, in: text)
            diagnostics.append(
                Diagnostic(severity, path: path, at: places[fault.offset], problem, advice: advice(for: fault.kind)))
        }
        if entries.kept.count > FaultLog.Entries.reportedLimit, let next = entries.kept.last {
            let more = entries.count - FaultLog.Entries.reportedLimit
            let problem = Message("and \(more) more like these from here on", ko: "여기부터 같은 문제가 \(more)개 더 있습니다")
            diagnostics.append(Diagnostic(severity, path: path, at: places[next.offset], problem))
        }
        return diagnostics
    }

    private static func problem(of fault: Fault, in text: StoredText) -> Message {
        switch fault.kind {
        case .broken(let length):
            return brokenProblem(offset: fault.offset, length: length, in: text)
        case .removed(let scalar):
            let name = InvisibleScalar.name(of: scalar)
            return Message(
                "\(name.english) does not belong in a text and was taken out",
                ko: "텍스트에 있을 수 없는 \(name.korean)을(를) 뺐습니다")
        case .lostEarlier:
            return Message(
                "U+FFFD stands for a letter that was lost before", ko: "U+FFFD는 이전에 글자가 손실된 자리를 나타냅니다")
        }
    }

    private static func brokenProblem(offset: Int, length: Int, in text: StoredText) -> Message {
        let shown = (offset..<offset + min(length, 8)).map { hexadecimal(text.bytes[$0]) }.joined(separator: " ")
        let bytes = length > 8 ? "\(shown) …" : shown
        let name = text.encoding.name.rawValue
        if isCut(offset: offset, length: length, in: text) {
            return Message(
                "the file ends in the middle of a letter: \(bytes) is not whole \(name)",
                ko: "파일이 글자 중간에서 끝납니다: \(bytes)은(는) 온전한 \(name)이(가) 아닙니다")
        }
        if case .utf16 = text.encoding {
            return Message(
                "half of a surrogate pair stands alone: \(bytes)", ko: "서로게이트 쌍의 반쪽만 있습니다: \(bytes)")
        }
        return Message(
            "\(bytes) is not valid \(name)", ko: "\(bytes)은(는) 올바른 \(name)이(가) 아닙니다")
    }

    /// Whether the file ends where the letter had to go on.
    private static func isCut(offset: Int, length: Int, in text: StoredText) -> Bool {
        guard offset + length == text.bytes.count else { return false }
        let first = text.bytes[offset]
        return switch text.encoding {
        case .utf8: length < 4 && (0xC2...0xF4).contains(first)
        case .utf16: length < 4
        case .cp949: length == 1 && first != 0x80 && first != 0xFF
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    private static func advice(for kind: Fault.Kind) -> Message? {
        switch kind {
        case .broken:
            Message(
                "U+FFFD (\u{FFFD}) stands in its place; put the letter back from the original",
                ko: "그 자리에 U+FFFD(\u{FFFD})를 두었습니다. 원본을 보고 글자를 되살리세요")
        case .removed: nil
        case .lostEarlier: Message("put the letter back from the original", ko: "원본을 보고 글자를 되살리세요")
        }
    }
}
