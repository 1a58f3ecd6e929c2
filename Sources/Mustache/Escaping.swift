/// Appends a text so that HTML shows it as it is: `&`, `<`, `>`, `"` and `'` are written as references.
///
/// Few bytes need it, so whole runs of the others are copied at once.
func appendEscaped(_ text: String, to output: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0, to: &output) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0, to: &output) } }
}

func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var copied = 0
    for index in bytes.indices {
        let byte = bytes[index]
        // All five stand below `?`, and letters and Hangul do not: one comparison for most bytes.
        guard byte < UInt8(ascii: "?"), let reference = reference(for: byte) else { continue }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        reference.withUTF8Buffer { output.append(contentsOf: $0) }
        copied = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
}

private func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}
