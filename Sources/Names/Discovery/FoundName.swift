/// A name that a text prints with its Hanzi or Latin letters, or in a place where firms are listed.
struct FoundName: Sendable {
    /// What a name is the name of.
    enum Kind: Sendable {
        case firm, person, medium, authority, institute, university, place, document, unknown
    }

    /// The letters it stands in, brackets and all.
    var range: Range<Int>
    /// The part of it that is the name before the bracket.
    var printed: Range<Int>
    /// The Hangul before the bracket, and what follows it in the same word.
    var ko: String?
    var zh: String?
    var en: String?
    var kind: Kind
    /// How much speaks for a firm; 2 is enough.
    var weight: Double
    /// Whether where the Hangul begins was proved by the Hanzi.
    var isAligned = false
    /// How likely it is a firm where its weight leaves that open: the logarithm of the odds.
    var odds = -Double.infinity

    init(
        range: Range<Int>, printed: Range<Int>? = nil, ko: String? = nil, zh: String? = nil, en: String? = nil,
        kind: Kind, weight: Double
    ) {
        self.range = range
        self.printed = printed ?? range
        self.ko = ko
        self.zh = zh
        self.en = en
        self.kind = kind
        self.weight = weight
    }
}
