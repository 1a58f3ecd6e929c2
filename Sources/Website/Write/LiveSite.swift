internal import Files
internal import Text

/// The output as it is now, before anything is made.
struct LiveSite: Sendable {
    let folder: String
    let isThere: Bool
    /// The files that Seogo made, by their paths.
    let ours: Set<String>
    /// Those of them that nobody touched since, with what was kept of them.
    let untouched: [String: Manifest.OutputFile]
    /// The files that are not Seogo's, and the folders that hold nothing, with a slash at their end.
    let foreign: [String]

    static func look(_ work: WorkFolder, _ manifest: Manifest?) async throws -> LiveSite {
        let folder = work.output
        guard Folder.isFolder(folder) else {
            return LiveSite(folder: folder, isThere: false, ours: [], untouched: [:], foreign: [])
        }
        let untouched = try await Parallel.inPieces(manifest?.outputs ?? []) { file in
            FileStamp(of: folder + "/" + file.path, followsLinks: false) == file.stamp ? file : nil
        }
        let byPath = Dictionary(untouched.map { ($0.path, $0) }) { first, _ in first }
        let ours = try ours(folder, manifest: byPath[OutputLists.files] == nil ? nil : manifest)
        return LiveSite(
            folder: folder, isThere: true, ours: ours, untouched: byPath,
            foreign: try await foreign(folder, ours, manifest))
    }

    /// Without a list the output is somebody else's: nothing in it is ours.
    private static func ours(_ folder: String, manifest: Manifest?) throws -> Set<String> {
        if let manifest { return Set(manifest.outputs.map(\.path)) }
        let list = folder + "/" + OutputLists.files
        guard Folder.holdsFile(list) else { return [] }
        return OutputLists.all.union(OutputLists.paths(in: try FileReader.read(list)))
    }

    /// Only folders in which a name came or went are looked through again.
    private static func foreign(_ folder: String, _ ours: Set<String>, _ manifest: Manifest?) async throws -> [String] {
        let foreign = try await found(folder, ours, manifest)
        // A folder of ours that somebody emptied is not theirs.
        guard foreign.contains(where: { $0.hasSuffix("/") }) else { return foreign }
        var folders: Set<String> = []
        for path in ours {
            var folder = Folder.inside(path)
            while folders.insert(folder).inserted { folder = Folder.inside(folder) }
        }
        return foreign.filter { !$0.hasSuffix("/") || !folders.contains(Folder.inside($0)) }
    }

    private static func found(_ folder: String, _ ours: Set<String>, _ manifest: Manifest?) async throws -> [String] {
        guard let manifest, !manifest.outputFolders.isEmpty else {
            return try FolderTree(folder).files.filter { !ours.contains($0) }
        }
        let known = Set(manifest.outputFolders.map(\.path))
        let changed = try await Parallel.inPieces(manifest.outputFolders) { known in
            let path = known.path.isEmpty ? folder : folder + "/" + known.path
            return FileStamp(of: path, followsLinks: false) == known.stamp ? nil : known.path
        }
        let isChanged = Set(changed)
        var foreign = manifest.foreign.filter { !isChanged.contains(Folder.inside($0)) }
        for path in changed where Folder.isFolder(path.isEmpty ? folder : folder + "/" + path) {
            let (folders, files) = try FolderTree.names(in: folder, path)
            foreign += files.filter { !ours.contains($0) }
            if folders.isEmpty, files.isEmpty, !path.isEmpty { foreign.append(path + "/") }
            for new in folders where !known.contains(new) {
                foreign += try FolderTree(folder, below: new).files.filter { !ours.contains($0) }
            }
        }
        return foreign.sorted()
    }
}

extension Folder {
    /// The folder of a path below a root: empty for what stands directly in the root.
    static func inside(_ path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }
}
