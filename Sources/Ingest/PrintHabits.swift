/// How an article was set: whether lines break inside words, how far a paragraph's first line is indented, whether its
/// list items are sentences.
struct PrintHabits: Sendable {
    let breaksWords: Bool
    /// The indent of first lines, in hundredths of an em.
    let indent: Int
    let itemsAreSentences: Bool

    init(lines: [Line], body: [Int], measure: Int) {
        let wide = body.filter { lines[$0].width > measure * 80 / 100 }
        let inside = wide.count { lines[$0].breaksInsideWord }
        breaksWords = inside * 5 > wide.count
        indent = PrintHabits.indent(lines, body, measure)
        itemsAreSentences = PrintHabits.itemsAreSentences(lines, body)
    }

    /// First lines are narrower than the others by the indent.
    private static func indent(_ lines: [Line], _ body: [Int], _ measure: Int) -> Int {
        var firsts: [Int] = []
        var others: [Int] = []
        for (before, index) in zip(body, body.dropFirst())
        where lines[index].width > measure * 75 / 100 && !lines[index].endsSentence {
            let isFirst = lines[before].endsSentence && lines[before].width < measure * 80 / 100
            if isFirst {
                firsts.append(lines[index].width)
            } else if !lines[before].endsSentence {
                others.append(lines[index].width)
            }
        }
        guard firsts.count >= 3, others.count >= 3 else { return 0 }
        return max(0, min(250, others.sorted()[others.count / 2] - firsts.sorted()[firsts.count / 2]))
    }

    private static func itemsAreSentences(_ lines: [Line], _ body: [Int]) -> Bool {
        var sentences = 0
        var items = 0
        var isOpen = false
        for (place, index) in body.enumerated() {
            let kind = lines[index].lead.kind
            if kind == .dash || kind == .bullet { isOpen = true }
            let isLast =
                place + 1 == body.count || lines[body[place + 1]].blankLinesBefore >= 3
                || lines[body[place + 1]].lead.kind != .none
            guard isOpen, isLast else { continue }
            items += 1
            if lines[index].endsSentence { sentences += 1 }
            isOpen = false
        }
        return items > 0 && sentences * 10 >= items * 6
    }
}

/// Words with which a sentence leans on the one before it.
enum Connectives {
    static func begin(_ text: Scalars) -> Bool {
        words.contains(text.prefix { Letters.isHangul($0) })
    }

    private static let words = WordList(
        """
        이는 이를 이로써 이로 이에 이와 이같은 이러한 이후 이어 이밖에 이외에도 그 그러나 그중 그는 그리고 그래서 그러면서 그의 또한 또 특히 한편 아울러 다만 하지만 따라서 반면 이때
        여기에 여기서 즉 결국 더불어 동시에 물론 현재 해당 동 같은 둘째 셋째 첫째 예를 예컨대 이들 이곳 이곳은 이곳에서는 당시 앞으로 향후 실제로 나아가 더 이중 최근에는
        """)
}
