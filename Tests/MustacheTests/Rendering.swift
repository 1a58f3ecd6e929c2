import Mustache
import Text

/// What rendering one template gave.
struct Rendering {
    let text: String
    let problems: [Diagnostic]

    /// The problems as `path:line:column: what is wrong; what to do`.
    var messages: [String] { problems.map(message) }
}

/// Renders a template called `page` that may include others.
func render(
    _ template: String, _ value: Value = .object([:]), partials: KeyValuePairs<String, String> = [:],
    mode: TemplateMode = .strict, limits: RenderLimits = RenderLimits()
) -> Rendering {
    let templates = Templates(
        partials.map { source($0.key, $0.value) } + [source("page", template)], mode: mode, limits: limits)
    var output: [UInt8] = []
    let problems = templates.render("page", with: [value], into: &output)
    return Rendering(text: String(decoding: output, as: UTF8.self), problems: problems)
}

func source(_ name: String, _ text: String) -> TemplateSource {
    TemplateSource(name: name, path: "\(name).mustache", bytes: Array(text.utf8))
}

func message(_ problem: Diagnostic) -> String {
    let place = problem.place.map { ":\($0.line):\($0.column)" } ?? ""
    let advice = problem.advice.map { "; \($0.english)" } ?? ""
    return "\(problem.path)\(place): \(problem.problem.english)\(advice)"
}
