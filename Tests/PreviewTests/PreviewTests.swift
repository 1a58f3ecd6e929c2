import Foundation
import Testing
import Text

@testable import Preview

/// The whole preview: a real server, real files, a site that "building" changes.
@Suite struct PreviewTests {
    private let look = PreviewLook(
        language: .english, script: { Array("<script>\($0) \($1)</script>".utf8) },
        problems: { Array("<body>wrong: \($0.map(\.problem.english).joined())</body>".utf8) })

    /// Serves a small site while the body runs.
    private func withPreview(
        _ build: @escaping @Sendable (ScratchFolder) -> [Diagnostic] = { _ in [] },
        _ body: @escaping @Sendable (UInt16, ScratchFolder) async throws -> Void
    ) async throws {
        let site = try ScratchFolder()
        defer { site.remove() }
        try site.write("<body>front</body>", to: "Output/index.html")
        try site.write("<body>issue</body>", to: "Output/issues/weekly-1/index.html")
        try site.write("<body>lost</body>", to: "Output/404.html")
        try site.write("0123456789", to: "Output/data/numbers.txt")
        try site.write("secret", to: "secret.txt")
        try site.write("mine", to: "Output/.seogo/files.txt")
        try site.link("Output/out.txt", to: "../secret.txt")
        try site.link("Output/in.txt", to: "data/numbers.txt")
        try site.write("a", to: "Content/a.md")
        let stop = try StopSignal()
        let preview = try Preview(
            of: site.path + "/Output", watching: [site.path + "/Content", site.path + "/Templates"], port: 0, look: look
        )
        let port = try #require(UInt16(preview.address.dropLast().split(separator: ":").last ?? ""))
        try await preview.run(until: stop) {
            build(site)
        } isReady: {
            Task {
                defer { stop.give() }
                do { try await body(port, site) } catch { Issue.record(error) }
            }
        }
    }

    @Test func aPageIsServedWithTheScript() async throws {
        try await withPreview { port, site in
            let front = await Exchange(port, get: "/")
            #expect(front.status == 200)
            #expect(front.headers["content-type"] == "text/html; charset=utf-8")
            #expect(front.body.hasPrefix("<body>front<script>"))
            #expect(front.body.hasSuffix("/.seogo/changes</script></body>"))
            let file = try site.text(of: "Output/index.html")
            #expect(file == "<body>front</body>")
            #expect(await Exchange(port, get: "/issues/weekly-1/").body.contains("issue"))
            #expect(await Exchange(port, get: "/issues/weekly-1/?a=1").status == 200)
        }
    }

    @Test func aFolderWithoutItsSlashIsSentOn() async throws {
        try await withPreview { port, _ in
            let moved = await Exchange(port, get: "/issues/weekly-1?q=%EC%84%9C&b")
            #expect(moved.status == 301)
            #expect(moved.headers["location"] == "/issues/weekly-1/?q=%EC%84%9C&b")
            #expect(await Exchange(port, get: "//example.org").status == 404)
        }
    }

    @Test(arguments: [
        "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/out.txt", "/.seogo/files.txt", "/nothing",
        "/index.html%00.txt", "/issues/../../secret.txt", "/data/numbers.txt/", "/data/",
    ])
    func whatIsNotOfTheSiteIsNotFound(_ address: String) async throws {
        try await withPreview { port, _ in
            let answer = await Exchange(port, get: address)
            #expect(answer.status == 404)
            #expect(answer.body.hasPrefix("<body>lost<script>"))
        }
    }

    @Test func aLinkInsideTheSiteIsFollowed() async throws {
        try await withPreview { port, _ in #expect(await Exchange(port, get: "/in.txt").body == "0123456789") }
    }

    @Test func partsOfAFileAreServed() async throws {
        try await withPreview { port, _ in
            let part = await Exchange(port, get: "/data/numbers.txt", ["Range: bytes=2-4"])
            #expect(part.status == 206)
            #expect(part.body == "234")
            #expect(part.headers["content-range"] == "bytes 2-4/10")
            let beyond = await Exchange(port, get: "/data/numbers.txt", ["Range: bytes=10-"])
            #expect(beyond.status == 416)
            #expect(beyond.headers["content-range"] == "bytes */10")
            let other = await Exchange(port, get: "/data/numbers.txt", ["Range: bytes=2-4", "If-Range: \"old\""])
            #expect(other.status == 200)
            #expect(await Exchange(port, get: "/", ["Range: bytes=1-4"]).body == "body")
        }
    }

    @Test func whatTheBrowserHasIsNotSentAgain() async throws {
        try await withPreview { port, site in
            for address in ["/", "/data/numbers.txt"] {
                let first = await Exchange(port, get: address)
                let tag = try #require(first.headers["etag"])
                let date = try #require(first.headers["last-modified"])
                #expect(await Exchange(port, get: address, ["If-None-Match: \(tag)"]).status == 304)
                #expect(await Exchange(port, get: address, ["If-Modified-Since: \(date)"]).status == 304)
                #expect(await Exchange(port, get: address, ["If-None-Match: \"x\""]).status == 200)
            }
            let tag = try #require(await Exchange(port, get: "/data/numbers.txt").headers["etag"])
            try site.write("9876543210", to: "Output/data/numbers.txt")
            #expect(await Exchange(port, get: "/data/numbers.txt", ["If-None-Match: \(tag)"]).body == "9876543210")
        }
    }

    @Test func headGivesTheHeadersAlone() async throws {
        try await withPreview { port, _ in
            let head = await Exchange(port, get: "/data/numbers.txt", method: "HEAD")
            #expect(head.status == 200)
            #expect(head.headers["content-length"] == "10")
            #expect(head.body.isEmpty)
            #expect(await Exchange(port, get: "/nothing", method: "HEAD").status == 404)
        }
    }

    @Test func nothingCanBeWritten() async throws {
        try await withPreview { port, _ in
            for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
                let answer = await Exchange(port, get: "/", ["Content-Length: 0"], method: method)
                #expect(answer.status == 405)
                #expect(answer.headers["allow"] == "GET, HEAD")
            }
        }
    }

