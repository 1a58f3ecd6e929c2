import Testing

/// A rule of the house: reads the project and names what breaks it.
struct Rule: Sendable, CustomTestStringConvertible {
    let name: String
    let findings: @Sendable (House) -> [Finding]

    var testDescription: String { name }

    static let all: [Rule] = [
        .arrows, .assertingTests, .bannedCode, .bannedNames, .builtInTemplates, .checkedTries, .documentation,
        .fileLength, .fileNames, .finishedWork, .functionLength, .librarySilence, .lineLength, .machinePaths,
        .mutableGlobals, .protocolConformers, .topLevel, .unusedFiles,
    ]
}

/// A place that breaks a rule, printed as compilers do so that editors can jump to it.
struct Finding: Hashable, Comparable, Sendable, CustomStringConvertible {
    let path: String
    let line: Int
    let problem: String

    var description: String { "\(path):\(line): error: \(problem)" }

    static func < (left: Finding, right: Finding) -> Bool {
        (left.path, left.line, left.problem) < (right.path, right.line, right.problem)
    }
}

extension Rule {
    /// What the rule says of one made-up file, as `line: problem`.
    func problems(in text: String, at path: String = "Sources/Text/Sample.swift") -> [String] {
        findings(House([path: text])).sorted().map { "\($0.line): \($0.problem)" }
    }
}
