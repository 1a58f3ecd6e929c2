extension Folder {
    /// The names of what lies in a folder, hidden ones too, in byte order.
    package static func names(in path: String) throws(FileProblem) -> [String] {
        try FolderEntry.entries(in: Array(path.utf8)).map { String(decoding: $0.name, as: UTF8.self) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