    @Test func anotherNameForThisMachineIsRefused() async throws {
        try await withPreview { port, _ in
            let answer = await Exchange(port, "GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n")
            #expect(answer.status == 421)
            #expect(!answer.body.contains("front"))
        }
    }

    @Test func oneConnectionServesManyRequests() async throws {
        try await withPreview { port, _ in
            let first = "GET /data/numbers.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
            let last = "GET /in.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            let both = await Exchange(port, first + last)
            #expect(both.body.components(separatedBy: "0123456789").count == 3)
        }
    }

    @Test func aWaitingPageHearsOfAChange() async throws {
        try await withPreview { port, site in
            let known = await Exchange(port, get: "/.seogo/changes").body
            #expect(await Exchange(port, get: "/.seogo/changes?after=1").body == known)
            async let next = Task.detached { await Exchange(port, get: "/.seogo/changes?after=\(known)").body }.value
            try await Task.sleep(for: .milliseconds(100))
            try site.write("b", to: "Content/a.md")
            let version = await next
            #expect(Int(version) == Int(known).map { $0 + 1 })
            #expect(await Exchange(port, get: "/").body.contains("<script>\(version) "))
        }
    }

    @Test func whatIsWrongIsShownUntilItIsMended() async throws {
        let build: @Sendable (ScratchFolder) -> [Diagnostic] = { site in
            let isBroken = FileManager.default.fileExists(atPath: site.path + "/Content/broken")
            return isBroken ? [Diagnostic(.error, path: "a.md", Message("typo", ko: "오타"))] : []
        }
        try await withPreview(build) { port, site in
            let known = await Exchange(port, get: "/.seogo/changes").body
            try site.write("", to: "Content/broken")
            let broken = await Exchange(port, get: "/.seogo/changes?after=\(known)").body
            for address in ["/", "/issues/weekly-1/", "/issues/weekly-1", "/nothing"] {
                let page = await Exchange(port, get: address)
                #expect(page.status == 500)
                #expect(page.body.hasPrefix("<body>wrong: typo<script>\(broken) "))
            }
            #expect(await Exchange(port, get: "/data/numbers.txt").status == 200)
            try site.delete("Content/broken")
            _ = await Exchange(port, get: "/.seogo/changes?after=\(broken)")
            #expect(await Exchange(port, get: "/").body.hasPrefix("<body>front"))
        }
    }

    @Test func aWarningHidesNothing() async throws {
        try await withPreview({ _ in [Diagnostic(.warning, path: "a.md", Message("odd", ko: "이상"))] }) { port, _ in
            #expect(await Exchange(port, get: "/").status == 200)
        }
    }

    @Test func manyReadersAreServedAtOnceWhileTheSiteIsSwapped() async throws {
        try await withPreview { port, site in
            let swapping = Task.detached {
                for round in 0..<40 {
                    try site.write("<body>front</body>", to: "New/index.html")
                    try site.move("Output", to: "Old\(round)")
                    try site.move("New", to: "Output")
                }
            }
            let bad = await withTaskGroup(of: Int.self) { group in
                for _ in 0..<200 { group.addTask { await Exchange(port, get: "/").body.contains("front") ? 0 : 1 } }
                return await group.reduce(0, +)
            }
            try await swapping.value
            // Between the two moves there is no folder; a build swaps in one step.
            #expect(bad < 100)
            #expect(await Exchange(port, get: "/").body.contains("front"))
        }
    }

    @Test func aTakenPortIsToldWithAFreeOne() throws {
        let taken = try ListeningSocket(port: 0)
        defer { close(taken.descriptor) }
        let error = #expect(throws: PreviewProblem.self) { try ListeningSocket(port: taken.port) }
        #expect(error?.problem.english == "another program uses port \(taken.port)")
        #expect(error?.advice?.english.contains("--port ") == true)
    }

    @Test func theServerEndsWhilePagesWait() async throws {
        let body: @Sendable (UInt16, ScratchFolder) async throws -> Void = { port, _ in
            let known = await Exchange(port, get: "/.seogo/changes").body
            for _ in 0..<5 { Task.detached { await Exchange(port, get: "/.seogo/changes?after=\(known)").body } }
            try await Task.sleep(for: .milliseconds(100))
        }
        try await withPreview({ _ in [] }, body)
    }
}
