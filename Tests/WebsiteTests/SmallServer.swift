import Dispatch
import Glibc
import Synchronization

/// A server on this machine for tests of links: answers by path, and remembers when it was asked what.
final class SmallServer: Sendable {
    let port: UInt16
    private let descriptor: Int32
    private let log = Mutex<[Visit]>([])

    struct Visit: Sendable {
        let line: String
        let moment: ContinuousClock.Instant
    }

    var visits: [Visit] { log.withLock { $0 } }

    /// `answers` gives the status for a request's first line (`HEAD /gone HTTP/1.1`); 0 closes without an answer.
    init(_ answers: @escaping @Sendable (String) -> Int) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(descriptor, $0, size)
                _ = listen(descriptor, 16)
                _ = getsockname(descriptor, $0, &size)
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        DispatchQueue(label: "small server").async { [self] in
            while true {
                let connection = accept(descriptor, nil, nil)
                if connection < 0 { return }
                answer(connection, answers)
            }
        }
    }

    func stop() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }

    private func answer(_ connection: Int32, _ answers: (String) -> Int) {
        defer { close(connection) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(connection, &bytes, bytes.count)
        let line = String(decoding: bytes[..<max(0, count)].prefix { $0 != 0x0D }, as: UTF8.self)
        log.withLock { $0.append(Visit(line: line, moment: .now)) }
        let status = answers(line)
        if status == 0 { return }
        let place = status == 302 ? "Location: /there\r\n" : ""
        let text = "HTTP/1.1 \(status) Said\r\n\(place)Content-Length: 0\r\nConnection: close\r\n\r\n"
        _ = write(connection, text, text.utf8.count)
    }
}
