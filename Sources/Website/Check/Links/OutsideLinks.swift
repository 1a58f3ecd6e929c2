internal import Files
internal import Glibc
internal import Text

/// Asks the pages that the site links to whether they are still there: of one server one at a time, with a pause
/// between, and none again that answered not long ago.
package struct OutsideLinks: Sendable {
    private let cachePath: String
    private let pause: Duration
    private let timeout: Int
    private let today: Int
    /// Servers asked at the same time.
    private static let serversAtOnce = 6

    /// - Parameters:
    ///   - cachePath: the file that keeps the answers.
    ///   - pause: between two requests to one server.
    ///   - timeout: of a request, in seconds.
    package init(cachePath: String, pause: Duration = .seconds(1), timeout: Int = 20) {
        self.cachePath = cachePath
        self.pause = pause
        self.timeout = timeout
        today = time(nil) / 86_400
    }

    /// In: addresses with the pages that have them. Out: those that are gone, found again in the documents.
    func check(_ links: [String: String], documents: [String: [UInt8]]) async throws -> [Diagnostic] {
        var cache = try LinkCache.read(cachePath)
        let waiting = links.keys.sorted().filter { cache.answer(to: $0, today: today) == nil }
        let servers = Dictionary(grouping: waiting, by: Self.server).values.sorted { $0[0] < $1[0] }
        for answers in try await ask(servers) {
            for (address, answer) in answers { cache.note(answer, of: address, today: today) }
        }
        try cache.write(cachePath)
        return links.compactMap { address, page in
            guard let answer = cache.answer(to: address, today: today), let problem = answer.problem else { return nil }
            return diagnostic(address, problem, page: page, documents)
        }
    }

    private func ask(_ servers: [[String]]) async throws -> [[(String, LinkAnswer)]] {
        try await withThrowingTaskGroup(of: [(String, LinkAnswer)].self) { group in
            var next = 0
            var answers: [[(String, LinkAnswer)]] = []
            while next < min(Self.serversAtOnce, servers.count) {
                let addresses = servers[next]
                group.addTask { try await askInTurn(addresses) }
                next += 1
            }
            for try await result in group {
                answers.append(result)
                guard next < servers.count else { continue }
                let addresses = servers[next]
                group.addTask { try await askInTurn(addresses) }
                next += 1
            }
            return answers
        }
    }

    private func askInTurn(_ addresses: [String]) async throws -> [(String, LinkAnswer)] {
        var answers: [(String, LinkAnswer)] = []
        for (index, address) in addresses.enumerated() {
            if index > 0 { try await Task.sleep(for: pause) }
            answers.append((address, try await ask(address)))
        }
        return answers
    }

    /// The head alone first. Some servers refuse that, or answer it wrongly: then the page itself.
    private func ask(_ address: String) async throws -> LinkAnswer {
        let head = try await LinkRequest(address, timeout: timeout).send(headOnly: true)
        if head.isThere { return head }
        try await Task.sleep(for: pause)
        return try await LinkRequest(address, timeout: timeout).send(headOnly: false)
    }

    private func diagnostic(
        _ address: String, _ problem: Message, page: String, _ documents: [String: [UInt8]]
    ) -> Diagnostic {
        let (path, place) = find(address, in: documents) ?? (page, nil)
        return Diagnostic(
            .warning, path: path, at: place,
            Message("\(address): \(problem.english)", ko: "\(address): \(problem.korean)"),
            advice: Message(
                "find its new address, or an archived copy (web.archive.org)",
                ko: "새 주소나 보존된 사본(web.archive.org)을 찾아 고치십시오"))
    }

    /// Where an editor finds the address.
    private func find(_ address: String, in documents: [String: [UInt8]]) -> (String, Place?)? {
        for (path, text) in documents.sorted(by: { $0.key < $1.key }) {
            if let range = text.firstRange(of: address.utf8) {
                return (path, LineIndex(text).place(atOffset: range.lowerBound))
            }
        }
        return nil
    }

    /// `www.example.org:8080` of an address.
    private static func server(_ address: String) -> String {
        let rest = address.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
        return rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    }
}
