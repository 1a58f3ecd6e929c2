/// Appends a text so that HTML shows it as it is: `&`, `<`, `>`, `"` and `'` are written as references.
func appendEscaped(_ text: String, to output: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0, to: &output) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0, to: &output) } }
}

/// Few bytes need a reference, so whole runs of the others are copied at once.
func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var copied = 0
    while let index = firstEscaped(in: bytes, from: copied) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        reference(for: bytes[index]).withUTF8Buffer { output.append(contentsOf: $0) }
        copied = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
}

/// The next byte that needs a reference. Looks at eight bytes at a time.
private func firstEscaped(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let memory = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= bytes.count {
        let eight = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        // One bit apart: `&` from `'`, and `<` from `>`; without that bit they are one.
        let ampersands = zeroBytes(of: eight & 0xfefe_fefe_fefe_fefe ^ 0x2626_2626_2626_2626)
        let brackets = zeroBytes(of: eight & 0xfdfd_fdfd_fdfd_fdfd ^ 0x3c3c_3c3c_3c3c_3c3c)
        let quotes = zeroBytes(of: eight ^ 0x2222_2222_2222_2222)
        let found = ampersands | brackets | quotes
        if found != 0 { return index + found.trailingZeroBitCount / 8 }
        index += 8
    }
    while index < bytes.count {
        // A shift by 64 and more gives zero, so that letters and Hangul need no question of their own.
        if (escapedBytes >> UInt64(bytes[index])) & 1 == 1 { return index }
        index += 1
    }
    return nil
}

/// Not zero exactly when one of the eight bytes is zero; the lowest bit set is in the first of them.
private func zeroBytes(of eight: UInt64) -> UInt64 {
    (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080
}

/// A bit for each of the five bytes; all of them are below 64.
private let escapedBytes: UInt64 =
    1 << UInt64(UInt8(ascii: "&")) | 1 << UInt64(UInt8(ascii: "<")) | 1 << UInt64(UInt8(ascii: ">"))
    | 1 << UInt64(UInt8(ascii: "\"")) | 1 << UInt64(UInt8(ascii: "'"))

private func reference(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
}
