internal import CMicroHTTPD
internal import Glibc
internal import Text

/// libmicrohttpd, answering requests on its own threads.
struct PreviewServer {
    private let daemon: OpaquePointer
    private let answerer: Answerer

    /// Takes the socket over. The C library calls back with a bare pointer to the answerer, which this value keeps
    /// alive until the server has stopped.
    init(_ socket: ListeningSocket, answering answerer: Answerer) throws(PreviewProblem) {
        let flags = MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue
        let answererPointer = Unmanaged.passUnretained(answerer).toOpaque()
        let options: [any CVarArg] = [
            MHD_OPTION.LISTEN_SOCKET.rawValue, socket.descriptor,
            MHD_OPTION.THREAD_POOL_SIZE.rawValue, UInt32(4),
            MHD_OPTION.CONNECTION_TIMEOUT.rawValue, UInt32(120),
            MHD_OPTION.UNESCAPE_CALLBACK.rawValue, unsafeBitCast(Self.leaveEscaped, to: Int.self), 0,
            MHD_OPTION.END.rawValue,
        ]
        let daemon = withVaList(options) {
            MHD_start_daemon_va(flags, 0, nil, nil, Self.answer, answererPointer, $0)
        }
        guard let daemon else {
            let code = errno
            close(socket.descriptor)
            throw PreviewProblem(Message("the server cannot start", ko: "서버를 시작할 수 없습니다"), code: code)
        }
        self.daemon = daemon
        self.answerer = answerer
    }

    /// Ends every connection and frees the port.
    func stop() {
        MHD_stop_daemon(daemon)
        withExtendedLifetime(answerer) {}
    }

    /// What is noted beside a request, where the library keeps one pointer for us: no more than how far it has come.
    private static var seen: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: 1) }
    private static var waited: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: 2) }

    private static let answer: MHD_AccessHandlerCallback = { pointer, connection, address, method, _, _, _, note in
        guard let pointer, let connection, let address, let method else { return .NO }
        let answerer = Unmanaged<Answerer>.fromOpaque(pointer).takeUnretainedValue()
        let request = Request(connection, method: String(cString: method), address: address)
        // The first call comes with the headers alone: who answers then makes the library close the connection.
        guard note?.pointee != nil else {
            note?.pointee = seen
            return .YES
        }
        guard let answer = answerer.answer(request, hasWaited: note?.pointee == waited) else {
            note?.pointee = waited
            return .YES
        }
        return answer.queue(on: connection)
    }

    /// The library would write `%2F` as `/` before we see it: the request is left as it was sent, and `RequestPath`
    /// reads it.
    private static let leaveEscaped:
        @convention(c) (
            UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<CChar>?
        ) -> Int = { _, _, text in text.map { strlen($0) } ?? 0 }
}
