import Testing

extension Rule {
    /// What a function needs is passed in; what it changes, it returns.
    static let mutableGlobals = Rule(name: "no global state changes") { house in
        house.swiftFiles.filter { $0.file.baseName != "main" }.flatMap { file in
            file.declarations.compactMap { variable in
                guard variable.keyword == "var", variable.body == nil else { return nil }
                let isStatic = variable.modifiers.contains("static") && !isRequirement(variable, in: file)
                guard variable.depth == 0 || isStatic else { return nil }
                return file.finding(
                    line: variable.line, "global variable \(variable.name); pass it in, or make it `let`")
            }
        }
    }

    private static func isRequirement(_ variable: Declaration, in file: SwiftFile) -> Bool {
        file.declarations.contains {
            $0.keyword == "protocol" && ($0.line...$0.lastLine).contains(variable.line)
        }
    }
}

@Suite struct MutableGlobalsTests {
    @Test(arguments: ["var count = 0", "struct A {\n static var count = 0\n}", "private var a: [Int] = []"])
    func aGlobalVariableIsFound(_ text: String) {
        #expect(Rule.mutableGlobals.problems(in: text).count == 1)
    }

    @Test(arguments: [
        "let count = 0", "struct A {\n var count = 0\n}", "struct A {\n static var count: Int { 0 }\n}",
        "func f() {\n var a = 1\n}",
    ])
    func otherVariablesPass(_ text: String) {
        #expect(Rule.mutableGlobals.problems(in: text).isEmpty)
    }
}
