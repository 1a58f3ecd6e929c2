import Files

/// Newsletters to damage.
enum Newsletters {
    struct Newsletter: Sendable {
        let name: String
        let bytes: [UInt8]
    }

    /// The files named, and those in the folders named that are there.
    static func read(_ paths: [String]) throws -> [Newsletter] {
        let files = try paths.flatMap { path in
            Folder.isFolder(path) ? try FileList.below(path, endings: ["txt", "md"]).files.map(\.path) : [path]
        }
        return try files.filter { Folder.holdsFile($0) }.map { Newsletter(name: $0, bytes: try FileReader.read($0)) }
    }
}
