import Files
import Foundation

/// The project the tests stand in.
enum Project {
    static let path = Folder.above(Folder.above(Folder.above(#filePath)))

    /// The names of the files in a folder and below, in order.
    static func files(_ folder: String) throws -> [String] {
        try FileList.below(folder).files.map(\.path).sorted()
    }
}

/// A content folder that a test may fill; gone after it.
struct TemporarySite: ~Copyable {
    let content: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("seogo-\(UUID().uuidString)")
        content = folder.path
        try Folder.create(content + "/gazetteer")
    }

    deinit {
        do { try Folder.remove(content) } catch { print("cannot remove \(content): \(error)") }
    }
}
