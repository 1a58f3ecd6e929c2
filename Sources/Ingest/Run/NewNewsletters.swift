import Content
import Files
import Text

/// The newsletters of a site that no issue was made of yet, or not of what they say now.
package enum NewNewsletters {
    /// The paths of the files in `Content/newsletters` to be ingested, in the order of their names.
    package static func find(_ content: String) throws -> [String] {
        let folder = content + "/newsletters"
        guard Folder.isFolder(folder) else { return [] }
        // Editors leave themselves notes in a README.
        let files = try FileList.below(folder, endings: [".txt", ".md"]).files.filter { $0.name != "README.md" }
        if files.isEmpty { return [] }
        let known = try ingested(content + "/issues")
        return try files.filter { file in
            guard let fingerprints = known[Conflicts.fileName(file.path)] else { return true }
            return !fingerprints.contains(Fingerprint.of(try FileReader.read(file.path)))
        }.map(\.path)
    }

    /// The fingerprints of the newsletters that issues were made of, by their names.
    private static func ingested(_ issues: String) throws -> [String: Set<String>] {
        var known: [String: Set<String>] = [:]
        for name in try FolderNames.of(issues) where !name.hasPrefix(".") {
            let path = "\(issues)/\(name)/\(IssueWriter.lockName)"
            guard Folder.holdsFile(path) else { continue }
            // A lock file that is broken is told of by the ingest, or by the build.
            guard let newsletter = LockFile.readNewsletter(try FileReader.read(path), path: path) else { continue }
            known[newsletter.name, default: []].insert(newsletter.fingerprint)
        }
        return known
    }
}
