internal import CMicroHTTPD

/// What the browser gets.
struct Answer {
    let status: Int
    var headers: [(name: String, value: String)] = []
    var body = Body.none

    enum Body {
        case none
        case bytes([UInt8])
        /// A part of an open file; the server closes it.
        case file(descriptor: Int32, Range<Int>)
    }

    /// A few words.
    static func plain(_ status: Int, _ text: String) -> Answer {
        Answer(
            status: status, headers: [("Content-Type", "text/plain; charset=utf-8")], body: .bytes(Array(text.utf8)))
    }

    /// Hands the answer to the server. An answer to HEAD is the whole one: the library leaves its body out.
    func queue(on connection: OpaquePointer) -> MHD_Result {
        guard let response = response() else { return .NO }
        defer { MHD_destroy_response(response) }
        for header in headers { MHD_add_response_header(response, header.name, header.value) }
        // Nothing is kept without asking: what is shown is being changed.
        MHD_add_response_header(response, "Cache-Control", "no-cache")
        MHD_add_response_header(response, "X-Content-Type-Options", "nosniff")
        return MHD_queue_response(connection, UInt32(status), response)
    }

    private func response() -> OpaquePointer? {
        switch body {
        case .none: return MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
        case .bytes(let bytes):
            var bytes = bytes
            return bytes.withUnsafeMutableBytes {
                MHD_create_response_from_buffer($0.count, $0.baseAddress, .RESPMEM_MUST_COPY)
            }
        case .file(let descriptor, let range):
            return MHD_create_response_from_fd_at_offset64(
                UInt64(range.count), descriptor, UInt64(range.lowerBound))
        }
    }
}
