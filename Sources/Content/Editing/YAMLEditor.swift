internal import Text

/// Changes files that people write, touching only the lines that must change: comments, the order of keys and
/// entries, and quotation marks stay as they are.
///
/// Every change is proved: the new text is read again and must mean the old one with exactly this change.
package enum YAMLEditor {
    /// Changes a file that is a list of entries, such as the gazetteer. The edits are made one after another; where one
    /// of them cannot be made there is no value, and the file must stay as it is.
    package static func editList(
        _ bytes: [UInt8], path: String, shape: Shape, _ edits: [Edit]
    ) -> Reading<[UInt8]> {
        edit(bytes, path: path, limits: .list, shape: shape, edits) { 0..<$0.count }
    }

    /// Changes the front matter of a document; its body keeps every byte.
    package static func editFrontMatter(
        _ bytes: [UInt8], path: String, shape: Shape, _ edits: [Edit]
    ) -> Reading<[UInt8]> {
        let split = FrontMatter.split(bytes, path: path)
        guard split.value != nil else { return Reading(nil, split.diagnostics) }
        return edit(bytes, path: path, limits: .frontMatter, shape: shape, edits) { bytes in
            FrontMatter.split(bytes, path: path).value?.yaml ?? 0..<0
        }
    }

    private static func edit(
        _ bytes: [UInt8], path: String, limits: YAMLLimits, shape: Shape, _ edits: [Edit],
        yamlRange: ([UInt8]) -> Range<Int>
    ) -> Reading<[UInt8]> {
        var bytes = bytes
        var rest = edits[...]
        var range = yamlRange(bytes)
        var source = YAMLSource(path: path, bytes: bytes, range: range, firstLine: range.lowerBound == 0 ? 1 : 2)
        var problems = Problems(path: path, bytes: bytes, end: range.upperBound)
        var root = YAMLReader.read(source, limits: limits, problems: &problems)
        guard problems.diagnostics.isEmpty else { return Reading(nil, problems.diagnostics) }
        repeat {
            // Edits of one round see the same text, so that no two of them may touch one entry.
            var round = EditRound(YAMLText(source: source, root: root), shape: shape)
            while let next = rest.first, round.canTake(next) {
                do throws(EditFailure) {
                    try round.take(next)
                } catch {
                    problems.error(at: error.mark, error.problem, advice: error.advice)
                    return Reading(nil, problems.diagnostics)
                }
                rest.removeFirst()
            }
            let changed = round.changedText()
            let changedRange = yamlRange(changed)
            let after = YAMLSource(path: path, bytes: changed, range: changedRange, firstLine: source.firstLine)
            problems = Problems(path: path, bytes: changed, end: changedRange.upperBound)
            let found = YAMLReader.read(after, limits: limits, problems: &problems)
            guard problems.diagnostics.isEmpty, round.isProved(by: found),
                changed[changedRange.upperBound...].elementsEqual(bytes[range.upperBound...])
            else {
                problems = Problems(path: path, bytes: bytes, end: range.upperBound)
                problems.error(
                    at: nil,
                    Message(
                        "this file is written in a way that cannot be changed safely", ko: "이 파일은 안전하게 고칠 수 없는 모양입니다"),
                    advice: Message("make the change by hand", ko: "직접 고치십시오"))
                return Reading(nil, problems.diagnostics)
            }
            // The proof is what the next round begins with.
            (bytes, range, source, root) = (changed, changedRange, after, found)
        } while !rest.isEmpty
        return Reading(bytes, [])
    }
}

/// Why an edit cannot be made.
struct EditFailure: Error {
    let mark: YAMLMark?
    let problem: Message
    let advice: Message?
}
