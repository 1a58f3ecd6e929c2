internal import Dispatch
internal import Files
internal import Glibc
internal import Text

/// One request for an address, sent by `curl`: it knows TLS, proxies and redirects, and is on every system. A library
/// for that would be loaded at every start of the program, for a check that is run now and then.
struct LinkRequest: Sendable {
    private let address: String
    private let timeout: Int

    init(_ address: String, timeout: Int) {
        self.address = address
        self.timeout = timeout
    }

    func send(headOnly: Bool) async throws -> LinkAnswer {
        let words = arguments(headOnly: headOnly)
        // Waiting for the process blocks a thread, which must not be one of the pool.
        let result = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: ChildProcess.run(words)) }
        }
        switch result {
        case .notFound:
            throw FileProblem(
                path: "curl", Message("the program is not installed", ko: "프로그램이 없습니다"),
                advice: Message("install it: apt-get install curl", ko: "설치하십시오: apt-get install curl"))
        case .ended(let status, let output):
            if status == 0, let code = Int(output.trimmed) { return .status(code) }
            return .noAnswer(status)
        }
    }

    /// Nothing of the page is kept, and of a large one no more than the beginning is fetched.
    private func arguments(headOnly: Bool) -> [String] {
        let whole = [
            "curl", "--silent", "--location", "--max-redirs", "10", "--proto", "=http,https", "--proto-redir",
            "=http,https", "--globoff", "--max-time", "\(timeout)", "--output", "/dev/null", "--user-agent",
            "Mozilla/5.0 (compatible; seogo-check; link check of an archive)", "--write-out", "%{http_code}",
        ]
        return whole + (headOnly ? ["--head"] : ["--range", "0-4095"]) + ["--url", address]
    }
}

extension [UInt8] {
    /// As text, without blanks around it.
    fileprivate var trimmed: String {
        String(decoding: drop { $0 <= 0x20 }.prefix { $0 > 0x20 }, as: UTF8.self)
    }
}
