/// The way from the top of the site to what a request asks for, proved to stay inside.
struct RequestPath: Hashable {
    /// The names of the folders, and of the file where there is one.
    let names: [String]
    /// Whether the address ends with a slash.
    let isFolder: Bool

    /// Reads an address as it was sent (`/issues/weekly-403/`). Nil where it names nothing that a site could have:
    /// `..`, an escaped slash, an empty or hidden name, a letter that is none.
    init?(_ address: [UInt8]) {
        guard address.first == UInt8(ascii: "/") else { return nil }
        isFolder = address.last == UInt8(ascii: "/")
        let inside = address.dropFirst().dropLast(isFolder && address.count > 1 ? 1 : 0)
        if inside.isEmpty {
            names = []
            return
        }
        var names: [String] = []
        for part in inside.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let name = Self.name(part) else { return nil }
            names.append(name)
        }
        self.names = names
    }

    /// Below the folder of the site.
    var relative: String { names.joined(separator: "/") }

    private static func name(_ part: ArraySlice<UInt8>) -> String? {
        guard let bytes = decoded(part), !bytes.isEmpty, !bytes.contains(0), !bytes.contains(UInt8(ascii: "/")),
            let name = String(validating: bytes, as: UTF8.self)
        else { return nil }
        // `.` and `..` lead elsewhere, and what else begins with a dot is Seogo's own (`.seogo`).
        return name.hasPrefix(".") && name != ".well-known" ? nil : name
    }

    /// Nil where a per cent sign does not begin two digits.
    private static func decoded(_ part: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = part
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
