/// A change that the program makes in a file a person also writes.
package enum Edit: Sendable {
    /// Gives a key a value; where it is absent it comes after the keys that the format puts before it.
    case set(Target, key: String, FieldValue)
    /// Takes a key away, if it is there.
    case remove(Target, key: String)
    /// Adds an entry at the end of a list.
    case append(Record)
    /// Takes an entry of a list away.
    case removeEntry(id: String)

    package enum Target: Sendable, Hashable {
        /// The document's own keys: those of front matter.
        case document
        /// The entry of a list that has this `id`.
        case entry(id: String)
    }
}

extension Edit {
    /// Which keys it touches: edits of different targets can be made in one go.
    var target: Target? {
        switch self {
        case .set(let target, _, _), .remove(let target, _): target
        case .append: nil
        case .removeEntry(let id): .entry(id: id)
        }
    }
}
