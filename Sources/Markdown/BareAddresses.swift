/// The web and mail addresses that stand bare in a text: `http://xdz.xa.gov.cn에서`, `(www.smebj.cn)을`, `mail@kic.kr로`.
///
/// An address is ASCII, so that it ends before Hangul; before a bracket that closes what was opened outside it; and
/// before the marks that end a sentence.
struct BareAddresses: ~Copyable {
    enum Kind { case complete, host, mail }

    struct Address: Equatable {
        let range: Range<Int>
        let kind: Kind
    }

    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0
    /// The end of the address found last; no other begins before it.
    private var floor = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    mutating func next() -> Address? {
        while position < text.count {
            let byte = text[position]
            if byte.isHeartOfAddress, let address = address(around: position) {
                position = address.range.upperBound
                floor = position
                return address
            }
            position += 1
        }
        return nil
    }

    private func address(around offset: Int) -> Address? {
        switch text[offset] {
        case UInt8(ascii: ":"): webAddress(colon: offset)
        case UInt8(ascii: "."): hostAddress(dot: offset)
        default: mailAddress(at: offset)
        }
    }

    /// `http://` or `https://` and what follows.
    private func webAddress(colon: Int) -> Address? {
        guard colon + 3 < text.count, text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/"),
            text[colon + 3].isASCIILetterOrDigit,
            let start = start(of: "https", endingAt: colon)
                ?? start(of: "http", endingAt: colon)
        else { return nil }
        let end = endOfAddress(from: colon + 3)
        return end > colon + 3 ? Address(range: start..<end, kind: .complete) : nil
    }

    /// `www.` and what follows, which must have a dot of its own.
    private func hostAddress(dot: Int) -> Address? {
        guard let start = start(of: "www", endingAt: dot) else { return nil }
        let end = endOfAddress(from: dot + 1)
        guard end > dot + 1, text[dot + 1].isASCIILetterOrDigit else { return nil }
        let host = text[(dot + 1)..<end].prefix { $0.isHostByte }
        guard let inner = host.firstIndex(of: UInt8(ascii: ".")), inner + 1 < host.endIndex,
            text[inner + 1].isASCIILetterOrDigit
        else { return nil }
        return Address(range: start..<end, kind: .host)
    }

    private func mailAddress(at sign: Int) -> Address? {
        var start = sign
        while start > floor, text[start - 1].isMailNameByte { start -= 1 }
        while start < sign, !text[start].isASCIILetterOrDigit { start += 1 }
        var end = sign + 1
        while end < text.count, text[end].isHostByte { end += 1 }
        while end > sign + 1, !text[end - 1].isASCIILetterOrDigit { end -= 1 }
        guard start < sign, end > sign + 1, text[sign + 1].isASCIILetterOrDigit else { return nil }
        let host = text[(sign + 1)..<end]
        guard let dot = host.lastIndex(of: UInt8(ascii: ".")), end - dot > 2,
            host[(dot + 1)...].allSatisfy({ $0.isASCIILetter })
        else { return nil }
        return Address(range: start..<end, kind: .mail)
    }

    /// Where a word ends before an offset and begins as a word of its own, whatever its capitals.
    private func start(of word: StaticString, endingAt end: Int) -> Int? {
        let start = end - word.utf8CodeUnitCount
        guard start >= floor else { return nil }
        for index in 0..<word.utf8CodeUnitCount where text[start + index] | 0x20 != word.utf8Start[index] { return nil }
        if start > 0, text[start - 1].isHostByte || text[start - 1] == UInt8(ascii: "/") { return nil }
        return start
    }

    private func endOfAddress(from start: Int) -> Int {
        // The brackets open so far and where each stands.
        var open: [(bracket: UInt8, offset: Int)] = []
        var end = start
        scan: while end < text.count, text[end].isAddressByte {
            switch text[end] {
            case UInt8(ascii: "("), UInt8(ascii: "["):
                // No address nests deeper, and a text made of such beginnings must not be read again for each.
                if open.count == 8 { break scan }
                open.append((text[end], end))
            case UInt8(ascii: ")"):
                guard open.last?.bracket == UInt8(ascii: "(") else { break scan }
                open.removeLast()
            case UInt8(ascii: "]"):
                guard open.last?.bracket == UInt8(ascii: "[") else { break scan }
                open.removeLast()
            default: break
            }
            end += 1
        }
        // What is opened in the address and not closed in it belongs to the sentence: `http://a.cn(A사)`.
        if let first = open.first { end = min(end, first.offset) }
        while end > start, text[end - 1].endsSentence { end -= 1 }
        return end
    }
}

extension UInt8 {
    /// One of `:`, `.` and `@`: every address has one.
    @inline(__always)
    fileprivate var isHeartOfAddress: Bool {
        self <= UInt8(ascii: "@")
            && (self == UInt8(ascii: ":") || self == UInt8(ascii: ".") || self == UInt8(ascii: "@"))
    }

    fileprivate var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    fileprivate var isASCIILetterOrDigit: Bool { isASCIILetter || (0x30...0x39).contains(self) }

    fileprivate var isHostByte: Bool {
        isASCIILetterOrDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
    }

    fileprivate var isMailNameByte: Bool {
        isHostByte || self == UInt8(ascii: "_") || self == UInt8(ascii: "+") || self == UInt8(ascii: "%")
    }

    fileprivate var isAddressByte: Bool {
        switch self {
        case 0...0x20, 0x7F..., UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"):
            false
        default: true
        }
    }

    fileprivate var endsSentence: Bool {
        switch self {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
