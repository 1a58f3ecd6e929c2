import Content

/// Where a line went. Documents are counted as articles are, from 1; the issue's own document is 0.
enum Fate: Equatable {
    case leftOut(LockFile.Reason)
    case block(document: Int, index: Int)
    case field(document: Int, key: Field)

    /// The parts of a document's front matter that hold lines of the newsletter.
    enum Field: String {
        case title, source, references, events
    }

    /// The fate as the accounts keep it, with the document's name.
    var recorded: LockFile.Fate {
        switch self {
        case .leftOut(let reason): .leftOut(reason)
        case .block(let document, let index): .block(document: DocumentNames.name(document), index: index)
        case .field(let document, let key): .field(document: DocumentNames.name(document), key: key.rawValue)
        }
    }
}
