internal import Files
internal import Text

/// A number for each file that a build reads: another one after each change of the file.
struct InputPrints: Sendable {
    /// What every page is made of: the program, the settings, the templates.
    let look: UInt64
    private let files: [String: UInt64]

    init(_ scan: InputScan, _ site: SiteFolders) throws {
        var look = Checksum()
        var readers = Checksum()
        var gazetteer = Checksum()
        look.add(try ProgramIdentity.current())
        readers.add(try ProgramIdentity.current())
        var files: [String: UInt64] = [:]
        files.reserveCapacity(scan.files.count)
        for file in scan.files {
            let print = Self.print(of: file)
            // Documents are known by their names in composed letters, however the file system has them.
            files[Composition.nfc(of: file.path)] = print
            if file.path.hasPrefix(site.content + "/gazetteer/") { gazetteer.add(print) }
            if file.path == site.content + "/site.yml" || file.path == site.templates + "/" + Phrases.fileName {
                readers.add(print)
            }
            if file.path.hasPrefix(site.templates + "/") || file.path == site.content + "/site.yml" {
                look.add(print)
            }
        }
        self.look = look.value
        self.readers = readers.value
        self.gazetteer = gazetteer.value
        self.files = files
    }

    /// What articles are read with, besides themselves and the gazetteer: the program, the settings, the fixed words.
    let readers: UInt64
    let gazetteer: UInt64

    /// The number of a file; 0 for one that is not there.
    func print(of path: String) -> UInt64 { files[Composition.nfc(of: path)] ?? 0 }

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
