internal import Files

/// Bytes that are seldom needed, such as the HTML of an article: in memory, or in a file until somebody asks for them.
/// An archive of many thousand articles would not fit into memory otherwise.
struct KeptBytes: Sendable {
    private let place: Place

    private enum Place: Sendable {
        case memory([UInt8])
        case file(StoreFile, Range<Int>)
    }

    init(_ bytes: [UInt8]) { place = .memory(bytes) }

    init(_ file: StoreFile, _ range: Range<Int>) { place = .file(file, range) }

    func read() throws(FileProblem) -> [UInt8] {
        switch place {
        case .memory(let bytes): bytes
        case .file(let file, let range): try file.read(range)
        }
    }
}
