internal import Content

/// A file that pages refer to, published under a name that holds a fingerprint of what it holds: browsers may keep it
/// for ever, and never show an old one.
struct Asset: Sendable {
    /// Its path below `Templates`: `style.css`, `static/favicon.svg`.
    let name: String
    let bytes: [UInt8]
    /// Where it stands in the site: `assets/style.1a2b3c4d.css`.
    let path: String

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        let last = name.split(separator: "/").last ?? ""
        let ending = last.lastIndex(of: ".").map { last[$0...] } ?? ""
        path = "assets/\(Self.key(of: name)).\(Fingerprint.of(bytes).prefix(8))\(ending)"
    }

    static func isAsset(_ name: String) -> Bool {
        name == "style.css" || name == "script.js" || name == "search.js" || name.hasPrefix("static/")
    }

    /// `style` of `style.css`: how templates ask for it.
    var key: String { Self.key(of: name) }

    private static func key(of name: String) -> String {
        let last = name.split(separator: "/").last ?? ""
        return String(last.prefix { $0 != "." })
    }
}
