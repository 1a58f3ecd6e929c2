/// From the text of a template to its program: find the tags, pair them, check them, then build.
///
/// All problems are gathered; a program is built only when there are none.
func compile(
    _ source: TemplateSource, mode: TemplateMode, delimiters: Delimiters = .standard, startsLine: Bool = true
) -> (program: Program, problems: [Problem]) {
    var scanner = TagScanner(source.bytes, delimiters: delimiters)
    scanner.scan()
    let nesting = TagNesting(scanner.tags, source: source.bytes)
    let checker = TagChecker(scanner.tags, partners: nesting.partners, source: source.bytes, mode: mode)
    let problems = scanner.problems + nesting.problems + checker.problems
    guard problems.isEmpty else {
        return (Program(name: source.name, path: source.path, source: source.bytes), problems)
    }
    var builder = ProgramBuilder(source, startsLine: startsLine)
    builder.build(scanner.tags, partners: nesting.partners.map { $0 ?? -1 })
    return (builder.program, [])
}
