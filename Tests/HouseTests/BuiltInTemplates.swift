import Testing

extension Rule {
    /// The program carries every file of Templates: the C file that embeds them names each once.
    static let builtInTemplates = Rule(name: "every template is built into the program") { house in
        guard let list = house.files.first(where: { $0.path == "Sources/CTemplates/templates.c" }) else { return [] }
        let named = list.lines.filter { $0.hasPrefix("    {\"") }.compactMap { line in
            line.split(separator: "\"").dropFirst().first.map { "Templates/" + $0 }
        }
        let files = house.files.map(\.path).filter { $0.hasPrefix("Templates/") }
        let missing = Set(files).subtracting(named).map {
            Finding(path: $0, line: 1, problem: "is not built in; add it to \(list.path)")
        }
        // Pictures are no text, and the house does not read them.
        let lost = Set(named).subtracting(files).filter { !$0.hasSuffix(".png") }.map {
            Finding(path: list.path, line: 1, problem: "names \($0), which is not there")
        }
        return missing + lost
    }
}

@Suite struct BuiltInTemplatesTests {
    private let path = "Sources/CTemplates/templates.c"

    private func problems(_ texts: [String: String]) -> [String] {
        Rule.builtInTemplates.findings(House(texts)).sorted().map { "\($0.path): \($0.problem)" }
    }

    @Test func aTemplateThatIsNotNamedIsFound() {
        let list = "    {\"a.mustache\", a_mustache, sizeof a_mustache},\n"
        #expect(problems([path: list, "Templates/a.mustache": ""]).isEmpty)
        #expect(problems([path: list, "Templates/a.mustache": "", "Templates/b.mustache": ""]).count == 1)
    }

    @Test func aNameWithoutATemplateIsFound() {
        #expect(problems([path: "    {\"gone.mustache\", gone_mustache, sizeof gone_mustache},\n"]).count == 1)
    }
}
