import Testing

@Suite struct SwiftLexerTests {
    private func words(_ text: String) -> [String] { SwiftLexer(text).tokens.filter { $0.kind == .word }.map(\.text) }

    @Test(arguments: [
        ("a \"b\" c", ["a", "c"]),
        ("a \"b \\\" b\" c", ["a", "c"]),
        ("a \"\\\\\" c", ["a", "c"]),
        ("a \"b \\(c + \"d \\(e) d\") b\" f", ["a", "c", "e", "f"]),
        ("a #\"b \\(b) \" b\"# c", ["a", "c"]),
        ("a #\"b \\#(c) b\"# d", ["a", "c", "d"]),
        ("a \"\"\"\n b \" \"\" b\n \"\"\" c", ["a", "c"]),
        ("a // b\nc", ["a", "c"]),
        ("a /* b /* b */ b */ c", ["a", "c"]),
        ("a /// \"\nc", ["a", "c"]),
        ("a \"// b\" c", ["a", "c"]),
        ("#if a\n#endif", ["if", "a", "endif"]),
        ("a `b c` d", ["a", "`b c`", "d"]),
        ("a \"", ["a"]), ("a /*", ["a"]), ("a \"\\(b", ["a", "b"]), ("a \"\"\"", ["a"]),
    ])
    func stringsAndCommentsAreNoCode(_ text: String, _ expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test func tokensKnowTheirLines() {
        let tokens = SwiftLexer("a\n\"\"\"\nb\n\"\"\"\n/*\n*/ c").tokens
        #expect(tokens.map(\.line) == [1, 2, 6])
    }

    @Test func commentsKnowTheirLines() {
        let comments = SwiftLexer("/// a\nlet b = 1 // c\n/* d\n e */").comments
        #expect(comments.map(\.firstLine) == [1, 2, 3])
        #expect(comments.map(\.lastLine) == [1, 2, 4])
        #expect(comments.map(\.isDocumentation) == [true, false, false])
    }
}

@Suite struct DeclarationFinderTests {
    private func names(_ text: String) -> [String] {
        SwiftFile(ProjectFile(path: "A.swift", text: text)).declarations.map { "\($0.keyword) \($0.name)" }
    }

    @Test func declarationsAreFoundAndLabelsAreNot() {
        #expect(names("struct A { let b = 1 }") == ["struct A", "let b"])
        #expect(names("func f(class: Int, protocol p: Int) { g(struct: 1) }") == ["func f"])
        #expect(names("let a = B.init(1)\nself.init()") == ["let a"])
        #expect(names("class func f() {}") == ["func f"])
        #expect(names("@testable import Text") == ["import Text"])
    }

    @Test func modifiersAndAttributesBelongToTheDeclaration() {
        let text = "/// A.\n@Test(arguments: [1, f(2)])\n@inlinable package private(set) static var a = 1"
        let declaration = SwiftFile(ProjectFile(path: "A.swift", text: text)).declarations.first
        #expect(declaration?.modifiers == ["@Test", "@inlinable", "package", "private", "static"])
        #expect(declaration?.firstLine == 2)
        #expect(declaration?.line == 3)
    }

    @Test func requirementsHaveNoBody() {
        let text = "protocol P {\n func f() -> Int\n func g()\n}\nfunc h() {\n}"
        let bodies = SwiftFile(ProjectFile(path: "A.swift", text: text)).declarations.map { $0.body == nil }
        #expect(bodies == [false, true, true, false])
    }
}
