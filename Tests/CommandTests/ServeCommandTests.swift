import Foundation
import Testing

/// `seogo serve`, through the real program: the parts that only a process has. Pages and watching are tested in
/// PreviewTests, the browser in Tests/Site.
@Suite struct ServeCommandTests {
    private let site: ScratchFolder

    init() throws {
        site = try ScratchFolder()
        try site.write("title: 시험 사이트\n", to: "Content/site.yml")
        try site.write("---\ntitle: 소개\n---\n안녕하세요.\n", to: "Content/pages/about.md")
    }

    /// Starts the program, waits until it says its address, and ends it by a signal; returns all that it said.
    private func serve(_ words: [String], signal: Int32 = SIGTERM, while body: () throws -> Void = {}) throws
        -> (status: Int32, output: String)
    {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = try ProgramRun.program()
        process.arguments = ["serve"] + words
        process.environment = [:]
        process.currentDirectoryURL = site.url
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        var output = ""
        while !output.contains("Ctrl-C") {
            let data = pipe.fileHandleForReading.availableData
            if data.isEmpty { break }
            output += String(decoding: data, as: UTF8.self)
        }
        try body()
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return (process.terminationReason == .exit ? process.terminationStatus : -1, output)
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func aSignalEndsItCleanly(_ signal: Int32) throws {
        defer { site.remove() }
        let run = try serve(["--port", "0"], signal: signal)
        #expect(run.status == 0)
        #expect(run.output.contains("http://127.0.0.1:"))
    }

    @Test func theOutputIsLeftAlone() throws {
        defer { site.remove() }
        let run = try serve(["--port", "0"])
        #expect(run.status == 0)
        #expect(!FileManager.default.fileExists(atPath: site.url.path + "/Output"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.url.path) == ["Content"])
        _ = try serve(["--port", "0", "--output", "public"])
        #expect(FileManager.default.fileExists(atPath: site.url.path + "/public/about/index.html"))
        #expect(!(try site.text(of: "public/about/index.html").contains(".seogo/changes")))
    }

    @Test func aBrokenSiteIsServedToo() throws {
        defer { site.remove() }
        try site.write("{{titel}}", to: "Templates/page.mustache")
        let run = try serve(["--port", "0"])
        #expect(run.status == 0)
        #expect(run.output.contains("Templates/page.mustache:1:"))
    }

    @Test func aTakenPortIsExplained() throws {
        defer { site.remove() }
        var port = ""
        let first = try serve(["--port", "18420"]) {
            let second = try ProgramRun(["serve", "--port", "18420"], in: site.url)
            #expect(second.status == 1)
            port = second.errors
        }
        #expect(first.status == 0)
        #expect(port.hasPrefix("seogo: error: another program uses port 18420\n"))
        #expect(port.contains("take another port: --port 184"))
    }

    @Test func whatIsNoPortIsAWrongUse() throws {
        defer { site.remove() }
        for port in ["x", "-1", "65536"] {
            #expect(try ProgramRun(["serve", "--port=\(port)"], in: site.url).status == 2)
        }
    }

    @Test func aSiteThatIsNotThereIsToldSo() throws {
        defer { site.remove() }
        let run = try ProgramRun(["serve", "--site", "nowhere", "--port", "0"], in: site.url)
        #expect(run.status == 1)
        #expect(
            run.errors.contains("nowhere/Content: error: there is no such folder; name the site's folder by --site"))
    }
}
