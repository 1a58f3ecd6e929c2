internal import Files

/// A number for each file that a build reads: another one after each change of the file.
struct InputPrints: Sendable {
    /// What every page is made of: the program, the settings, the templates.
    let look: UInt64
    private let files: [String: UInt64]

    init(_ scan: InputScan, _ site: SiteFolders) throws {
        var look = Checksum()
        look.add(try ProgramIdentity.current())
        var files: [String: UInt64] = [:]
        files.reserveCapacity(scan.files.count)
        for file in scan.files {
            let print = Self.print(of: file)
            files[file.path] = print
            if file.path.hasPrefix(site.templates + "/") || file.path == site.content + "/site.yml" {
                look.add(print)
            }
        }
        self.look = look.value
        self.files = files
    }

    /// The number of a file; 0 for one that is not there.
    func print(of path: String) -> UInt64 { files[path] ?? 0 }

    private static func print(of file: StampedPath) -> UInt64 {
        var sum = Checksum()
        sum.add(file.path)
        for number in [file.stamp.size, file.stamp.modified, file.stamp.changed] {
            sum.add(UInt64(bitPattern: number))
        }
        sum.add(file.stamp.number)
        return sum.value
    }
}
