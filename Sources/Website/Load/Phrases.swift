internal import Content
internal import Mustache
internal import Text

/// The fixed words of the site, from `strings.yml`.
struct Phrases: Sendable {
    static let fileName = "strings.yml"
    private let texts: [String: String]

    /// Of two texts with one name the later counts.
    init(_ lists: [FixedTexts]) {
        var texts: [String: String] = [:]
        for named in lists.flatMap(\.texts) { texts[named.name] = named.text }
        self.texts = texts
    }

    /// A text with its places filled: `{year}년` with `year`; of `{name}이(가)` the form stays that fits.
    func text(_ name: String, _ places: KeyValuePairs<String, String> = [:]) -> String {
        guard let text = texts[name] else { preconditionFailure("the built-in strings.yml has no “\(name)”") }
        if places.isEmpty { return text }
        var (filled, rest) = ("", text[...])
        // By bytes: by characters it took a hundredth of a whole build.
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            let place = rest[rest.utf8.index(after: open)..<close]
            filled += rest[..<open]
            filled += places.first { $0.key == place }?.value ?? String(rest[open...close])
            rest = rest[rest.utf8.index(after: close)...]
        }
        filled += rest
        return text.utf8.contains(UInt8(ascii: "(")) ? Josa.settled(in: filled) : filled
    }

    /// A text that need not be there: the name of a province that the gazetteer may spell otherwise.
    func textIfAny(_ name: String) -> String? { texts[name] }

    /// All texts, for templates: `{{text.home}}`.
    var value: Value {
        .object(Object(texts.keys.sorted().map { (Name($0), .string(texts[$0] ?? "")) }))
    }
}
