internal import Glibc
internal import Text

/// What the program takes from the environment, read once at its start.
struct Environment: Sendable {
    let language: Language
    /// Whether colour is welcome where the output is a terminal.
    let mayColour: Bool

    static func ofThisProcess() -> Environment { Environment(variable: variable) }

    init(variable: (String) -> String?) {
        // POSIX: the first of these that is set and not empty decides.
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
        language = locale?.hasPrefix("ko") == true ? .korean : .english
        let isForbidden = variable("NO_COLOR").map { !$0.isEmpty } ?? false
        mayColour = !isForbidden && variable("TERM") != "dumb"
    }

    /// Where files for a moment go.
    static func temporaryFolder() -> String { variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp" }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// The words after the program's name.
///
/// File names that are not UTF-8 arrive with replacement characters, and are then named as missing.
func wordsOfCommandLine() -> [String] { Array(CommandLine.arguments.dropFirst()) }
