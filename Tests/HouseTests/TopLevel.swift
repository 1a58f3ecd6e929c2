import Testing

extension Rule {
    /// A visitor sees the whole house at a glance: the top level holds the rooms and nothing else.
    static let topLevel = Rule(name: "the top level holds only what belongs there") { house in
        let allowed: Set<Substring> = [
            "Package.swift", "Package.resolved", "Sources", "Tests", "Templates", "Makefile", "docs", "LICENSE",
        ]
        let strangers = Set(house.files.compactMap { $0.path.split(separator: "/").first }).filter {
            !allowed.contains($0) && !$0.hasPrefix(".") && !$0.hasPrefix("README")
        }
        return strangers.map { Finding(path: String($0), line: 1, problem: "does not belong at the top level") }
    }
}

@Suite struct TopLevelTests {
    @Test func aStrangerIsFound() {
        #expect(Rule.topLevel.problems(in: "", at: "scripts/run").count == 1)
        #expect(Rule.topLevel.problems(in: "", at: "notes.txt").count == 1)
    }

    @Test(arguments: ["README.ko.md", ".ci/run", ".gitignore", "docs/a.md", "Makefile"])
    func theRoomsPass(_ path: String) {
        #expect(Rule.topLevel.problems(in: "", at: path).isEmpty)
    }
}
