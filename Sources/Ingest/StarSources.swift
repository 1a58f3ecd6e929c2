/// The sources under an article's `*출처:`, and bare addresses in its body.
struct StarSources {
    let lines: [Line]
    let dialect: Dialect

    /// Takes the lines of sources out of a body.
    func take(from body: inout [Int]) -> (references: [ReferenceDraft], labels: [Int]) {
        var references: [ReferenceDraft] = []
        var labels: [Int] = []
        var rest: [Int] = []
        var position = 0
        while position < body.count {
            let index = body[position]
            let text = lines[index].text
            if let length = SourceLabel.labelLength(text), text[0] == "*" || length < text.count {
                if length == text.count {
                    labels.append(index)
                    position += 1
                    let list = numbered(body, from: position)
                    references += ReferenceReader(lines: lines).read(list)
                    position += list.count
                } else {
                    let list = [index] + wrapped(body, from: position + 1, after: index)
                    references += ReferenceReader(lines: lines).read(list)
                    position += list.count
                }
            } else if isBareAddress(body, position) {
                references.append(ReferenceReader.parse(text, lines: [index]))
                position += 1
            } else {
                rest.append(index)
                position += 1
            }
        }
        body = rest
        return (references, labels)
    }

    /// The numbered lines under a label, with those they wrap over.
    private func numbered(_ body: [Int], from start: Int) -> [Int] {
        var list: [Int] = []
        var position = start
        while position < body.count {
            let lead = lines[body[position]].lead
            let isNumbered = lead.kind == .number || lead.kind == .parenthesisNumber
            guard isNumbered || list.isEmpty || isWrap(body[position], after: list[list.count - 1]) else { break }
            list.append(body[position])
            position += 1
        }
        return list
    }

    private func wrapped(_ body: [Int], from start: Int, after first: Int) -> [Int] {
        var list: [Int] = []
        var position = start
        while position < body.count, isWrap(body[position], after: list.last ?? first) {
            list.append(body[position])
            position += 1
        }
        return list
    }

    private func isWrap(_ index: Int, after last: Int) -> Bool {
        guard dialect.family == .printed, !lines[index].beginsPage, lines[index].lead.kind == .none else {
            return false
        }
        if Phrases.starts(lines[index].text, Words.http) { return true }
        // A full line of an entry without its address goes on, whether it broke inside a word or between two.
        return lines[last].width > (lines[last].breaksInsideWord ? 2500 : 3500)
            && !Phrases.contains(lines[last].text, Words.http) && !lines[last].endsSentence
    }

    /// An address alone between paragraphs.
    private func isBareAddress(_ body: [Int], _ position: Int) -> Bool {
        let text = lines[body[position]].text
        guard Phrases.starts(text, Words.http), !text.contains(where: Letters.isBlank) else { return false }
        return dialect.family == .recognised && position > 0 && lines[body[position - 1]].endsSentence
            && text.count > 24
    }
}
