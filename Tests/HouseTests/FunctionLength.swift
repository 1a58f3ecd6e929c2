import Testing

extension Rule {
    /// From the line of `func` to the closing brace.
    static let functionLength = Rule(name: "a function has at most 60 lines") { house in
        house.swiftFiles.flatMap { file in
            file.declarations.filter { $0.isFunction }.compactMap { function in
                let count = function.lastLine - function.line + 1
                guard count > 60 else { return nil }
                let problem = "\(function.name) has \(count) lines; at most 60"
                return file.finding(line: function.line, problem)
            }
        }
    }
}

@Suite struct FunctionLengthTests {
    private func function(_ head: String, lines: Int) -> String {
        head + " {\n" + String(repeating: "step()\n", count: lines - 2) + "}\n"
    }

    @Test(arguments: [
        "func run()", "init()", "deinit", "subscript(i: Int) -> Int", "var sum: Int",
        "static func f<T>(a: T = { 1 }()) throws",
    ])
    func sixtyOneLinesAreTooMany(_ head: String) {
        #expect(Rule.functionLength.problems(in: function(head, lines: 60)).isEmpty)
        #expect(Rule.functionLength.problems(in: "\n" + function(head, lines: 61)).count == 1)
    }

    @Test func bracesInStringsAndCommentsDoNotCount() {
        let text = "func a() {\n let brace = \"{\" // {\n}\n" + String(repeating: "\n", count: 70) + "func b() {}\n"
        #expect(Rule.functionLength.problems(in: text).isEmpty)
    }

    @Test func aTypeMayBeLonger() {
        #expect(Rule.functionLength.problems(in: function("struct Long", lines: 90)).isEmpty)
    }
}
