import Glibc
import Text

/// Everything below a folder, hidden or not: links are not followed.
package struct FolderTree: Sendable {
    /// Paths below the folder; a folder that holds nothing stands among them, with a slash at its end.
    package private(set) var files: [String] = []
    /// The folder itself (empty) and those in it.
    package private(set) var folders: [String] = []

    /// All that lies below a folder.
    package init(_ root: String, below start: String = "") throws(FileProblem) {
        var waiting = [start]
        while let folder = waiting.popLast() {
            folders.append(folder)
            let (inside, names) = try FolderTree.names(in: root, folder)
            waiting += inside.reversed()
            files += names
            if inside.isEmpty, names.isEmpty, !folder.isEmpty { files.append(folder + "/") }
        }
    }

    /// The folders and the other things directly in a folder, both with their path below the root.
    package static func names(
        in root: String, _ folder: String
    ) throws(FileProblem) -> (folders: [String], files: [String]) {
        let path = folder.isEmpty ? root : root + "/" + folder
        var (folders, files): ([String], [String]) = ([], [])
        for entry in try FolderEntry.entries(in: Array(path.utf8)) {
            let name = (folder.isEmpty ? "" : folder + "/") + String(decoding: entry.name, as: UTF8.self)
            if entry.kind == .folder { folders.append(name) } else { files.append(name) }
        }
        return (folders.sorted(), files.sorted())
    }
}
