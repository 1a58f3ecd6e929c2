/// A line of a header.
struct HeaderLine {
    let text: Scalars
    let words: [ArraySlice<Unicode.Scalar>]
    /// The extractor went up the page to it.
    let beginsCell: Bool
    /// It breaks inside a word, or before one: its label goes on.
    let isBroken: Bool
    /// A label stands before it.
    let isRest: Bool

    init(_ line: Line) {
        text = line.text
        words = HeaderCutter.words(text)
        beginsCell = line.beginsCell
        // Behind its unit a label is at its end.
        isBroken = line.breaksInsideWord && !LabelKind.endsInUnit(line.text[...])
        isRest = false
    }

    init(text: Scalars, isRest: Bool = false) {
        self.text = text
        words = HeaderCutter.words(text)
        beginsCell = false
        isBroken = false
        self.isRest = isRest
    }
}

extension HeaderLine {
    /// The second line of every label of several lines, and the last; and all lines of such labels. Labels of one line
    /// stand side by side on a line, and the extractor goes up between them and the labels of several lines, which
    /// stand one after another.
    static func labelsOfSeveralLines(_ lines: [HeaderLine]) -> (goingOn: Set<Int>, ofSeveral: Set<Int>) {
        let begins = lines.indices.dropFirst().filter { lines[$0].beginsCell }
        guard var start = begins.first else { return ([], []) }
        var (goingOn, ofSeveral): (Set<Int>, Set<Int>) = ([], [])
        // What stands behind labels of one line is of several, and the other way round.
        var areSeveral = start == 1
        for end in begins.dropFirst() + [lines.count] {
            let areSingle = !areSeveral
            if areSingle { start += 1 }
            if end - start > 1 {
                goingOn.insert(start + 1)
                // Behind a unit the last line may be a label of its own.
                if !LabelKind.endsInUnit(lines[end - 2].text[...]) { goingOn.insert(end - 1) }
                ofSeveral.formUnion(start..<end)
            }
            areSeveral = areSingle && start == end
            start = end
        }
        return (goingOn, ofSeveral)
    }
}
