/// The script of the search as it is published: without lines that are comments, empty lines, the blanks that begin
/// lines, and line ends after a mark that a statement cannot end without. It has no text of several lines, in which
/// blanks and line ends would count.
enum LeanScript {
    static func of(_ script: [UInt8]) -> [UInt8] {
        var lean: [UInt8] = []
        lean.reserveCapacity(script.count)
        for line in script.split(separator: 0x0A) {
            let code = line.drop { $0 == 0x20 }
            if code.isEmpty || code.starts(with: "//".utf8) { continue }
            lean += code
            if !joins(code) { lean.append(0x0A) }
        }
        return lean
    }

    /// A line with a comment at its end keeps its end.
    private static func joins(_ code: ArraySlice<UInt8>) -> Bool {
        guard !code.contains("//".utf8) else { return false }
        switch code.last {
        case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: "("): return true
        default: return false
        }
    }
}
