internal import CMicroHTTPD
internal import Glibc

/// What a browser asks for.
struct Request {
    let method: String
    /// As sent, without what follows `?`.
    let address: [UInt8]
    private let connection: OpaquePointer?
    private let headers: [String: String]

    /// A request that the server received; its headers are asked for one by one.
    init(_ connection: OpaquePointer, method: String, address: UnsafePointer<CChar>) {
        self.method = method
        self.address = UnsafeBufferPointer(start: address, count: strlen(address)).map { UInt8(bitPattern: $0) }
        self.connection = connection
        headers = [:]
    }

    /// A request without a connection.
    init(method: String = "GET", _ address: String, headers: [String: String] = ["Host": "localhost"]) {
        self.method = method
        self.address = Array(address.utf8)
        connection = nil
        self.headers = headers
    }

    func header(_ name: String) -> String? {
        guard let connection else { return headers[name] }
        return MHD_lookup_connection_value(connection, .HEADER_KIND, name).map { String(cString: $0) }
    }

    /// The value of a part of the query: `after` of `?after=12`.
    func query(_ name: String) -> String? {
        guard let connection else { return nil }
        return MHD_lookup_connection_value(connection, .GET_ARGUMENT_KIND, name).map { String(cString: $0) }
    }

    /// The query with its question mark, to be put behind another address.
    var wholeQuery: String {
        var pairs: [String] = []
        guard let connection else { return "" }
        withUnsafeMutablePointer(to: &pairs) { pointer in
            _ = MHD_get_connection_values(
                connection, .GET_ARGUMENT_KIND,
                { pointer, _, name, value in
                    guard let name, let pairs = pointer?.assumingMemoryBound(to: [String].self) else { return .NO }
                    pairs.pointee.append(String(cString: name) + (value.map { "=" + String(cString: $0) } ?? ""))
                    return .YES
                }, pointer)
        }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    /// Keeps the request waiting; returns what to wake it by. Nil where there is no connection to keep.
    func suspend() -> SuspendedRequest? {
        guard let connection else { return nil }
        MHD_suspend_connection(connection)
        return SuspendedRequest(connection: UInt(bitPattern: connection))
    }
}

/// A request that waits; when it is resumed, the server asks for its answer again.
struct SuspendedRequest: Sendable {
    /// The address of the library's connection: a number may cross from thread to thread.
    fileprivate let connection: UInt

    func resume() {
        if let connection = OpaquePointer(bitPattern: connection) { MHD_resume_connection(connection) }
    }
}
