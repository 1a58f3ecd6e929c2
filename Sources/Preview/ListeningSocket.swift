internal import Glibc
internal import Text

/// A port of this machine, open to this machine alone.
struct ListeningSocket: Sendable {
    let descriptor: Int32
    let port: UInt16

    /// Takes a port of the loopback interface; 0 takes any that is free.
    init(port: UInt16) throws(PreviewProblem) {
        let descriptor = Glibc.socket(
            AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
        guard descriptor >= 0 else { throw Self.refused(port, errno) }
        var yes: Int32 = 1
        // Else a port would stay taken for a minute after the last run.
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = Self.loopback(port)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isTaken = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, size) == 0 && listen(descriptor, 128) == 0
                    && getsockname(descriptor, address, &size) == 0
            }
        }
        guard isTaken else {
            let code = errno
            close(descriptor)
            throw Self.refused(port, code)
        }
        self.descriptor = descriptor
        self.port = UInt16(bigEndian: address.sin_port)
    }

    private static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    private static func refused(_ port: UInt16, _ code: Int32) -> PreviewProblem {
        switch code {
        case EADDRINUSE:
            return PreviewProblem(
                Message("another program uses port \(port)", ko: "\(port)번 포트는 다른 프로그램이 쓰고 있습니다"),
                advice: advice(instead: port))
        case EACCES:
            return PreviewProblem(
                Message("only the administrator may use port \(port)", ko: "\(port)번 포트는 관리자만 쓸 수 있습니다"),
                advice: Message("Take one from 1024 on: --port 8420.", ko: "1024부터 고르십시오: --port 8420"))
        default:
            return PreviewProblem(
                Message("port \(port) cannot be used", ko: "\(port)번 포트를 쓸 수 없습니다"), code: code)
        }
    }

    /// Names a port that is free at the moment.
    private static func advice(instead taken: UInt16) -> Message {
        let free = (1...100).lazy.compactMap { UInt16(exactly: Int(taken) + $0) }.first { isFree($0) }
        let port = free ?? 0
        return Message(
            "Is a preview running already? Else take another port: --port \(port).",
            ko: "미리 보기가 이미 돌고 있지 않은지 보십시오. 아니면 다른 포트를 쓰십시오: --port \(port)")
    }

    private static func isFree(_ port: UInt16) -> Bool {
        let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = loopback(port)
        return withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0 && listen(descriptor, 1) == 0
            }
        }
    }
}
