/// A source that an article names at its end.
struct ReferenceDraft: Sendable, Equatable {
    var title: Scalars
    var publisher: Scalars?
    var address: Scalars?
    var date: DateInText?
    var lines: [Int]
}
