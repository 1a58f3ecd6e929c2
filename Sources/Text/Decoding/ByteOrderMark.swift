/// The mark that some editors put before a text to tell its encoding.
enum ByteOrderMark {
    case absent
    case utf8
    case utf16LittleEndian
    case utf16BigEndian

    init(_ bytes: Span<UInt8>) {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            self = .utf8
        } else if bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xFE {
            self = .utf16LittleEndian
        } else if bytes.count >= 2, bytes[0] == 0xFE, bytes[1] == 0xFF {
            self = .utf16BigEndian
        } else {
            self = .absent
        }
    }

    var length: Int {
        switch self {
        case .absent: 0
        case .utf8: 3
        case .utf16LittleEndian, .utf16BigEndian: 2
        }
    }

    var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
