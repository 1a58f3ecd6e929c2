import Testing

extension Rule {
    /// A path that exists on one machine only belongs in no file.
    static let machinePaths = Rule(name: "no file names a folder of one machine") { house in
        house.files.flatMap { file in
            file.lines.enumerated().compactMap { index, line in
                machinePath(in: line).map {
                    Finding(path: file.path, line: index + 1, problem: "“\($0)” is a path of one machine")
                }
            }
        }
    }

    /// Written in pieces, so that this file does not break its own rule.
    private static let folders = ["work", "farm", "root", "tmp", "home", "Users"].map { "/" + $0 + "/" }

    private static func machinePath(in line: Substring) -> String? {
        for folder in folders {
            for range in line.ranges(of: folder) where beginsPath(line, at: range.lowerBound) {
                let name = line[range.upperBound...].prefix { $0.isLetter || $0.isNumber || "._-".contains($0) }
                if !name.isEmpty { return folder + name }
            }
        }
        return nil
    }

    /// After a letter or a closing bracket the folder is part of something longer: `docs` + `/home/…`.
    private static func beginsPath(_ line: Substring, at index: Substring.Index) -> Bool {
        guard index > line.startIndex else { return true }
        let before = line[line.index(before: index)]
        return !(before.isLetter || before.isNumber || "._-~})".contains(before))
    }
}

@Suite struct MachinePathsTests {
    @Test(arguments: ["let a = \"/tm" + "p/x\"", "see /wor" + "k/main", "cd /hom" + "e/kim", "PATH=/roo" + "t/.local"])
    func aPathOfOneMachineIsFound(_ text: String) {
        #expect(Rule.machinePaths.problems(in: text, at: "docs/page.md").count == 1)
    }

    @Test(arguments: [
        "docs/wor" + "k/plan", "https://example.org/home/a", "\"${folder}/tm" + "p/x\"",
        "/usr/bin/env", "/tmp",
    ])
    func otherPathsPass(_ text: String) {
        #expect(Rule.machinePaths.problems(in: text, at: "docs/page.md").isEmpty)
    }
}
