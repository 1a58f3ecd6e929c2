internal import Content
internal import Files
package import Text

/// A site to begin with: settings that explain themselves, a page, a newsletter to try.
package struct NewSite: Sendable {
    private let folder: String
    private let language: Language

    package init(folder: String, language: Language) {
        self.folder = folder
        self.language = language
    }

    package var content: String { folder + "/Content" }
    /// The newsletter that makes the sample issue.
    package var newsletter: String { content + "/newsletters/weekly-1.txt" }

    /// Writes the files; the sample's issue and the lists of names are made by an ingest of `newsletter`. Refuses a
    /// folder that holds anything but a fresh `.git`.
    package func write() throws {
        guard try isFree() else {
            throw FileProblem(
                path: folder, Message("there is something in this folder already", ko: "이 폴더에 이미 무엇이 있습니다"),
                advice: Message(
                    "name another folder; a site that is there is shown by `seogo serve --site \(folder)`",
                    ko: "다른 폴더를 고르십시오. 이미 있는 사이트는 `seogo serve --site \(folder)`로 볼 수 있습니다"))
        }
        let files = StarterFiles(language: language)
        let wanted = [
            ("Content/site.yml", "site.yml"), ("Content/pages/about.md", "about.md"),
            ("Content/newsletters/weekly-1.txt", "weekly-1.txt"), ("README.md", "readme.md"),
            (".gitignore", "gitignore"),
        ]
        for (path, name) in wanted { try FileWriter.write(files.bytes(name), to: folder + "/" + path) }
    }

    private func isFree() throws -> Bool {
        if Folder.isFolder(folder) { return try Folder.names(in: folder).allSatisfy { $0 == ".git" } }
        // A file of that name cannot become a folder: writing below it says so.
        return true
    }
}
