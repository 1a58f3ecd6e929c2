/// The part of a list of records that has changed since the list was read, so that only its entries are read again: an
/// editor saves thousands of entries to change one.
struct ChangedList {
    /// How many entries before the part, and after it, are as they were.
    let before: Int
    let after: Int
    /// The part as it is now: whole entries.
    let bytes: [UInt8]
    /// How many entries it seems to have.
    let count: Int

    /// Nil where the two texts cannot be compared so: entries are known by `- ` at the beginning of a line. What is
    /// open at the end of the part (a quotation mark, a bracket) makes its reading fail; the end of a document would
    /// not.
    init?(from old: [UInt8], entryCount: Int, to new: [UInt8]) {
        let starts = Self.starts(in: old)
        guard starts.count == entryCount, entryCount > 0, new.count <= Self.mostBytes else { return nil }
        let most = min(old.count, new.count)
        var same = 0
        while same < most, old[same] == new[same] { same += 1 }
        var sameAtEnd = 0
        while sameAtEnd < most - same, old[old.count - 1 - sameAtEnd] == new[new.count - 1 - sameAtEnd] {
            sameAtEnd += 1
        }
        // An entry ends where the next begins: that must be the same too.
        before = starts.dropFirst().prefix { $0 + 2 <= same }.count
        after = starts.reversed().prefix { $0 - 1 >= old.count - sameAtEnd }.count
        guard before + after <= entryCount else { return nil }
        let start = before == 0 ? 0 : starts[before]
        let end = after == 0 ? new.count : starts[entryCount - after] + new.count - old.count
        bytes = Array(new[start..<end])
        count = Self.starts(in: bytes).count
        if bytes.split(separator: 0x0A).contains(where: { $0.starts(with: "...".utf8) }) { return nil }
    }

    /// In so many bytes there are not more values than a list may have.
    private static let mostBytes = YAMLLimits.list.nodes

    private static func starts(in bytes: [UInt8]) -> [Int] {
        guard bytes.count > 1 else { return [] }
        return (0..<bytes.count - 1).filter { place in
            bytes[place] == UInt8(ascii: "-") && bytes[place + 1] == 0x20
                && (place == 0 || bytes[place - 1] == 0x0A)
        }
    }

    /// The list as it is now; nil where the part has anything that must be looked at as a whole.
    ///
    /// - Parameters:
    ///   - list: The list as it was.
    ///   - ids: The ids that an entry claims: those of all must differ.
    ///   - read: Reads a list from bytes.
    func applied<Entry>(
        to list: [Entry], ids: (Entry) -> [String], read: ([UInt8]) -> Reading<[Entry]>
    ) -> [Entry]? {
        let reading = read(bytes)
        guard let entries = reading.value, reading.diagnostics.isEmpty, entries.count == count else { return nil }
        let kept = list[..<before] + list[(list.count - after)...]
        let new = Set(entries.flatMap(ids))
        if kept.contains(where: { ids($0).contains { new.contains($0) } }) { return nil }
        return list[..<before] + entries + list[(list.count - after)...]
    }
}

extension ContentPart {
    /// Reads a list of the gazetteer after it was read before; nil where that is no shorter way.
    package static func read(
        _ file: ContentFile, after earlier: Reading<ContentPart>, of text: [UInt8]
    ) -> Reading<ContentPart>? {
        guard earlier.diagnostics.isEmpty else { return nil }
        switch earlier.value {
        case .cities(let cities):
            let change = ChangedList(from: text, entryCount: cities.count, to: file.bytes)
            return change?.applied(to: cities, ids: { [$0.id] + $0.was }) {
                City.readList($0, path: file.shownPath)
            }.map { Reading(.cities($0), []) }
        case .companies(let companies):
            let change = ChangedList(from: text, entryCount: companies.count, to: file.bytes)
            return change?.applied(to: companies, ids: { [$0.id] + $0.was }) {
                Company.readList($0, path: file.shownPath)
            }.map { Reading(.companies($0), []) }
        default: return nil
        }
    }

    /// Whether it is a list of the gazetteer.
    package var isGazetteer: Bool {
        switch self {
        case .cities, .companies: true
        default: false
        }
    }
}
