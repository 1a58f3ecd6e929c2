import Foundation
import Testing

/// Where the program's words go, and what happens when they cannot.
@Suite struct OutputTests {
    private func errorsOnTerminal(_ environment: [String: String]) throws -> String {
        let terminal = try PseudoTerminal()
        let run = try ProgramRun(["nope"], environment: environment, errors: .handle(terminal.child))
        #expect(run.status == 2)
        return try terminal.text()
    }

    @Test func aTerminalShowsColour() throws {
        #expect(try errorsOnTerminal(["TERM": "xterm"]).contains("\u{1B}[1;31merror:\u{1B}[0m"))
    }

    @Test(arguments: [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"]])
    func colourCanBeDeclined(_ environment: [String: String]) throws {
        let text = try errorsOnTerminal(environment)
        #expect(text.contains("seogo: error: there is no command"))
        #expect(!text.contains("\u{1B}"))
    }

    @Test func aFileGetsNoColour() throws {
        #expect(try !ProgramRun(["nope"], environment: ["TERM": "xterm"]).errors.contains("\u{1B}"))
    }

    @Test func aFullDiskIsAFailure() throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let run = try ProgramRun(["--help"], output: .handle(full))
        #expect(run.status == 1)
        #expect(run.errors == "seogo: error: the output cannot be written: No space left on device\n")
        #expect(try ProgramRun(["nope"], errors: .handle(full)).status == 2)
    }

    @Test func aReaderThatWentAwayIsNone() throws {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let run = try ProgramRun(["--help"], output: .handle(pipe.fileHandleForWriting))
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }
}

/// A terminal of our own, for a child to write to.
private struct PseudoTerminal {
    let child: FileHandle
    private let descriptor: Int32

    init() throws {
        var (own, childDescriptor): (Int32, Int32) = (-1, -1)
        try #require(openpty(&own, &childDescriptor, nil, nil, nil) == 0)
        descriptor = own
        child = FileHandle(fileDescriptor: childDescriptor, closeOnDealloc: true)
    }

    /// What was written to the terminal; the child has ended.
    func text() throws -> String {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &bytes, bytes.count)
        try #require(count >= 0)
        close(descriptor)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
