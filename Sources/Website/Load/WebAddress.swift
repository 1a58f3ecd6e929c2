internal import Text

/// An address that a text gives as it was printed, made fit for a link.
enum WebAddress {
    /// What a link may lead to; nil for anything that is no address of the web (`javascript:…`, a sentence).
    static func link(_ printed: String?) -> String? {
        guard let printed, !printed.isEmpty, !printed.utf8.contains(where: { $0 <= 0x20 }) else { return nil }
        let lower = printed.lowercased()
        if ["http://", "https://", "mailto:"].contains(where: { lower.hasPrefix($0) }) { return printed }
        let host = lower.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let isHost =
            host.contains(UInt8(ascii: ".")) && host.last != UInt8(ascii: ".")
            && host.allSatisfy {
                ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
            }
        return isHost ? "http://" + printed : nil
    }
}
