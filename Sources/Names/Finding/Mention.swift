/// A name in a text.
package struct Mention: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case city, company }

    /// How sure the finder is.
    package enum Certainty: Int, Comparable, Hashable, Sendable {
        /// Something decided, but only by a rule of thumb: the larger city, the firm named first.
        case doubtful
        /// Nothing speaks against it.
        case likely
        /// Its Hanzi, its province or its legal form stands beside it.
        case certain

        package static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
    }

    /// Which of the texts that were read.
    package let text: Int
    /// Where in it, in bytes of UTF-8.
    package let range: Range<Int>
    package let kind: Kind
    /// The id in the gazetteer.
    package let id: String
    package let certainty: Certainty
}
