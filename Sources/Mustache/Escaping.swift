/// Appends a text so that HTML shows it as it is: `&`, `<`, `>`, `"` and `'` are written as references.
func appendEscaped(_ text: String, to output: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0, to: &output) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0, to: &output) } }
}

/// Few bytes need a reference, so whole runs of the others are copied at once.
func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var copied = 0
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        index += 1
        // A shift by 64 and more gives zero, so that letters and Hangul need no question of their own.
        guard (escapedBytes >> UInt64(byte)) & 1 == 1 else { continue }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index - 1]))
        reference(for: byte).withUTF8Buffer { output.append(contentsOf: $0) }
        copied = index
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
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
