import Foundation

/// A folder for one test.
struct ScratchFolder {
    let url: URL
    var path: String { url.path }

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "seogo preview " + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    /// Writes a file with the folders it lies in, over what is there.
    func write(_ text: String, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
    }

    func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(at: url.appending(path: path), withIntermediateDirectories: true)
    }

    func move(_ from: String, to: String) throws {
        try FileManager.default.moveItem(at: url.appending(path: from), to: url.appending(path: to))
    }

    func delete(_ path: String) throws { try FileManager.default.removeItem(at: url.appending(path: path)) }

    func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: url.appending(path: path).path, withDestinationPath: target)
    }

    func remove() {
        // What is left behind in the system's temporary folder does no harm.
        try? FileManager.default.removeItem(at: url)
    }
}
