import Testing
import Text

@testable import seogo

@Suite struct HelpPageTests {
    private static let pages: [String] = Language.allCases.flatMap { language in
        [HelpPage.program(in: language)] + Command.all.map { HelpPage.command($0, in: language) }
    }

    /// Hangul and other wide letters take two columns.
    private func columns(_ line: Substring) -> Int {
        line.unicodeScalars.reduce(0) { $0 + ((0x1100..<0x1160).contains($1.value) || $1.value >= 0x2E80 ? 2 : 1) }
    }

    @Test(arguments: pages) func everyLineFitsATerminal(_ page: String) {
        for line in page.split(separator: "\n") { #expect(columns(line) <= 80, "\(line)") }
    }

    @Test func everyCommandHasAnExample() {
        for command in Command.all {
            #expect(!command.examples.isEmpty)
            for example in command.examples { #expect(example.line.hasPrefix("seogo \(command.name)")) }
        }
    }

    @Test func koreanHelpIsKoreanThroughout() {
        for command in Command.all {
            for text in [command.summary] + command.options.map(\.help) + command.examples.map(\.explanation) {
                #expect(text.korean.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
            }
        }
    }
}
