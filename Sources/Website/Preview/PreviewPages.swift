internal import Mustache
package import Text

/// What `seogo serve` shows that is no page of the site. Made from the templates built into the program alone: those
/// of the site may be what is broken.
package struct PreviewPages: Sendable {
    private let language: Language
    private let templates: Templates

    package init(language: Language) {
        self.language = language
        let ending = ".mustache"
        templates = Templates(
            BuiltInFiles.all().filter { $0.name.hasPrefix("preview/") && $0.name.hasSuffix(ending) }.map {
                TemplateSource(name: String($0.name.dropLast(ending.count)), path: $0.name, bytes: $0.bytes)
            })
    }

    /// The script that asks for changes of the site at an address, and reloads its page when the site is no longer of
    /// this version.
    package func script(version: Int, changesAddress: String) -> [UInt8] {
        page("preview/reload", ["version": .int(version), "changes_address": .string(changesAddress)])
    }

    /// The page that says what is wrong.
    package func problems(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var seen: Set<Diagnostic> = []
        let sorted = diagnostics.filter { seen.insert($0).inserted }.sorted()
        // What stops the site comes first; the warnings may be many.
        let ordered = sorted.filter { $0.severity == .error } + sorted.filter { $0.severity == .warning }
        let errors = sorted.count { $0.severity == .error }
        let title = Message(
            errors == 1 ? "One thing must be mended" : "\(errors) things must be mended", ko: "고칠 곳이 \(errors)군데 있습니다")
        let lead = Message(
            "Until then the site stays as it was. This page goes away by itself.",
            ko: "고칠 때까지 사이트는 전과 같습니다. 고쳐서 저장하면 이 쪽은 저절로 사라집니다.")
        let foot = Message("seogo serve", ko: "seogo serve 미리 보기")
        return page(
            "preview/problems",
            [
                "language": .string(language.rawValue), "title": text(title), "lead": text(lead), "foot": text(foot),
                "problems": .list(ordered.map(value)),
            ])
    }

    private func value(of diagnostic: Diagnostic) -> Value {
        let place = diagnostic.place.map { ":\($0.line):\($0.column)" } ?? ""
        let severity =
            diagnostic.severity == .error ? Message("error", ko: "오류") : Message("warning", ko: "경고")
        return .object([
            "place": .string(diagnostic.path + place), "severity": text(severity), "problem": text(diagnostic.problem),
            "advice": diagnostic.advice.map(text) ?? .null, "excerpt": diagnostic.place.map(excerpt) ?? .null,
        ])
    }

    /// The line, cut at the place.
    private func excerpt(_ place: Place) -> Value {
        let scalars = place.lineText.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: place.column - 1, limitedBy: scalars.endIndex)
        let marked = start ?? scalars.endIndex
        let end = marked == scalars.endIndex ? marked : scalars.index(after: marked)
        return .object([
            "before": .string(String(scalars[..<marked])),
            // At the end of the line there is no letter to mark.
            "marked": .string(marked == end ? " " : String(scalars[marked..<end])),
            "after": .string(String(scalars[end...])),
        ])
    }

    private func text(_ message: Message) -> Value { .string(message.text(in: language)) }

    private func page(_ template: String, _ value: Object) -> [UInt8] {
        var bytes: [UInt8] = []
        let problems = templates.render(template, with: [.object(value)], into: &bytes)
        precondition(problems.isEmpty, "the built-in template \(template) fits its values")
        return bytes
    }
}
