import Testing

extension Rule {
    /// A test without an expectation, or with one that is always true, cannot fail.
    static let assertingTests = Rule(name: "every test can fail") { house in
        let targets = Dictionary(grouping: house.swiftFiles(in: "Tests")) { $0.target }.values
        return targets.flatMap { files in
            let asserting = assertingFunctions(in: files)
            return files.flatMap { silentTests(in: $0, asserting: asserting) + constantExpectations(in: $0) }
        }
    }

    private static func silentTests(in file: SwiftFile, asserting: Set<String>) -> [Finding] {
        file.declarations.compactMap { test in
            guard test.modifiers.contains("@Test"), let body = test.body else { return nil }
            if asserts(file.tokens[body], calling: asserting) { return nil }
            return file.finding(line: test.line, "test \(test.name) expects nothing")
        }
    }

    /// The names of functions that assert, themselves or through another one of the same target.
    private static func assertingFunctions(in files: [SwiftFile]) -> Set<String> {
        var names: Set<String> = []
        while true {
            let more = files.flatMap { file in
                file.declarations.compactMap { function in
                    guard function.keyword == "func", let body = function.body else { return nil as String? }
                    return asserts(file.tokens[body], calling: names) ? function.name : nil
                }
            }
            if names.isSuperset(of: more) { return names }
            names.formUnion(more)
        }
    }

    private static func asserts(_ body: ArraySlice<Token>, calling names: Set<String>) -> Bool {
        body.indices.contains { index in
            guard body[index].kind == .word else { return false }
            let before = index > body.startIndex ? body[index - 1].text : ""
            if before == "#" { return ["expect", "require"].contains(body[index].text) }
            if body[index].text == "record" && before == "." { return true }
            return names.contains(body[index].text) || body[index].text == "confirmation"
        }
    }

    private static func constantExpectations(in file: SwiftFile) -> [Finding] {
        file.tokens.indices.compactMap { index in
            guard file.tokens[index].text == "#", file.tokens[index].kind == .symbol else { return nil }
            let call = file.tokens[index...].prefix(8).filter { $0.kind != .string }.map(\.text).joined()
            let isConstant = ["#expect(true)", "#expect(Bool(true)"].contains { call.hasPrefix($0) }
            return isConstant ? file.finding(line: file.tokens[index].line, "this expectation is always true") : nil
        }
    }
}

@Suite struct AssertingTestsTests {
    @Test(arguments: [
        "@Test func nothing() {}", "@Test(arguments: [1]) func a(_ n: Int) { run(n) }",
        "@Test func a() { #expect(Bool(true)) }", "@Test func a() { #expect(true) }",
        "@Test func a() { b() }\nfunc b() { c() }\nfunc c() {}", "@Test func a() { /* #expect(x) */ }",
    ])
    func aTestThatCannotFailIsFound(_ text: String) {
        #expect(Rule.assertingTests.problems(in: text, at: "Tests/TextTests/A.swift").count == 1)
    }

    @Test(arguments: [
        "@Test func a() { #expect(b == 1) }", "@Test func a() throws { try #require(b) }", "func a() {}",
        "@Test func a() { b() }\nfunc b() { c() }\nfunc c() { #expect(d == e) }",
        "@Test func a() { Issue.record(\"no\") }",
    ])
    func aTestThatExpectsPasses(_ text: String) {
        #expect(Rule.assertingTests.problems(in: text, at: "Tests/TextTests/A.swift").isEmpty)
    }
}
