import Glibc

/// The old Korean encoding of Windows (also called UHC), as a table that the C library's `iconv` fills.
///
/// A table rather than a stream through `iconv`, because then every letter's place in the file is known, a broken byte
/// costs one letter only, and the bytes can be weighed before it is decided what they are.
struct CP949: Sendable {
    /// The table, or nil where this system's C library has no converter for CP949.
    static let table = CP949()

    /// By lead and trail byte; 0 where no letter is assigned.
    private let letters: [UInt16]

    private static let leads: ClosedRange<UInt8> = 0x81...0xFE
    private static let trails: ClosedRange<UInt8> = 0x41...0xFE

    private init?() {
        guard let converter = iconv_open("UTF-16LE", "CP949"), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var letters: [UInt16] = []
        letters.reserveCapacity(CP949.leads.count * CP949.trails.count)
        for lead in CP949.leads {
            for trail in CP949.trails { letters.append(CP949.letter(lead, trail, through: converter)) }
        }
        self.letters = letters
    }

    private static func letter(_ lead: UInt8, _ trail: UInt8, through converter: iconv_t) -> UInt16 {
        var pair = [CChar(bitPattern: lead), CChar(bitPattern: trail)]
        var output = [CChar](repeating: 0, count: 8)
        let isWhole = pair.withUnsafeMutableBufferPointer { pair in
            output.withUnsafeMutableBufferPointer { output in
                var (from, fromLeft) = (pair.baseAddress, pair.count)
                var (to, toLeft) = (output.baseAddress, output.count)
                // Back to the initial state, whatever the pair before left behind.
                iconv(converter, nil, nil, nil, nil)
                let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
                return result == 0 && fromLeft == 0 && toLeft == output.count - 2
            }
        }
        guard isWhole else { return 0 }
        return UInt16(UInt8(bitPattern: output[1])) << 8 | UInt16(UInt8(bitPattern: output[0]))
    }

    /// The letter at an offset before the end.
    func step(in bytes: Span<UInt8>, at offset: Int) -> ScalarStep {
        let lead = bytes[offset]
        if lead < 0x80 { return ScalarStep(Unicode.Scalar(lead), length: 1) }
        guard CP949.leads.contains(lead), offset + 1 < bytes.count else { return ScalarStep(brokenBytes: 1) }
        let trail = bytes[offset + 1]
        if CP949.trails.contains(trail) {
            let letter = letters[Int(lead - 0x81) * CP949.trails.count + Int(trail - 0x41)]
            if letter != 0, let scalar = Unicode.Scalar(letter) { return ScalarStep(scalar, length: 2) }
        }
        // After a broken lead an ASCII letter is rather itself than half of a pair.
        return ScalarStep(brokenBytes: trail < 0x80 ? 1 : 2)
    }
}
