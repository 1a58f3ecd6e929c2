internal import Files
package import Text

/// Proves that a site that was brought up to date is what a build from nothing makes.
package enum Verification {
    /// Makes the site anew in a folder of its own, which is removed after, and compares every file. Each difference is
    /// an error.
    package static func run(_ folders: SiteFolders, tell: @escaping BuildListener) async throws -> [Diagnostic] {
        let scratch = try WorkFolder(folders.output).path + "/verify"
        try Folder.remove(scratch)
        let fresh = SiteFolders(content: folders.content, templates: folders.templates, output: scratch + "/site")
        let report = try await Website.build(fresh, tell: tell)
        let errors = report.diagnostics.filter { $0.severity == .error }
        let differences = errors.isEmpty ? try await compare(folders.output, fresh.output) : errors
        try Folder.remove(scratch)
        return differences
    }

    private static func compare(_ output: String, _ fresh: String) async throws -> [Diagnostic] {
        let (before, after) = (try paths(output), try paths(fresh))
        let differing = try await Parallel.inPieces(before.union(after).sorted()) { path -> Diagnostic? in
            guard after.contains(path) else {
                return difference(output, path, Message("a build from nothing has no such file", ko: "새로 만들면 없는 파일입니다"))
            }
            guard before.contains(path), Folder.holdsFile(output + "/" + path) else {
                return difference(output, path, Message("a build from nothing has this file", ko: "처음부터 만들면 있는 파일입니다"))
            }
            let same =
                try FileReader.read(output + "/" + path, limit: .max)
                == FileReader.read(fresh + "/" + path, limit: .max)
            return same
                ? nil
                : difference(output, path, Message("a build from nothing gives other bytes", ko: "처음부터 만들면 내용이 다릅니다"))
        }
        return differing
    }

    private static func paths(_ output: String) throws -> Set<String> {
        Set(OutputLists.paths(in: try FileReader.read(output + "/" + OutputLists.files)))
    }

    private static func difference(_ output: String, _ path: String, _ problem: Message) -> Diagnostic {
        Diagnostic(
            .error, path: output + "/" + path, problem,
            advice: Message(
                "this is a fault of Seogo; remove .cache, build again, and report it",
                ko: "서고의 잘못입니다. .cache를 지우고 다시 만든 뒤 알려 주십시오"))
    }
}
