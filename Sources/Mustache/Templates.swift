package import Text

/// The templates of a site: compiled once, rendered any number of times and by any number of tasks at once.
package struct Templates: Sendable {
    /// Everything wrong with the templates, sorted. While there is anything, nothing is rendered.
    package let problems: [Diagnostic]
    let programs: [Program]
    let indices: [String: Int]
    let mode: TemplateMode
    let limits: RenderLimits

    /// Compiles templates that may include one another. Of two with one name the later counts: a site's own templates
    /// follow the built-in ones and override them file by file.
    package init(_ sources: [TemplateSource], mode: TemplateMode = .strict, limits: RenderLimits = RenderLimits()) {
        self.mode = mode
        self.limits = limits
        var kept: [TemplateSource] = []
        var indices: [String: Int] = [:]
        for source in sources {
            if let index = indices[source.name] {
                kept[index] = source
            } else {
                indices[source.name] = kept.count
                kept.append(source)
            }
        }
        self.indices = indices
        let compiled = kept.map { compile($0, mode: mode) }
        var linker = Linker(compiled, indices: indices, mode: mode)
        linker.link()
        programs = linker.programs
        problems = zip(linker.programs, linker.problems).flatMap { program, problems in
            diagnostics(problems, path: program.path, source: program.source, limit: limits.problems)
        }.sorted()
    }

    /// The names of all templates, sorted.
    package var names: [String] { indices.keys.sorted() }

    /// Renders a template and appends the result. The values are looked through from the last to the first: what all
    /// pages share comes first, the page itself last.
    ///
    /// Returns what went wrong; then nothing is appended, for half a page is worse than none.
    package func render(_ name: String, with values: [Value], into output: inout [UInt8]) -> [Diagnostic] {
        guard problems.isEmpty else { return problems }
        guard let index = indices[name] else {
            let problem = Problem.noTemplate(at: 0, name: name, nearest: NearestName.of(name, among: names))
            return [Diagnostic(.error, path: name, problem.message, advice: problem.advice)]
        }
        var renderer = Renderer(self, template: index, values: values)
        let start = output.count
        // An array that doubles from nothing copies a page three times over.
        if start == 0 { output.reserveCapacity(16_000) }
        swap(&renderer.output, &output)
        renderer.render()
        swap(&renderer.output, &output)
        if !renderer.problems.isEmpty { output.removeSubrange(start...) }
        return renderer.problems.sorted()
    }
}
