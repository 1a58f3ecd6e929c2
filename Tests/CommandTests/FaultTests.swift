import Foundation
import Testing

/// The real program while the machine does its worst: the site is always the old one or the new one, and the next build
/// is right. `make test-faults` kills more often.
@Suite(.serialized) struct FaultTests {
    /// How many runs are killed in `make test`.
    private static let killCount =
        ProcessInfo.processInfo.environment["SEOGO_KILLS"].flatMap { Int($0) } ?? 6

    @Test func aKilledBuildLeavesTheOldSiteOrTheNewOne() throws {
        let site = try FaultSite()
        defer { site.remove() }
        try site.change(to: .one)
        let start = Date.now
        #expect(try site.build().status == 0)
        let duration = Date.now.timeIntervalSince(start)
        var state = FaultSite.State.one
        for round in 0..<Self.killCount {
            state = state == .one ? .two : .one
            try site.change(to: state)
            let process = try site.start()
            Thread.sleep(forTimeInterval: Double.random(in: 0...duration * 1.1))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(try site.shown() != nil, "round \(round): a mixture")
            // Half of the time the next build goes on from what the killed one left, half of the time yet another one
            // is killed first.
            if round % 2 == 0 {
                #expect(try site.build(["--verify"]).status == 0, "round \(round)")
                #expect(try site.shown() == state, "round \(round)")
            }
        }
    }

