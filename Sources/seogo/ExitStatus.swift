/// What the program tells the shell.
enum ExitStatus: Int32, Sendable {
    /// All went well; there may have been warnings.
    case success = 0
    /// A text, a file or the disk was not as it must be.
    case failure = 1
    /// The command line was wrong, or asks for what this version cannot do.
    case wrongUsage = 2
}
