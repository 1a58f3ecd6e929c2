import Testing

extension Rule {
    /// Libraries never print, exit, or read arguments or the environment; only the program does, through its Terminal.
    static let librarySilence = Rule(name: "libraries are silent, and Foundation stays outside") { house in
        house.swiftFiles(in: "Sources").flatMap { file in
            calls(in: file)
                + file.declarations.filter { $0.keyword == "import" && $0.name == "Foundation" }.map {
                    file.finding(
                        line: $0.line, "imports Foundation; use Glibc, or FoundationEssentials where really needed")
                }
        }
    }

    private static let bannedEverywhere: Set<String> = ["print", "debugPrint", "dump", "puts", "printf"]
    private static let bannedInLibraries: Set<String> = ["exit", "abort", "getenv", "secure_getenv", "perror"]

    private static func calls(in file: SwiftFile) -> [Finding] {
        let tokens = file.tokens
        return tokens.indices.compactMap { index in
            let name = tokens[index].text
            guard tokens[index].kind == .word, index == 0 || !isMember(tokens, index) else { return nil }
            if name == "CommandLine" || name == "ProcessInfo", file.target != "seogo" {
                return file.finding(line: tokens[index].line, "`\(name)` in a library; pass the value in")
            }
            guard index + 1 < tokens.count, tokens[index + 1].text == "(", !tokens[index + 1].gapBefore else {
                return nil
            }
            let isBanned =
                bannedEverywhere.contains(name) || (file.target != "seogo" && bannedInLibraries.contains(name))
            return isBanned ? file.finding(line: tokens[index].line, "`\(name)(`; return it to the program") : nil
        }
    }

    /// A method of that name, or the declaration of one, is no call of the global function.
    private static func isMember(_ tokens: [Token], _ index: Int) -> Bool {
        if tokens[index - 1].text == "func" { return true }
        guard tokens[index - 1].text == "." else { return false }
        return index < 2 || !["Swift", "Glibc", "Foundation"].contains(tokens[index - 2].text)
    }
}

@Suite struct LibrarySilenceTests {
    @Test(arguments: [
        "print(1)", "Swift.print(1)", "exit(1)", "let a = getenv(\"A\")", "let a = CommandLine.arguments",
        "import Foundation", "internal import Foundation",
    ])
    func aLibraryThatSpeaksIsFound(_ text: String) {
        #expect(Rule.librarySilence.problems(in: text).count == 1)
    }

    @Test(arguments: [
        "printer.print(1)", "func print(_ a: Int) {}", "// print(1)", "import FoundationEssentials", "let print = 1",
    ])
    func aSilentOnePasses(_ text: String) {
        #expect(Rule.librarySilence.problems(in: text).isEmpty)
    }

    @Test func theProgramReadsArgumentsAndExitsButPrintsThroughItsTerminal() {
        let text = "let a = CommandLine.arguments\nexit(1)\nprint(a)"
        #expect(Rule.librarySilence.problems(in: text, at: "Sources/seogo/main.swift").map { $0.prefix(2) } == ["3:"])
    }
}
