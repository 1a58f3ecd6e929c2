import Testing

extension Rule {
    /// Words that name no thing: a type or file called so holds whatever found no better place.
    static let bannedNames = Rule(name: "names say what a thing is") { house in
        house.swiftFiles.flatMap { file in
            let types = file.declarations.filter { $0.isType }.compactMap { type in
                emptyWord(in: type.name).map {
                    file.finding(line: type.line, "\(type.name): “\($0)” says nothing; name what it is")
                }
            }
            let name =
                emptyWord(in: file.file.baseName) ?? (file.path.hasSuffix("Extensions.swift") ? "Extensions" : nil)
            return types + (name.map { [file.finding(line: 1, "the file's name: “\($0)” says nothing")] } ?? [])
        }
    }

    private static func emptyWord(in name: String) -> String? {
        let banned: Set<String> = [
            "Manager", "Helper", "Helpers", "Utility", "Utilities", "Util", "Utils", "Context", "Common",
        ]
        // CommonMark is somebody's name.
        return words(of: name.replacing("CommonMark", with: "Mark")).first { banned.contains($0) }
    }

    /// `HTMLHelper` is HTML and Helper.
    private static func words(of name: String) -> [String] {
        let letters = Array(name)
        var words: [String] = []
        for (index, letter) in letters.enumerated() {
            let nextIsSmall = index + 1 < letters.count && letters[index + 1].isLowercase
            let startsWord = letter.isUppercase && (nextIsSmall || index == 0 || letters[index - 1].isLowercase)
            if words.isEmpty || startsWord { words.append("") }
            words[words.count - 1].append(letter)
        }
        return words
    }
}

@Suite struct BannedNamesTests {
    @Test(arguments: [
        "struct PageManager {}", "enum StringUtils {}", "class HTMLHelper {}", "protocol BuildContext {}",
        "typealias Common = Int",
    ])
    func anEmptyNameIsFound(_ text: String) {
        #expect(Rule.bannedNames.problems(in: text).count == 1)
    }

    @Test(arguments: [
        "struct Commonwealth {}", "struct CommonMarkExample {}", "let context = 1", "// struct PageManager",
        "let a = \"struct Helper {}\"",
    ])
    func otherNamesPass(_ text: String) {
        #expect(Rule.bannedNames.problems(in: text).isEmpty)
    }

    @Test func filesAreNamesToo() {
        #expect(Rule.bannedNames.problems(in: "", at: "Sources/Text/StringExtensions.swift").count == 1)
        #expect(Rule.bannedNames.problems(in: "", at: "Sources/Text/TextHelper.swift").count == 1)
    }
}
