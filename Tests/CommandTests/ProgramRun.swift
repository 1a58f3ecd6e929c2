import Foundation
import Testing

/// A run of the real program, as a shell would start it, and what came of it.
struct ProgramRun {
    let status: Int32
    let output: String
    let errors: String

    /// Where a stream of the program goes.
    enum Destination {
        case captured
        case handle(FileHandle)
    }

    /// Starts the program and waits for its end. Only the given environment is passed on.
    init(
        _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil,
        output: Destination = .captured, errors: Destination = .captured
    ) throws {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let process = Process()
        process.executableURL = try Self.program()
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = folder ?? scratch.url
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try Self.handle(for: output, file: scratch.url.appending(path: "output"))
        process.standardError = try Self.handle(for: errors, file: scratch.url.appending(path: "errors"))
        try process.run()
        process.waitUntilExit()
        status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        self.output = try Self.text(of: output, file: scratch.url.appending(path: "output"))
        self.errors = try Self.text(of: errors, file: scratch.url.appending(path: "errors"))
    }

    /// The program lies beside the test runner.
    static func program() throws -> URL {
        let runner = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let program = runner.deletingLastPathComponent().appending(path: "seogo")
        try #require(FileManager.default.isExecutableFile(atPath: program.path), "the program is not built")
        return program
    }

    private static func handle(for destination: Destination, file: URL) throws -> FileHandle {
        switch destination {
        case .handle(let handle): return handle
        case .captured:
            try Data().write(to: file)
            return try FileHandle(forWritingTo: file)
        }
    }

    private static func text(of destination: Destination, file: URL) throws -> String {
        switch destination {
        case .handle: ""
        case .captured: String(decoding: try Data(contentsOf: file), as: UTF8.self)
        }
    }
}

/// A folder for one test.
struct ScratchFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "seogo test " + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    /// Writes a text file, with the folders it lies in.
    func write(_ text: String, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
    }

    func remove() {
        // What is left behind in the system's temporary folder does no harm.
        try? FileManager.default.removeItem(at: url)
    }
}
