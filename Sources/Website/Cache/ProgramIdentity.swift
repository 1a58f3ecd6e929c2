internal import Files
internal import Glibc
internal import Text

/// What this program is: another one, or one that runs with another library, may make other pages of the same content.
enum ProgramIdentity {
    /// The shape of what is kept; a change of it makes everything kept before worthless.
    private static let format: UInt64 = 1

    /// A number made of the program's file and of the libraries it runs with, as the system has loaded them.
    static func current() throws -> UInt64 { try ofThisProcess.get() }

    /// A running program stays what it is.
    private static let ofThisProcess = Result { try look() }

    private static func look() throws -> UInt64 {
        var sum = Checksum()
        sum.add(format)
        let maps = try FileReader.read("/proc/self/maps")
        let loaded = String(decoding: maps, as: UTF8.self).split(separator: "\n").compactMap { line in
            line.contains(" r-xp ") ? line.firstIndex(of: "/").map { String(line[$0...]) } : nil
        }
        // Where the system loads a library changes from run to run, and so does their order.
        for path in Set(loaded).sorted() {
            guard let stamp = FileStamp(of: path) else { continue }
            sum.add(path)
            sum.add(UInt64(bitPattern: stamp.size))
            sum.add(UInt64(bitPattern: stamp.modified))
            sum.add(stamp.number)
        }
        return sum.value
    }
}
