/// The script of the search as it is published: without lines that are comments, empty lines, and the blanks that begin
/// lines. It has no text of several lines, in which blanks would count.
enum LeanScript {
    static func of(_ script: [UInt8]) -> [UInt8] {
        var lean: [UInt8] = []
        lean.reserveCapacity(script.count)
        for line in script.split(separator: 0x0A) {
            let code = line.drop { $0 == 0x20 }
            if code.isEmpty || code.starts(with: "//".utf8) { continue }
            lean += code
            lean.append(0x0A)
        }
        return lean
    }
}
