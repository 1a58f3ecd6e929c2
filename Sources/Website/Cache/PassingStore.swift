internal import Files
internal import Synchronization

/// Where a build lays aside what it needs again later, such as the bodies of articles and the files of the search:
/// all at once they would be half of the memory it takes.
final class PassingStore: Sendable {
    private let file: StoreFile
    private let end = Mutex(0)

    init(_ work: WorkFolder) throws(FileProblem) {
        file = try StoreFile.passing(work.path + "/aside")
    }

    func keep(_ bytes: [UInt8]) throws(FileProblem) -> KeptBytes {
        let start = end.withLock { end in
            defer { end += bytes.count }
            return end
        }
        try file.write(bytes, at: start)
        return KeptBytes(file, start..<start + bytes.count)
    }
}
