/// Which addresses may stand in a page.
enum LinkSafety {
    /// Only schemes known to be harmless pass, and addresses without a scheme.
    static func isSafe(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let scheme = scheme(of: address) else { return true }
        return ["https", "http", "mailto", "tel"].contains(scheme)
    }

    /// Whether an address leads to another site.
    static func isExternal(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        if address.starts(with: "//".utf8) { return true }
        let scheme = scheme(of: address)
        return scheme == "https" || scheme == "http"
    }

    /// The scheme in small letters. Browsers skip blanks and control characters in it, so they are skipped here.
    private static func scheme(of address: UnsafeBufferPointer<UInt8>) -> String? {
        var scheme: [UInt8] = []
        for byte in address {
            switch byte {
            case 0...0x20, 0x7F: continue
            case UInt8(ascii: ":"): return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
            case UInt8(ascii: "a")...UInt8(ascii: "z"): scheme.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                // A scheme begins with a letter: `10:30` is none.
                if scheme.isEmpty { return nil }
                scheme.append(byte)
            default: return nil
            }
        }
        return nil
    }
}
