/// The lock file of an issue, `ingest.json`: what the ingest wrote, from which newsletter, and where every line of
/// the newsletter went. It is written by the ingest alone.
package struct LockFile: Sendable, Hashable {
    package var newsletter: Newsletter
    package var documents: [WrittenDocument]
    /// In the order of the lines. Two entries share at most one line: one that was split over two places ends the
    /// one and begins the other.
    package var lines: [LineFate]

    package init(newsletter: Newsletter, documents: [WrittenDocument], lines: [LineFate]) {
        self.newsletter = newsletter
        self.documents = documents
        self.lines = lines
    }

    /// The newsletter of an issue.
    package struct Newsletter: Sendable, Hashable {
        /// Its file's name.
        package var name: String
        /// The fingerprint of its bytes as received.
        package var fingerprint: String
        /// How many lines it has, blank ones among them.
        package var lineCount: Int

        package init(name: String, fingerprint: String, lineCount: Int) {
            self.name = name
            self.fingerprint = fingerprint
            self.lineCount = lineCount
        }
    }

    /// A document as the ingest wrote it.
    package struct WrittenDocument: Sendable, Hashable {
        /// Its file's name: `01.md`.
        package var name: String
        /// The fingerprint of what was written: another one now means that a person changed the file.
        package var fingerprint: String
        /// The ids of cities and companies as written, so that a better gazetteer may renew lists nobody changed,
        /// in a document that was changed elsewhere.
        package var cities: [String]
        package var companies: [String]

        package init(name: String, fingerprint: String, cities: [String] = [], companies: [String] = []) {
            self.name = name
            self.fingerprint = fingerprint
            self.cities = cities
            self.companies = companies
        }
    }

    /// What became of some neighbouring lines; blank lines between them count with them.
    package struct LineFate: Sendable, Hashable {
        /// From 1.
        package var lines: ClosedRange<Int>
        package var fate: Fate

        package init(lines: ClosedRange<Int>, fate: Fate) {
            self.lines = lines
            self.fate = fate
        }
    }

    package enum Fate: Sendable, Hashable {
        /// A block of a document's body, counted from 0.
        case block(document: String, index: Int)
        /// A key of a document's front matter: its title, its references.
        case field(document: String, key: String)
        case leftOut(Reason)
    }

    /// Why a line stands in no document.
    package enum Reason: String, Sendable, CaseIterable {
        case header, footer, banner, contents, label
        case pageNumber = "page-number"
    }

    /// What became of a line: mostly one fate, none for a blank line at the edge, two for a line that was split.
    package func fates(ofLine line: Int) -> [Fate] {
        // Ranges share at most one line with their neighbours, so those that hold this line stand together, and the
        // last of them is the last that begins at it or before it.
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].lines.lowerBound <= line { low = middle + 1 } else { high = middle }
        }
        return lines[..<low].reversed().prefix { $0.lines.contains(line) }.reversed().map(\.fate)
    }
}
