/// The name of a field together with its fingerprint, so that a look-up compares numbers and texts only once.
///
/// Names made once (`static let title: Name = "title"`) cost nothing later.
package struct Name: Sendable, Hashable, ExpressibleByStringLiteral {
    package let text: String
    let fingerprint: UInt64

    package init(_ text: String) {
        self.text = text
        fingerprint = Name.fingerprint(of: text)
    }

    package init(stringLiteral text: String) { self.init(text) }

    /// FNV-1a. Two names may share a fingerprint; equality therefore compares the texts as well.
    private static func fingerprint(of text: String) -> UInt64 {
        var result: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { result = (result ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return result
    }

    package static func == (left: Name, right: Name) -> Bool {
        left.fingerprint == right.fingerprint && left.text == right.text
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}
