/// Recognises files that are no text at all, so that they are refused with an answer that helps.
package enum BinaryFile: Sendable, Hashable, CaseIterable {
    case pdf, hwp, hwpx, word, sheet, slides, zip, office, picture, compressed, program, utf32, unknown

    /// What kind of binary file the bytes are, or nil for what may be text.
    package static func looksBinary(_ bytes: [UInt8]) -> BinaryFile? {
        let span = bytes.span
        // Some writers put a byte order mark or blank lines before the magic number of a PDF.
        if contains("%PDF-", in: span, upTo: 64) { return .pdf }
        if begins(span, with: [0xFF, 0xFE, 0, 0]) || begins(span, with: [0, 0, 0xFE, 0xFF]) { return .utf32 }
        for (magic, kind) in magicNumbers where begins(span, with: magic) { return refined(kind, span) }
        if begins(span, with: Array("RIFF".utf8)), contains("WEBP", in: span, upTo: 16) { return .picture }
        if ByteOrderMark(span).isUTF16 { return nil }
        return hasManyNULs(span) ? .unknown : nil
    }

    private static let magicNumbers: [([UInt8], BinaryFile)] = [
        (Array("HWP Document File".utf8), .hwp),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .office),
        ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
        ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
        ([0x49, 0x49, 0x2A, 0x00], .picture), ([0x4D, 0x4D, 0x00, 0x2A], .picture),
        ([0x1F, 0x8B], .compressed), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed), (Array("BZh".utf8), .compressed),
        ([0x28, 0xB5, 0x2F, 0xFD], .compressed), ([0x37, 0x7A, 0xBC, 0xAF], .compressed),
        ([0x7F, 0x45, 0x4C, 0x46], .program),
    ]

    /// Word processors wrap their files in a few container formats; the names inside tell them apart.
    private static func refined(_ kind: BinaryFile, _ bytes: Span<UInt8>) -> BinaryFile {
        let limit = 65_536
        switch kind {
        case .zip:
            if contains("application/hwp+zip", in: bytes, upTo: limit) { return .hwpx }
            if contains("word/", in: bytes, upTo: limit) { return .word }
            if contains("xl/", in: bytes, upTo: limit) { return .sheet }
            if contains("ppt/", in: bytes, upTo: limit) { return .slides }
            return .zip
        case .office:
            // Names in these files are UTF-16.
            let name = Array("HwpSummary".utf8.map { [$0, 0] }.joined())
            return contains(name, in: bytes, upTo: bytes.count) ? .hwp : .office
        default: return kind
        }
    }

    private static func begins(_ bytes: Span<UInt8>, with magic: [UInt8]) -> Bool {
        bytes.count >= magic.count && magic.indices.allSatisfy { bytes[$0] == magic[$0] }
    }

    private static func contains(_ word: String, in bytes: Span<UInt8>, upTo limit: Int) -> Bool {
        contains(Array(word.utf8), in: bytes, upTo: limit)
    }

    private static func contains(_ word: [UInt8], in bytes: Span<UInt8>, upTo limit: Int) -> Bool {
        let last = min(bytes.count, limit) - word.count
        guard last >= 0 else { return false }
        for start in 0...last where bytes[start] == word[0] {
            if word.indices.allSatisfy({ bytes[start + $0] == word[$0] }) { return true }
        }
        return false
    }

    /// A stray NUL is a fault of a text; one in a hundred bytes is not text. UTF-16 without a mark is caught here too.
    private static func hasManyNULs(_ bytes: Span<UInt8>) -> Bool {
        let count = min(bytes.count, 65_536)
        var nulCount = 0
        for offset in 0..<count where bytes[offset] == 0 { nulCount += 1 }
        return nulCount > 3 && nulCount * 100 > count
    }
}
