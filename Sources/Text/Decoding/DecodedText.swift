/// A text as the program works with it, and what was found wrong on the way.
package struct DecodedText: Sendable {
    /// Valid UTF-8 in NFC; a line ends with U+000A and nothing else.
    package let bytes: [UInt8]
    /// The encoding the file is stored in.
    package let encoding: TextEncoding
    /// Sorted by place; places are those of the file as stored.
    package let diagnostics: [Diagnostic]

    /// A text put together by hand, such as one from memory.
    package init(bytes: [UInt8], encoding: TextEncoding, diagnostics: [Diagnostic]) {
        self.bytes = bytes
        self.encoding = encoding
        self.diagnostics = diagnostics
    }

    /// The bytes as a string (a copy).
    package var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// The encodings that `Decoder` reads; the raw value is the name shown to people.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case cp949 = "CP949"
}
