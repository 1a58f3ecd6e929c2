internal import Glibc
internal import Text

/// Where the two parts of a document lie: its front matter, between two lines `---`, and its body after them.
package struct FrontMatter: Sendable, Hashable {
    /// The bytes of the YAML, without the lines `---`. Its first line is line 2 of the file.
    package let yaml: Range<Int>
    /// The bytes of the body, without the one blank line that mostly follows the front matter.
    package let body: Range<Int>
    /// The line of the file on which the body begins.
    package let bodyLine: Int

    /// Finds the front matter. The bytes are clean: UTF-8 without byte order mark, lines ended by a line feed.
    package static func split(_ bytes: [UInt8], path: String) -> Reading<FrontMatter> {
        bytes.withUnsafeBufferPointer { buffer in
            guard isRule(buffer, line: 0..<lineEnd(buffer, from: 0)) else { return missing(bytes, path: path) }
            let start = min(lineEnd(buffer, from: 0) + 1, buffer.count)
            var (lineStart, line) = (start, 2)
            // One line more than the limit is looked at, so that a hundred megabytes cost no more than one.
            while lineStart < buffer.count, lineStart - start <= YAMLLimits.frontMatter.bytes {
                let end = lineEnd(buffer, from: lineStart)
                if isRule(buffer, line: lineStart..<end) {
                    return Reading(found(buffer, yaml: start..<lineStart, ruleEnd: end, ruleLine: line), [])
                }
                (lineStart, line) = (end + 1, line + 1)
            }
            return lineStart >= buffer.count ? unclosed(bytes, path: path) : tooLong(path: path)
        }
    }

    private static func found(
        _ buffer: UnsafeBufferPointer<UInt8>, yaml: Range<Int>, ruleEnd: Int, ruleLine: Int
    ) -> FrontMatter {
        var (start, line) = (min(ruleEnd + 1, buffer.count), ruleLine + 1)
        if start < buffer.count, buffer[start] == UInt8(ascii: "\n") { (start, line) = (start + 1, line + 1) }
        return FrontMatter(yaml: yaml, body: start..<buffer.count, bodyLine: line)
    }

    /// Whether a line is `---`, perhaps with spaces after it.
    private static func isRule(_ buffer: UnsafeBufferPointer<UInt8>, line: Range<Int>) -> Bool {
        guard line.count >= 3, buffer[line.lowerBound..<(line.lowerBound + 3)].allSatisfy({ $0 == UInt8(ascii: "-") })
        else { return false }
        return buffer[(line.lowerBound + 3)..<line.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private static func lineEnd(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard start < buffer.count, let base = buffer.baseAddress,
            let found = memchr(base + start, 0x0A, buffer.count - start)
        else { return buffer.count }
        return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
    }

    private static func missing(_ bytes: [UInt8], path: String) -> Reading<FrontMatter> {
        let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
        var problems = Problems(path: path, bytes: bytes, end: min(end, 1000))
        problems.error(
            atOffset: 0, Message("the document has no front matter", ko: "문서에 머리말(front matter)이 없습니다"),
            advice: Message(
                "begin it with a line `---`, keys such as `title: …`, and another line `---`",
                ko: "`---` 줄로 시작하고 `title: …` 같은 항목을 쓴 뒤 다시 `---` 줄을 넣으십시오"))
        return Reading(nil, problems.diagnostics)
    }

    private static func unclosed(_ bytes: [UInt8], path: String) -> Reading<FrontMatter> {
        var problems = Problems(path: path, bytes: bytes, end: min(bytes.count, 1000))
        problems.error(
            atOffset: 0,
            Message("the front matter that begins here never ends", ko: "여기서 시작한 머리말(front matter)이 끝나지 않습니다"),
            advice: Message("put a line `---` before the body", ko: "본문 앞에 `---` 줄을 넣으십시오"))
        return Reading(nil, problems.diagnostics)
    }

    private static func tooLong(path: String) -> Reading<FrontMatter> {
        let most = YAMLLimits.frontMatter.bytes
        let problem = Message(
            "the front matter is longer than the \(most) bytes that are read",
            ko: "머리말(front matter)이 읽을 수 있는 \(most)바이트보다 깁니다")
        let advice = Message(
            "check that a line `---` ends it where the body begins", ko: "본문 앞에서 `---` 줄로 끝나는지 확인하십시오")
        return Reading(nil, [Diagnostic(.error, path: path, problem, advice: advice)])
    }
}
