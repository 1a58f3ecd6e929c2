internal import Files
internal import Glibc
internal import Text

/// Where a build keeps what the next one need not do again: `.cache/Output` beside the output, on the same disk. All of
/// it may be deleted at any time.
struct WorkFolder: Sendable {
    /// The output, as a folder and not as a link to one.
    let output: String
    let path: String

    init(_ output: String) throws {
        var name = output[...]
        while name.count > 1, name.last == "/" { name.removeLast() }
        self.output = FileStamp(of: String(name)) == nil ? String(name) : try Folder.whole(String(name))
        let last = self.output.split(separator: "/").last ?? "Output"
        path = Folder.above(self.output) + "/.cache/" + last
    }

    /// What was built last.
    var manifest: String { path + "/manifest" }
    /// What the front matter of articles says.
    var documents: String { path + "/documents" }
    /// What was read of the articles.
    var articles: String { path + "/articles" }
    /// What is where in it.
    var articlesNote: String { path + "/articles-note" }
    /// The grams of the search.
    var grams: String { path + "/grams" }
    /// The site before the last one, which becomes the next one.
    var spare: String { path + "/spare" }
    /// Where the spare differs from the output.
    var spareNote: String { path + "/spare-note" }

    /// Waits until no other build writes this output; says so, where it has to wait.
    func lock(_ tell: BuildListener) throws -> ProcessLock {
        let (file, purpose) = (path + "/lock", "seogo build")
        if let lock = try ProcessLock.take(file, purpose: purpose) { return lock }
        tell(.waiting(try ProcessLock.holder(of: file)))
        return try ProcessLock.wait(file, purpose: purpose)
    }

    /// What was kept under a name; nil where nothing was, or something that this program did not write whole.
    static func kept(_ path: String) -> PackedReader? {
        guard Folder.holdsFile(path) else { return nil }
        do {
            let bytes = try FileReader.read(path)
            guard bytes.count >= headLength, bytes.starts(with: mark) else { return nil }
            let written = (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[mark.count + $1]) }
            return sum(of: bytes) == written ? PackedReader(bytes, from: headLength) : nil
        } catch {
            // What cannot be read is not there: all of it can be made again.
            return nil
        }
    }

    /// Begins something to be kept, of about so many bytes: it is held in memory once.
    static func writer(capacity: Int = 0) -> PackedWriter { PackedWriter(head: headLength, capacity: capacity) }

    /// - Parameter content: What a writer of this folder wrote.
    static func keep(_ content: consuming PackedWriter, at path: String) throws(FileProblem) {
        let sum = sum(of: content.bytes)
        content.setHead(mark + (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64(56 - 8 * $0)) })
        try FileWriter.write(content.bytes, to: path)
    }

    /// Of all behind the head.
    private static func sum(of bytes: [UInt8]) -> UInt64 {
        var sum = Checksum()
        bytes.withUnsafeBytes { sum.add(UnsafeRawBufferPointer(rebasing: $0[headLength...])) }
        return sum.value
    }

    private static var headLength: Int { mark.count + 8 }

    private static let mark = Array("seogo cache 1\n".utf8)
}
