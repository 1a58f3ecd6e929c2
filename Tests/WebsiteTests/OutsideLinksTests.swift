import Foundation
import Testing
import Text

@testable import Website

/// Links that lead out, asked of a server on this machine.
@Suite struct OutsideLinksTests {
    private let cache = NSTemporaryDirectory() + "seogo-links-\(UUID().uuidString)"

    private func check(
        _ paths: [String], of server: SmallServer, documents: [String: [UInt8]] = [:],
        pause: Duration = .milliseconds(1)
    ) async throws -> [Diagnostic] {
        let addresses = paths.map { ("http://127.0.0.1:\(server.port)\($0)", "Output/page.html") }
        return try await OutsideLinks(cachePath: cache, pause: pause, timeout: 3)
            .check(Dictionary(uniqueKeysWithValues: addresses), documents: documents).sorted()
    }

    private func clean(_ server: SmallServer) {
        server.stop()
        unlink(cache)
    }

    @Test func whatIsGoneIsTold() async throws {
        let server = SmallServer { line in
            line.contains("/there")
                ? 200
                : line.contains("/moved")
                    ? 302
                    : line.contains("/closed")
                        ? 403
                        : line.contains("/broken") ? 503 : line.contains("/silent") ? 0 : 404
        }
        defer { clean(server) }
        let found = try await check(["/there", "/moved", "/gone", "/closed", "/broken", "/silent"], of: server)
        let told = found.map { String($0.problem.english.drop { $0 != "/" }.dropFirst(2).drop { $0 != "/" }) }
        #expect(
            told == [
                "/broken: the server is out of order (503)", "/gone: the page is gone",
                "/silent: no answer came (curl 52)",
            ])
        #expect(found.allSatisfy { $0.severity == .warning && $0.path == "Output/page.html" && $0.advice != nil })
    }

    @Test func aServerThatRefusesHeadIsAskedForThePage() async throws {
        let server = SmallServer { $0.hasPrefix("HEAD") ? 405 : 200 }
        defer { clean(server) }
        #expect(try await check(["/a"], of: server).isEmpty)
        #expect(server.visits.map { $0.line.prefix(4) } == ["HEAD", "GET "])
    }

    @Test func oneServerIsAskedOneThingAtATimeWithAPause() async throws {
        let server = SmallServer { _ in 200 }
        defer { clean(server) }
        _ = try await check(["/a", "/b", "/c"], of: server, pause: .milliseconds(150))
        #expect(server.visits.count == 3)
        for (one, next) in zip(server.visits, server.visits.dropFirst()) {
            #expect(next.moment - one.moment >= .milliseconds(150))
        }
    }

    @Test func answersAreKept() async throws {
        let server = SmallServer { $0.contains("/gone") ? 404 : 200 }
        defer { clean(server) }
        #expect(try await check(["/a", "/gone"], of: server).count == 1)
        let visits = server.visits.count
        #expect(try await check(["/a", "/gone"], of: server).count == 1)
        #expect(server.visits.count == visits)
        #expect(try await check(["/a", "/gone", "/b"], of: server).count == 1)
        #expect(server.visits.count == visits + 1)
    }

    @Test func oldAnswersAreAskedAgain() throws {
        var kept = LinkCache()
        kept.note(.status(200), of: "https://a.example/x y", today: 1000)
        kept.note(.noAnswer(28), of: "https://b.example", today: 1000)
        try kept.write(cache)
        defer { unlink(cache) }
        let read = try LinkCache.read(cache)
        #expect(read.answer(to: "https://a.example/x y", today: 1029) == .status(200))
        #expect(read.answer(to: "https://a.example/x y", today: 1030) == nil)
        #expect(read.answer(to: "https://b.example", today: 1000) == .noAnswer(28))
        #expect(read.answer(to: "https://b.example", today: 1001) == nil)
        #expect(read.answer(to: "https://a.example/x y", today: 999) == nil)
    }

    @Test func theLinkIsFoundInItsDocument() async throws {
        let server = SmallServer { _ in 410 }
        defer { clean(server) }
        let text = Array("---\ntitle: 글\n---\n[여기](http://127.0.0.1:\(server.port)/gone) 보라\n".utf8)
        let found = try await check(["/gone"], of: server, documents: ["Content/a.md": text])
        #expect(found.first?.path == "Content/a.md")
        #expect(found.first?.place?.line == 4)
        #expect(found.first?.place?.column == 6)
    }
}
