/// The form of ids: they are addresses, so they are ASCII and never need an escape.
package enum Identifier {
    /// Lower-case letters and digits, in groups joined by single hyphens; at most 100 of them.
    package static func isValid(_ text: String) -> Bool {
        var afterLetter = false
        for byte in text.utf8 {
            let isHyphen = byte == UInt8(ascii: "-")
            guard isHyphen ? afterLetter : isLetterOrDigit(byte) else { return false }
            afterLetter = !isHyphen
        }
        return afterLetter && text.utf8.count <= 100
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
