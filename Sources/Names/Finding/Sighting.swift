/// A spelling of the gazetteer that stands in a text, with what its edges say.
struct Sighting: Sendable {
    /// Which spelling.
    let spelling: Int
    let range: Range<Int>
    let trust: Spellings.Trust
    let tail: Tail

    /// What follows a name in the same word.
    enum Tail: Sendable, Equatable {
        /// Nothing, or particles.
        case plain
        /// 시 and what may follow it, or another noun of places.
        case place(isCity: Bool)
        /// A noun that leaves the name what it is: 화웨이측.
        case follower
        /// A noun that makes the name of another firm of it: 삼성중공업. The number of its letters.
        case subsidiary(Int)
        /// The word goes on with something else.
        case compound
    }
}
