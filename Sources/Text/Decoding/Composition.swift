import CUTF8Proc

/// Canonical composition (NFC) through libutf8proc.
package enum Composition {
    /// The text in NFC, as file names and typed words should be before they are compared.
    package static func nfc(of text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            let span = bytes.span
            if SafeRun.end(in: span, from: 0) == span.count { return String(decoding: bytes, as: UTF8.self) }
            var composer = Composer(expectedCount: span.count)
            var offset = 0
            while offset < span.count {
                let step = ScalarStep(utf8: span, at: offset)
                composer.append(step.scalar)
                offset += step.length
            }
            return String(decoding: composer.finish(), as: UTF8.self)
        }
    }

    /// Letters below U+0300, Hangul syllables and unified Hanzi: they begin a segment, and alone they are composed.
    /// Said here without a look at their properties, because nearly all letters are such.
    @inline(__always)
    static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x3400...0x9FFF, 0xAC00...0xD7A3: true
        default: false
        }
    }

    /// Whether a letter never combines with what stands before it. Those that do are marks, and the vowels and finals
    /// of decomposed Hangul, which Unicode calls letters.
    static func beginsSegment(_ scalar: Unicode.Scalar) -> Bool {
        if isPlain(scalar) || HangulSyllable.isLead(scalar) { return true }
        if HangulSyllable.isVowelOrFinal(scalar) { return false }
        let property = utf8proc_get_property(Int32(scalar.value)).pointee
        let category = Int(property.category)
        let isMark = category >= Int(UTF8PROC_CATEGORY_MN.rawValue) && category <= Int(UTF8PROC_CATEGORY_ME.rawValue)
        return property.combining_class == 0 && !isMark
    }

    /// Whether composing may change a letter that stands alone.
    static func hasDecomposition(_ scalar: Unicode.Scalar) -> Bool {
        if isPlain(scalar) { return false }
        let property = utf8proc_get_property(Int32(scalar.value)).pointee
        return property.decomp_type == 0 && property.decomp_seqindex != UInt16.max
    }

    /// Letters in NFC.
    static func composed(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        composed(letters, decomposedBy: UTF8PROC_DECOMPOSE.rawValue)
    }

    /// Letters in NFKC with their case folded, without those that print as nothing.
    static func folded(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        composed(
            letters,
            decomposedBy: UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_CASEFOLD.rawValue
                | UTF8PROC_IGNORE.rawValue)
    }

    private static func composed(_ letters: [Unicode.Scalar], decomposedBy options: UInt32) -> [Unicode.Scalar] {
        var decomposed: [Int32] = []
        for letter in letters {
            append(letter, decomposedBy: utf8proc_option_t(UTF8PROC_STABLE.rawValue | options), to: &decomposed)
        }
        orderMarks(&decomposed)
        let count = decomposed.withUnsafeMutableBufferPointer { buffer in
            utf8proc_normalize_utf32(
                buffer.baseAddress, buffer.count,
                utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue))
        }
        precondition(count >= 0, "libutf8proc refused a valid letter")
        return decomposed.prefix(count).map { Unicode.Scalar(UInt32($0)) ?? "\u{FFFD}" }
    }

    private static func append(_ letter: Unicode.Scalar, decomposedBy options: utf8proc_option_t, to: inout [Int32]) {
        var lastBoundClass: Int32 = 0
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { buffer in
            let count = utf8proc_decompose_char(
                Int32(letter.value), buffer.baseAddress, buffer.count, options, &lastBoundClass)
            precondition(count >= 0 && count <= buffer.count, "libutf8proc refused a valid letter")
            to.append(contentsOf: buffer.prefix(count))
        }
    }

    /// Sorts each run of marks by combining class. Done here because the library's own way takes quadratic time, so
    /// that a letter with a million accents would hang the program.
    private static func orderMarks(_ letters: inout [Int32]) {
        let classes = letters.map { utf8proc_get_property($0).pointee.combining_class }
        var start = 0
        while start < letters.count {
            guard classes[start] > 0 else {
                start += 1
                continue
            }
            let end = classes[start...].firstIndex(of: 0) ?? letters.count
            if end - start > 1 {
                let order = (start..<end).sorted { (classes[$0], $0) < (classes[$1], $1) }
                letters.replaceSubrange(start..<end, with: order.map { [letters] in letters[$0] })
            }
            start = end
        }
    }
}