    @Test func aKilledIngestIsMadeGoodByTheNextBuild() throws {
        let numbers = Array(371...376)
        func fill(_ folder: ScratchFolder) throws {
            try folder.write("title: 시험\n", to: "Content/site.yml")
            for number in numbers {
                try folder.write(
                    SampleNewsletter.text(number: number), to: "Content/newsletters/weekly-\(number).txt")
            }
        }
        let whole = try ScratchFolder()
        defer { whole.remove() }
        try fill(whole)
        let start = Date.now
        #expect(try ProgramRun(["build"], in: whole.url).status == 0)
        let duration = Date.now.timeIntervalSince(start)
        let expected = try FaultSite.files(below: whole.url.appending(path: "Content"))
        for round in 0..<max(1, Self.killCount / 2) {
            let site = try ScratchFolder()
            defer { site.remove() }
            try fill(site)
            let process = Process()
            process.executableURL = try ProgramRun.program()
            process.arguments = ["build"]
            process.currentDirectoryURL = site.url
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            Thread.sleep(forTimeInterval: Double.random(in: 0...duration))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let output = site.url.path + "/Output"
            #expect(
                !FileManager.default.fileExists(atPath: output)
                    || FileManager.default.fileExists(atPath: output + "/issues/weekly-376/index.html"),
                "round \(round)")
            #expect(try ProgramRun(["build"], in: site.url).status == 0)
            #expect(try FaultSite.files(below: site.url.appending(path: "Content")) == expected, "round \(round)")
        }
    }

    @Test func twentyBuildsAtOnceAllEndWell() throws {
        let site = try FaultSite()
        defer { site.remove() }
        try site.change(to: .two)
        let processes = try (0..<20).map { _ in try site.start() }
        for process in processes {
            process.waitUntilExit()
            #expect(process.terminationReason == .exit && process.terminationStatus == 0)
        }
        #expect(try site.shown() == .two)
    }

    /// No file may grow beyond a limit: what a full disk does, without one.
    @Test(arguments: [1, 3, 8]) func aFullDiskLeavesTheOldSite(blocks: Int) throws {
        let site = try FaultSite()
        defer { site.remove() }
        try site.change(to: .one)
        #expect(try site.build().status == 0)
        try site.change(to: .two)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "ulimit -f \(blocks); exec \"$0\" build", try ProgramRun.program().path]
        process.currentDirectoryURL = site.scratch.url
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 1)
        #expect(said.contains("too large"), "\(said)")
        #expect(try site.shown() == .one)
        #expect(try site.build().status == 0)
        #expect(try site.shown() == .two)
    }

    @Test func aDiskThatIsFullLeavesTheOldSite() throws {
        let disk = try ScratchFolder()
        defer { disk.remove() }
        guard geteuid() == 0, Self.run("/bin/mount", ["-t", "tmpfs", "-o", "size=3m", "none", disk.url.path]) else {
            // Only an administrator may mount; the limit on the size of files stands for it.
            return
        }
        defer { _ = Self.run("/bin/umount", [disk.url.path]) }
        let site = try FaultSite()
        defer { site.remove() }
        try site.change(to: .one)
        let output = disk.url.path + "/site"
        #expect(try site.build(["--output", output]).status == 0)
        let before = try FaultSite.files(below: URL(filePath: output))
        // Ends with an error, when nothing more fits.
        _ = Self.run("/bin/dd", ["if=/dev/zero", "of=\(disk.url.path)/filler", "bs=1k"])
        try site.change(to: .two)
        let run = try site.build(["--output", output])
        #expect(run.status == 1)
        #expect(run.errors.contains("the disk is full"), "\(run.errors)")
        #expect(try FaultSite.files(below: URL(filePath: output)) == before)
        try FileManager.default.removeItem(at: disk.url.appending(path: "filler"))
        #expect(try site.build(["--output", output]).status == 0)
        #expect(try FaultSite.files(below: URL(filePath: output)) == site.expected[.two])
    }

    @Test func aPlaceThatTakesNoFilesIsNamed() throws {
        let site = try FaultSite()
        defer { site.remove() }
        let run = try site.build(["--output", "/proc/seogo"])
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("/proc/"), "\(run.errors)")
    }

    @Test func aDocumentThatCannotBeReadIsNamedAndTheOldSiteStays() throws {
        let site = try FaultSite()
        defer { site.remove() }
        try site.change(to: .one)
        #expect(try site.build().status == 0)
        // Even an administrator cannot read this.
        try FileManager.default.createSymbolicLink(
            atPath: site.scratch.url.path + "/Content/pages.md", withDestinationPath: "/proc/self/mem")
        let run = try site.build()
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("Content/pages.md: error: cannot read it"), "\(run.errors)")
        #expect(try site.shown() == .one)
    }

    @Test func anEditIsSeenWhateverTheClockSays() throws {
        let site = try FaultSite()
        defer { site.remove() }
        try site.change(to: .one)
        let path = "Content/issues/weekly-3/04.md"
        let file = site.scratch.url.appending(path: path)
        for (word, year) in [("가나", 1970), ("다라", 2090), ("마바", 1980), ("사아", 1980)] {
            try site.scratch.write("---\ntitle: \(word)\n---\n\n\(word)\n", to: path)
            // The same size each time, and a time from a clock that is wrong, twice the same.
            let date = Date(timeIntervalSince1970: Double(year - 1970) * 31_557_600)
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
            #expect(try site.build().status == 0)
            #expect(try site.scratch.text(of: "Output/issues/weekly-3/4/index.html").contains(word))
        }
    }

    @Test func aFolderThatChangesWhileItIsReadDoesNoHarm() async throws {
        let site = try FaultSite()
        defer { site.remove() }
        try site.change(to: .one)
        let writing = Task {
            var round = 0
            while !Task.isCancelled {
                round += 1
                try site.scratch.write("---\ntitle: 글 \(round)\n---\n\n글\n", to: "Content/issues/weekly-4/09.md")
                try FileManager.default.removeItem(
                    at: site.scratch.url.appending(path: "Content/issues/weekly-4/09.md"))
                try await Task.sleep(for: .milliseconds(3))
            }
        }
        for _ in 1...3 {
            let run = try site.build()
            // A file that is gone when it is to be read stops the run, and the site stays as it was.
            #expect(run.status == 0 || run.errors.contains("09.md"), "\(run.errors)")
        }
        writing.cancel()
        // Cancelled in its sleep, or between writing and removing.
        _ = await writing.result
        try site.change(to: .two)
        let left = site.scratch.url.appending(path: "Content/issues/weekly-4/09.md")
        if FileManager.default.fileExists(atPath: left.path) { try FileManager.default.removeItem(at: left) }
        #expect(try site.build().status == 0)
        #expect(try site.shown() == .two)
    }

    private static func run(_ program: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            return false
        }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
