internal import Text

/// What came of asking for an address: the status of HTTP, or that no answer came.
enum LinkAnswer: Sendable, Hashable {
    case status(Int)
    /// The number by which `curl` says why (its manual, EXIT CODES).
    case noAnswer(Int)

    var isThere: Bool {
        if case .status(let status) = self { return (200..<400).contains(status) }
        return false
    }

    /// Whether it may be asked again only after long.
    var isCertain: Bool { isThere }

    /// What an editor should look at. A server that wants a name and password, or refuses programs, is there.
    var problem: Message? {
        switch self {
        case .status(404), .status(410): Message("the page is gone", ko: "쪽이 없어졌습니다")
        case .status(let status) where status >= 500:
            Message("the server is out of order (\(status))", ko: "서버가 고장입니다(\(status))")
        case .status: nil
        case .noAnswer(6): Message("there is no such server", ko: "그런 서버가 없습니다")
        case .noAnswer(7): Message("the server does not answer", ko: "서버가 응답하지 않습니다")
        case .noAnswer(28): Message("the server took too long", ko: "서버가 너무 느립니다")
        case .noAnswer(47): Message("it is sent on and on", ko: "다른 주소로 끝없이 넘어갑니다")
        case .noAnswer(35), .noAnswer(51), .noAnswer(60):
            Message("its certificate is not valid", ko: "인증서가 올바르지 않습니다")
        case .noAnswer(let code): Message("no answer came (curl \(code))", ko: "응답이 없습니다(curl \(code))")
        }
    }
}
