internal import Content
internal import Mustache

/// The names that a search finds, as the script of the search page shows them.
struct SearchNames: Sendable {
    let count: Int
    let files: [[UInt8]]
    /// Stands for all files.
    let checksum: UInt64

    /// Names are fetched this many at a time.
    private static let inFile = 16

    /// - Parameter names: The names that have a page, in the order in which they are numbered.
    init(_ names: [ArchivedName], _ archive: Archive) {
        count = names.count
        files = stride(from: 0, to: names.count, by: Self.inFile).map { start in
            names[start..<min(start + Self.inFile, names.count)].flatMap { Self.line(of: $0, archive) }
        }
        checksum = Checksum.of(files.map { Checksum.of($0) })
    }

    /// One line, tabs between: address, number of mentions, city or company, the spellings, the heading first.
    private static func line(of name: ArchivedName, _ archive: Archive) -> [UInt8] {
        let phrases = archive.site.phrases
        let fields = [
            archive.site.addresses.path(name.entry.folder), "\(name.count)" + phrases.text("mention_unit"),
            phrases.text(name.entry.kind == .city ? "city_kind" : "company_kind"),
        ]
        var bytes: [UInt8] = []
        LetterCode.append(
            (fields + name.entry.spellings).map { SearchFiles.oneLine($0) }.joined(separator: "\t") + "\n", to: &bytes)
        return bytes
    }
}
