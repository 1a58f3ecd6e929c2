internal import Mustache
internal import Text

/// A line of an index: a name, or another spelling that leads to it.
struct IndexLine: Comparable {
    let letter: IndexLetter
    /// What the line is sorted by.
    private let key: String
    let spelling: String
    let name: Int
    /// Whether the line is the name's own, not a reference to it.
    let isHeading: Bool

    static func lines(of name: ArchivedName) -> [IndexLine] {
        let entry = name.entry
        var keys: Set<String> = []
        var lines: [IndexLine] = []
        for (index, spelling) in entry.spellings.enumerated() {
            let key = Folding.key(of: spelling)
            guard let letter = IndexLetter(of: key), keys.insert(key).inserted else { continue }
            lines.append(
                IndexLine(letter: letter, key: key, spelling: spelling, name: name.index, isHeading: index == 0))
        }
        return lines
    }

    func value(_ links: LinkValues) -> Value {
        .object([
            "name": links.countedNames[name], "spelling": .string(spelling), "is_heading": .bool(isHeading),
        ])
    }

    static func < (left: IndexLine, right: IndexLine) -> Bool {
        if left.key != right.key { return left.key < right.key }
        return (left.isHeading ? 0 : 1, left.name) < (right.isHeading ? 0 : 1, right.name)
    }
}
