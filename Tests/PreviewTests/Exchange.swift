import Dispatch
import Glibc

/// One request to the preview as bytes on a socket, and what came back. Foundation's client would mend addresses and
/// headers before it sends them.
struct Exchange {
    let status: Int
    let headers: [String: String]
    let body: String

    /// Sends a request and reads to the end of the connection.
    init(_ port: UInt16, _ request: String) async {
        // Waiting for an answer blocks a thread, which must not be one that the tests run on.
        let text = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: Self.send(port, request)) }
        }
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = (parts.first ?? "").split(separator: "\r\n")
        status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let pair = line.split(separator: ":", maxSplits: 1)
            if pair.count == 2 { headers[pair[0].lowercased()] = String(pair[1].drop { $0 == " " }) }
        }
        self.headers = headers
        body = parts.count > 1 ? String(parts[1]) : ""
    }

    /// `GET` with a host of this machine.
    init(_ port: UInt16, get address: String, _ headers: [String] = [], method: String = "GET") async {
        let lines = ["\(method) \(address) HTTP/1.1", "Host: localhost:\(port)", "Connection: close"] + headers
        await self.init(port, lines.joined(separator: "\r\n") + "\r\n\r\n")
    }

    private static func send(_ port: UInt16, _ request: String) -> String {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isOpen = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isOpen else { return "" }
        _ = write(descriptor, request, request.utf8.count)
        var answer: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count <= 0 { return String(decoding: answer, as: UTF8.self) }
            answer += piece[..<count]
        }
    }
}
