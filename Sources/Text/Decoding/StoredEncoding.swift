/// An encoding as a way to step over stored bytes, letter by letter.
enum StoredEncoding {
    case utf8
    case utf16(isBigEndian: Bool)
    case cp949(CP949)

    var name: TextEncoding {
        switch self {
        case .utf8: .utf8
        case .utf16(let isBigEndian): isBigEndian ? .utf16BigEndian : .utf16LittleEndian
        case .cp949: .cp949
        }
    }

    /// Room enough for most texts of so many stored bytes: two of them make three in UTF-8 when they are Hangul.
    func expectedCount(ofStored count: Int) -> Int {
        if case .utf8 = self { count } else { count + count / 2 }
    }

    /// The letter at an offset before the end.
    func step(in bytes: Span<UInt8>, at offset: Int) -> ScalarStep {
        switch self {
        case .utf8: ScalarStep(utf8: bytes, at: offset)
        case .utf16(let isBigEndian): ScalarStep(utf16: bytes, isBigEndian: isBigEndian, at: offset)
        case .cp949(let table): table.step(in: bytes, at: offset)
        }
    }
}
