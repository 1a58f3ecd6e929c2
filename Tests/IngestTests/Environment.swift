import Glibc

/// Settings of a test run.
enum Environment {
    static func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

    /// Adds to the file that `SEOGO_REPORT` names, if it names one: the whole list is too long for a failed test.
    static func report(_ words: String) {
        guard let path = text("SEOGO_REPORT"), let file = fopen(path, "a") else { return }
        fputs(words + "\n", file)
        fclose(file)
    }

    private static func text(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
