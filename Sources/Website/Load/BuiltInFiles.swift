internal import CTemplates

/// The files of `Templates` that were built into the program.
enum BuiltInFiles {
    /// A file by its path below `Templates`.
    struct File: Sendable {
        let name: String
        let bytes: [UInt8]
    }

    static func all() -> [File] {
        var files: [File] = []
        while true {
            let file = built_in_file(files.count)
            guard let name = file.name else { return files }
            files.append(
                File(
                    name: String(cString: name), bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
                ))
        }
    }
}
