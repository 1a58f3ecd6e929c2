import Content

/// The lists of sources at the ends of pages (`참고자료`) and articles (`*출처:`), taken out of the bodies.
struct ReferenceShelf {
    let lines: [Line]
    let pages: Pages
    let dialect: Dialect

    /// The lines before each `참고자료` label that are its list.
    func zones(_ labels: [Int]) -> [[Int]] {
        labels.map { label in
            var zone: [Int] = []
            var index = label - 1
            while index >= 0, pages.fates[index] == nil, pages.page[index] == pages.page[label],
                zone.first.map({ !isText(lines[index], before: lines[$0]) }) ?? true
            {
                zone.insert(index, at: 0)
                // The list stands free: a gap before it, or the end of the running text.
                if lines[index].blankLinesBefore >= 3
                    || index > 0 && endsText(lines[index - 1]) && isEntry(lines[index].text)
                {
                    break
                }
                index -= 1
                if zone.count > 24 { return [] }
            }
            return zone
        }
    }

    /// The end of a sentence, or what begins an item or a heading: no line of a list of sources. A title that is a
    /// sentence stands over its address.
    private func isText(_ line: Line, before next: Line) -> Bool {
        switch line.lead.kind {
        case .square, .dash, .triangle: return true
        case .bullet: return line.endsSentence
        default:
            return line.endsSentence && Phrases.ends(line.text, with: ReferenceShelf.predicate)
                && !Phrases.starts(next.text, Words.http)
        }
    }

    private static let predicate = scalars("다.")

    private func endsText(_ line: Line) -> Bool {
        line.blanksAfter > 1 && line.endsSentence && line.text.last != ")"
    }

    private func isEntry(_ text: Scalars) -> Bool {
        text.contains(where: { Letters.isHanzi($0) }) && (text.contains(",") || text.contains("."))
    }

    /// Deals the references of a page's list to the articles that came to an end there.
    static func deal(_ references: [ReferenceDraft], to titles: [Scalars]) -> [Int] {
        if references.count == titles.count { return Array(titles.indices) }
        guard titles.count > 1 else { return references.map { _ in 0 } }
        let titles = titles.map { LetterPairs($0) }
        return references.map { reference in
            let pairs = LetterPairs(reference.title)
            let likenesses = titles.map { $0.likeness(to: pairs) }
            return likenesses.indices.max { likenesses[$0] < likenesses[$1] } ?? 0
        }
    }
}
