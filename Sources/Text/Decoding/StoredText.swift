/// The bytes of a file with the encoding they are in.
struct StoredText {
    let bytes: [UInt8]
    /// Where the text begins: behind the byte order mark.
    let start: Int
    let encoding: StoredEncoding
}
