import Testing

extension Rule {
    /// A file in Sources that declares types carries the name of one of them (`Type` or `Type+Topic`).
    static let fileNames = Rule(name: "a file carries the name of its type") { house in
        house.swiftFiles(in: "Sources").compactMap { file in
            let types = file.declarations.filter { type in
                type.depth == 0 && type.isType && !type.modifiers.contains("private")
                    && !type.modifiers.contains("fileprivate")
            }
            let wanted = String(file.file.baseName.split(separator: "+").first ?? "")
            guard let first = types.first, !types.contains(where: { $0.name == wanted }) else { return nil }
            return file.finding(
                line: first.line, "\(file.file.baseName).swift declares \(first.name); name it \(first.name).swift")
        }
    }
}

@Suite struct FileNamesTests {
    @Test func aFileNamedForSomethingElseIsFound() {
        #expect(Rule.fileNames.problems(in: "struct Other {}\nenum Third {}").count == 1)
    }

    @Test(arguments: [
        "struct Small {}\nstruct Sample {}", "extension String {}", "func f() {}",
        "private struct Other {}\nfunc f() {}",
    ])
    func aFileNamedForItsTypePasses(_ text: String) {
        #expect(Rule.fileNames.problems(in: text).isEmpty)
    }

    @Test func anExtensionNamesItsTopicAfterAPlus() {
        #expect(Rule.fileNames.problems(in: "struct Sample {}", at: "Sources/Text/Sample+Reading.swift").isEmpty)
    }
}
