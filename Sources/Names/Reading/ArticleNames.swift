/// The names of one article.
package struct ArticleNames: Sendable, Hashable {
    /// Ids of the cities of prefecture level or above, in order of first mention.
    package var cities: [String]
    /// Ids of the county-level cities of the gazetteer, likewise.
    package var countyCities: [String]
    /// Ids of the companies the gazetteer has, likewise.
    package var companies: [String]
    /// Companies that the gazetteer does not have yet.
    package var discoveries: [Discovery]
    /// Every mention of the above, in order of the text.
    package var mentions: [Mention]
    package var doubts: [NameDoubt]
}

/// A company that a text names and the gazetteer does not have.
package struct Discovery: Sendable, Hashable {
    /// As printed; at least one of the three is there.
    package var ko: String?
    package var zh: String?
    package var en: String?
    /// Which text of the article.
    package var text: Int
    /// Where in it, in bytes of UTF-8.
    package var range: Range<Int>
    /// The sentence, for the editor who judges the name.
    package var sentence: String
    package var certainty: Mention.Certainty

    package init(
        ko: String?, zh: String?, en: String?, text: Int = 0, range: Range<Int> = 0..<0, sentence: String = "",
        certainty: Mention.Certainty = .likely
    ) {
        self.ko = ko
        self.zh = zh
        self.en = en
        self.text = text
        self.range = range
        self.sentence = sentence
        self.certainty = certainty
    }
}

/// A name about which nobody can be sure from the text.
package struct NameDoubt: Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        /// Several cities are spelt so and nothing decided; the larger one was taken.
        case severalCities(chosen: String, others: [String])
        /// It could be a firm, but too little speaks for it; it was left out.
        case perhapsCompany(ko: String?, zh: String?, en: String?)
    }

    package let text: Int
    package let name: String
    package let sentence: String
    package let reason: Reason
}
