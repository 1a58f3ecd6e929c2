internal import Files
internal import Text

/// Bytes that are seldom needed, such as the HTML of an article: in memory, or in a file until somebody asks for them.
/// An archive of many thousand articles would not fit into memory otherwise.
struct KeptBytes: Sendable {
    private let place: Place

    private enum Place: Sendable {
        case memory([UInt8])
        case file(StoreFile, Range<Int>)
        case whole(path: String)
        case document(path: String, start: Int)
    }

    init(_ bytes: [UInt8]) { place = .memory(bytes) }

    init(_ file: StoreFile, _ range: Range<Int>) { place = .file(file, range) }

    /// All of a file that nobody changes meanwhile, such as one of the output.
    init(path: String) { place = .whole(path: path) }

    /// The body of a document, which begins at a byte of its decoded text.
    init(document path: String, from start: Int) { place = .document(path: path, start: start) }

    func read() throws(FileProblem) -> [UInt8] {
        switch place {
        case .memory(let bytes): bytes
        case .file(let file, let range): try file.read(range)
        case .whole(let path): try FileReader.read(path, limit: .max)
        case .document(let path, let start):
            Array(SymbolFont.readable(Decoder.decode(try FileReader.read(path), path: path).bytes).dropFirst(start))
        }
    }
}
