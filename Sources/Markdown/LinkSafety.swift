/// Which addresses may stand in a page.
enum LinkSafety {
    /// The schemes that matter here; all others are unsafe.
    private enum Scheme { case web, harmless, other, none }

    /// Only schemes known to be harmless pass, and addresses without a scheme.
    static func isSafe(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        scheme(of: address) != .other
    }

    /// Whether an address leads to another site.
    static func isExternal(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        if address.count > 1, address[0] == UInt8(ascii: "/"), address[1] == UInt8(ascii: "/") { return true }
        return scheme(of: address) == .web
    }

    /// The scheme of an address. Browsers skip blanks and control characters in it, so they are skipped here.
    private static func scheme(of address: UnsafeBufferPointer<UInt8>) -> Scheme {
        // The letters of a scheme as one number; longer ones than any known are remembered as too long.
        var (letters, count): (UInt64, Int) = (0, 0)
        for byte in address {
            switch byte {
            case 0...0x20, 0x7F: continue
            case UInt8(ascii: ":"): return count == 0 ? .none : known(letters, count)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                letters = letters << 8 | UInt64(byte | 0x20)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                // A scheme begins with a letter: `10:30` is none.
                if count == 0 { return .none }
                letters = letters << 8 | UInt64(byte)
            default: return .none
            }
            count += 1
        }
        return .none
    }

    private static func known(_ letters: UInt64, _ count: Int) -> Scheme {
        switch (count, letters) {
        case (4, number(of: "http")), (5, number(of: "https")): .web
        case (3, number(of: "tel")), (6, number(of: "mailto")): .harmless
        default: .other
        }
    }

    private static func number(of word: StaticString) -> UInt64 {
        (0..<word.utf8CodeUnitCount).reduce(0) { $0 << 8 | UInt64(word.utf8Start[$1]) }
    }
}
