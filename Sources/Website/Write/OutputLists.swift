/// The lists that Seogo leaves in the output for those who publish it, and for its own next run.
enum OutputLists {
    /// Every file that Seogo made: what is not on it belongs to somebody else.
    static let files = ".seogo/files.txt"
    /// What the last build changed, with a sign before each path: `+` added, `~` changed, `-` removed.
    static let changes = ".seogo/changes.txt"
    /// The paths to upload after the last build, and those to delete, as `rsync` and `rclone` take them.
    static let upload = ".seogo/upload.txt"
    static let delete = ".seogo/delete.txt"

    static let all: Set<String> = [files, changes, upload, delete]

    /// The lists as files of the output.
    static func contents(of plan: [String], _ changes: OutputChanges) -> [(path: String, bytes: [UInt8])] {
        let signed =
            changes.added.map { "+ " + $0 } + changes.changed.map { "~ " + $0 } + changes.removed.map { "- " + $0 }
        return [
            (files, lines(plan.sorted())), (OutputLists.changes, lines(signed)),
            (upload, lines((changes.added + changes.changed).sorted())), (delete, lines(changes.removed)),
        ]
    }

    static func paths(in list: [UInt8]) -> [String] {
        list.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func lines(_ texts: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for text in texts {
            bytes += text.utf8
            bytes.append(0x0A)
        }
        return bytes
    }
}
