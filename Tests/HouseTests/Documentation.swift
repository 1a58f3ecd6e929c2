import Testing

extension Rule {
    /// What other targets use is explained where it is declared: each top-level `package` declaration and each
    /// `package` function. Properties, initialisers, operators, `hash(into:)` and nested types may speak for
    /// themselves.
    static let documentation = Rule(name: "`package` declarations have doc comments") { house in
        house.swiftFiles(in: "Sources").flatMap { file in
            file.declarations.compactMap { declaration in
                guard declaration.modifiers.contains("package"), needsComment(declaration, in: file) else { return nil }
                let hasComment = file.comments.contains {
                    $0.isDocumentation && $0.lastLine == declaration.firstLine - 1
                }
                return hasComment
                    ? nil : file.finding(line: declaration.line, "`package` \(declaration.name) has no doc comment")
            }
        }
    }

    private static func needsComment(_ declaration: Declaration, in file: SwiftFile) -> Bool {
        if declaration.keyword == "func" {
            return declaration.name != "hash" && declaration.name.contains { $0.isLetter || $0 == "`" }
        }
        return declaration.depth == 0 && declaration.keyword != "extension" && declaration.keyword != "import"
    }
}

@Suite struct DocumentationTests {
    @Test(arguments: [
        "package struct A {}", "package let a = 1", "struct A {\n package func f() {}\n}",
        "// No doc comment.\npackage enum A {}", "/// Too far.\n\npackage enum A {}",
        "extension A {\n  @discardableResult\n package static func f() {}\n}",
    ])
    func anUnexplainedDeclarationIsFound(_ text: String) {
        #expect(Rule.documentation.problems(in: text).count == 1)
    }

    @Test(arguments: [
        "/// A.\npackage struct A {\n package let a: Int\n package init() {}\n}", "struct A {}",
        "/// F.\n@inlinable\npackage func f() {}",
        "extension A {\n package static func < (a: A, b: A) -> Bool { true }\n}",
    ])
    func anExplainedOnePasses(_ text: String) {
        #expect(Rule.documentation.problems(in: text).isEmpty)
    }
}
