/// The name by which a browser reached the preview.
enum HostName {
    /// Whether it is one of this machine's own names. A page from elsewhere can have its own name lead here ("DNS
    /// rebinding") and would then read what is not published; but the browser still says that name. The port does not
    /// matter: it may have been forwarded. A request without a name comes from no browser.
    static func isOfThisMachine(_ host: String?) -> Bool {
        guard let host else { return true }
        let name = withoutPort(host.lowercased())
        return name == "localhost" || name == "127.0.0.1" || name == "[::1]" || name.hasSuffix(".localhost")
    }

    private static func withoutPort(_ host: String) -> Substring {
        guard let colon = host.lastIndex(of: ":") else { return host[...] }
        let port = host[host.index(after: colon)...]
        return port.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? host[..<colon] : host[...]
    }
}
