import Testing

extension Rule {
    /// What can stop the program, hide a type or go round the compiler's checks.
    static let bannedCode = Rule(name: "nothing can crash, and types are named") { house in
        house.swiftFiles.flatMap { file in
            file.tokens.indices.compactMap { index in
                bannedCode(in: file, at: index).map { file.finding(line: file.tokens[index].line, $0) }
            }
        }
    }

    private static func bannedCode(in file: SwiftFile, at index: Int) -> String? {
        let token = file.tokens[index]
        let before = index > 0 ? file.tokens[index - 1] : nil
        switch (token.kind, token.text) {
        case (.symbol, "!") where before?.text == "try" && !token.gapBefore: return "`try!`; handle the error"
        case (.symbol, "!") where before?.text == "as" && !token.gapBefore: return "`as!`; use `as?` and handle nil"
        case (.symbol, _) where unwraps(token, after: before): return "force unwrap; use `guard let`"
        case (.word, "Any"), (.word, "AnyHashable"), (.word, "AnyObject"): return "`\(token.text)`; name the type"
        case (.word, "unchecked") where before?.text == "@": return "`@unchecked`; let the compiler check it"
        case (.word, "unsafe") where before?.text == "(" && index > 1 && file.tokens[index - 2].text == "nonisolated":
            return "`nonisolated(unsafe)`; pass the value in"
        case (.word, "Mirror"), (.word, "fatalError"):
            guard index + 1 < file.tokens.count, file.tokens[index + 1].text == "(" else { return nil }
            return token.text == "Mirror" ? "reflection; name the parts" : "`fatalError`; return a Diagnostic or throw"
        case (.word, "class") where declaresOpenClass(file, at: index):
            return "a class that is not final; use a value, or a small final class where a C library forces it"
        default: return nil
        }
    }

    private static func unwraps(_ token: Token, after before: Token?) -> Bool {
        guard let before, !token.gapBefore, token.text.contains("!") else { return false }
        let followsValue = before.kind != .symbol || [")", "]", "}"].contains(before.text)
        guard followsValue, !["try", "as", "in", "return"].contains(before.text) else { return false }
        return [">!", "?!"].contains(token.text) || (token.text.first == "!" && !token.text.hasPrefix("!="))
    }

    private static func declaresOpenClass(_ file: SwiftFile, at index: Int) -> Bool {
        let name = index + 1 < file.tokens.count ? file.tokens[index + 1].text : ""
        return file.declarations.contains { declaration in
            declaration.keyword == "class" && declaration.name == name && declaration.line == file.tokens[index].line
                && !declaration.modifiers.contains("final")
        }
    }
}

@Suite struct BannedCodeTests {
    @Test(arguments: [
        "let a = try! f()", "let a = b as! C", "let a = b!", "f(b!)", "b!.c()", "let a = f()!", "let a = list[0]!",
        "let a = \"x\".first!", "var a: Int!", "var a: [Int]!", "var a: Array<Int>!", "let a: Any = 1",
        "var a: [String: Any]", "struct A: @unchecked Sendable {}", "Mirror(reflecting: a)", "fatalError(\"no\")",
        "nonisolated(unsafe) var a = 1", "class A {}", "let a = \"value: \\(b!)\"", "let a = b! + 1",
    ])
    func badCodeIsFound(_ text: String) {
        #expect(Rule.bannedCode.problems(in: "\n" + text).map { $0.prefix(2) } == ["2:"])
    }

    @Test(arguments: [
        "if !a { }", "a != b", "a !== b", "a!=b", "f(!a, !b)", "// b!", "let a = \"b! try! Any\"", "let a = #\"b!\"#",
        "/* fatalError() /* b! */ b! */", "final class A {}", "let a: any Error = b", "class func f() {}",
        "let a = \"\"\"\n    b! \"quoted\" \\(c) as! D\n    \"\"\"", "return !a", "#if !DEBUG\n#endif",
        "case .Mirror: 1",
    ])
    func goodCodePasses(_ text: String) {
        #expect(Rule.bannedCode.problems(in: text) == [])
    }
}
