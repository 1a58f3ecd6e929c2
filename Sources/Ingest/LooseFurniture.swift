/// Finds the page numbers and page feet that an OCR model left between the paragraphs of a page and the next.
///
/// `12`, `- 12 -`, `P. 12`: a number alone is a page's only where it counts on with others, since labels of charts and
/// of steps are numbers too. A short line that stands beside such a number, or in the middle of a sentence, and comes
/// often is a head or foot.
struct LooseFurniture {
    let lines: [Line]

    /// The lines with page numbers.
    func pageNumbers() -> Set<Int> {
        var dashed: [Int] = []
        var bare: [(line: Int, number: Int)] = []
        for index in lines.indices where standsFree(index) {
            guard let (number, isMarked) = pageNumber(lines[index].text) else { continue }
            if isMarked { dashed.append(index) } else { bare.append((index, number)) }
        }
        return Set(dashed).union(longestCount(bare))
    }

    /// The lines that are said on many pages.
    func repeated(beside numbers: Set<Int>) -> Set<Int> {
        var places: [Scalars: [Int]] = [:]
        for index in lines.indices where isShort(index) { places[lines[index].text, default: []].append(index) }
        return Set(
            places.values.filter { places in
                places.count >= 3 && places.contains { isFurniture($0, numbers) }
            }.joined())
    }

    private func isShort(_ index: Int) -> Bool {
        let line = lines[index]
        return standsFree(index) && line.lead.kind == .none && line.caption == nil && !line.endsSentence
            && (4..<40).contains(line.text.count)
    }

    private func isFurniture(_ index: Int, _ numbers: Set<Int>) -> Bool {
        if numbers.contains(index - 1) || numbers.contains(index + 1) { return true }
        guard index > 0, index + 1 < lines.count else { return false }
        let (before, after) = (lines[index - 1], lines[index + 1])
        return before.text.count > 60 && !before.endsSentence && !before.hasTabs && after.lead.kind == .none
            && after.hashes == 0 && after.endsSentence
    }

    private func standsFree(_ index: Int) -> Bool {
        let line = lines[index]
        guard !line.hasTabs, line.hashes == 0, index == 0 || line.blankLinesBefore > 0 else { return false }
        return index + 1 == lines.count || lines[index + 1].blankLinesBefore > 0
    }

    /// The number of a page, and whether marks around it say that it is one.
    private func pageNumber(_ text: Scalars) -> (number: Int, isMarked: Bool)? {
        guard text.count <= 10, let first = text.firstIndex(where: Letters.isDigit), text[first] != "0" else {
            return nil
        }
        let digits = text[first...].prefix { Letters.isDigit($0) }
        guard digits.count <= 3, let number = Int(text: digits) else { return nil }
        let before = Array(text[..<first].filter { !Letters.isBlank($0) })
        let after = Array(text[digits.endIndex...].filter { !Letters.isBlank($0) })
        if before.isEmpty, after.isEmpty { return (number, false) }
        let isDash = before.count == 1 && after.count == 1 && LooseFurniture.dashes.contains(before[0])
        let isNamed = after.isEmpty && LooseFurniture.names.contains { $0.elementsEqual(before.map(Letters.capital)) }
        return isDash && before == after || isNamed ? (number, true) : nil
    }

    private static let dashes: Set<Unicode.Scalar> = ["-", "–", "—", "－", "~", "|"]
    private static let names = ["P", "P.", "PAGE", "쪽"].map { scalars($0) }

    /// How many lines a page has at least, on the average; an OCR model writes a paragraph as one.
    private let shortestPage = 5

    /// The longest row of numbers that rises by no more than a few pages from one to the next, if it is three or more.
    private func longestCount(_ numbers: [(line: Int, number: Int)]) -> [Int] {
        var best: [(length: Int, before: Int?)] = []
        for (index, current) in numbers.enumerated() {
            var row: (length: Int, before: Int?) = (1, nil)
            for other in max(0, index - 40)..<index {
                let step = current.number - numbers[other].number
                if (1...6).contains(step), best[other].length + 1 > row.length { row = (best[other].length + 1, other) }
            }
            best.append(row)
        }
        guard var place = best.indices.max(by: { best[$0].length < best[$1].length }), best[place].length >= 3 else {
            return []
        }
        var found = [numbers[place].line]
        while let before = best[place].before {
            found.append(numbers[before].line)
            place = before
        }
        // Steps are counted from 1, with little between them; the first page is a cover and has no number.
        let areSteps = numbers[place].number == 1 && found[0] - numbers[place].line < shortestPage * (found.count - 1)
        return areSteps ? [] : found
    }
}
