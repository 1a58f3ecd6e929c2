/// Classes of single bytes. In UTF-8 a byte below 0x80 is always an ASCII letter, so these need no decoding.
package enum ASCII {
    /// 0 to 9.
    @inlinable
    package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// A to Z and a to z.
    @inlinable
    package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// Space and tab.
    @inlinable
    package static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Blanks and the line feed.
    @inlinable
    package static func isWhiteSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == 0x0A }

    /// A to Z become a to z; other bytes stay.
    @inlinable
    package static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
