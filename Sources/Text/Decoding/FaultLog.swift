/// Something that had to be mended in a stored text.
struct Fault {
    enum Kind: Equatable {
        /// So many bytes that stand for no letter; U+FFFD stands in their place.
        case broken(length: Int)
        /// A control or an invisible letter that was taken out.
        case removed(Unicode.Scalar)
        /// A U+FFFD that the file came with.
        case lostEarlier
    }

    var kind: Kind
    /// In the file as stored.
    let offset: Int
}

/// The faults of a text: all are counted, the first of each severity are kept.
struct FaultLog {
    private(set) var errors = Entries()
    private(set) var warnings = Entries()
    private var brokenEnd = -1

    /// The faults of one severity.
    struct Entries {
        /// One more than is reported in full, because the one after those gives its place to the sum of the rest.
        static let keptLimit = reportedLimit + 1
        static let reportedLimit = 20
        private(set) var kept: [Fault] = []
        private(set) var count = 0

        mutating func add(_ fault: Fault) {
            count += 1
            if kept.count < Entries.keptLimit { kept.append(fault) }
        }

        mutating func lengthenLast(by length: Int) {
            guard count == kept.count, let last = kept.last, case .broken(let before) = last.kind else { return }
            kept[kept.count - 1].kind = .broken(length: before + length)
        }
    }

    mutating func add(_ kind: Fault.Kind, at offset: Int) { warnings.add(Fault(kind: kind, offset: offset)) }

    /// Broken bytes beside broken bytes are one fault.
    mutating func addBroken(at offset: Int, length: Int) {
        if offset == brokenEnd {
            errors.lengthenLast(by: length)
        } else {
            errors.add(Fault(kind: .broken(length: length), offset: offset))
        }
        brokenEnd = offset + length
    }

    var isEmpty: Bool { errors.count == 0 && warnings.count == 0 }
}
