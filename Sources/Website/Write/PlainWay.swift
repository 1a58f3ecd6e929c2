/// Where the plain links of a page lead: those without references, escapes, questions and anchors.
struct PlainWay {
    /// The fingerprints of the page's folders, each with the slash after it, from the site's top down.
    private var folders: [UInt64]

    init(from page: String) {
        let top = PageLinks.fingerprint(of: EmptyCollection())
        folders = [top]
        var fingerprint = top
        for byte in page.utf8 {
            fingerprint = PageLinks.fingerprint(of: CollectionOfOne(byte), after: fingerprint)
            if byte == UInt8(ascii: "/") { folders.append(fingerprint) }
        }
    }

    /// The fingerprint of the path of the file that an address leads to; nil where it takes a closer look.
    func fingerprint(of address: UnsafeBufferPointer<UInt8>) -> UInt64? {
        var rest = address[...]
        var depth = folders.count - 1
        if rest.first == UInt8(ascii: "/") {
            // `//host` leads out of the site.
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "/") { return nil }
            depth = 0
        }
        while rest.count >= 3, rest[rest.startIndex] == UInt8(ascii: "."),
            rest[rest.startIndex + 1] == UInt8(ascii: "."), rest[rest.startIndex + 2] == UInt8(ascii: "/")
        {
            if depth == 0 { return nil }
            rest = rest.dropFirst(3)
            depth -= 1
        }
        var fingerprint = folders[depth]
        for byte in rest {
            switch byte {
            case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"):
                return nil
            default: fingerprint = PageLinks.fingerprint(of: CollectionOfOne(byte), after: fingerprint)
            }
        }
        // An empty address is the page itself, and `./` its folder: both are rare.
        if address.isEmpty || rest.first == UInt8(ascii: ".") { return nil }
        let isFolder = rest.isEmpty || rest.last == UInt8(ascii: "/")
        return isFolder ? PageLinks.fingerprint(of: "index.html".utf8, after: fingerprint) : fingerprint
    }
}
