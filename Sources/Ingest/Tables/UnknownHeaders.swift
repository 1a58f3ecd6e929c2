/// Finds lines of column labels that begin with a word nobody listed: `노선 장점 단점 대표 기업` is a header by what stands
/// around it.
struct UnknownHeaders {
    let lines: [Line]
    let body: [Int]
    let shapes: [RowShape]
    let measure: Int
    let sources: SourceCaptions
    let steps: LabelSteps

    /// Marks them in their shapes.
    func mark() {
        // What stands behind a header's labels is a row.
        var firstFree = 0
        for position in body.indices where position >= firstFree {
            if !shapes[position].isHeader { shapes[position].isMarkedHeader = isHeader(position) }
            if shapes[position].isHeader, let row = steps.endOfLabels(from: position) { firstFree = row + 1 }
        }
    }

    private func isHeader(_ position: Int) -> Bool {
        isOverFigures(position) || isOverRanks(position) || isStepped(position)
            || isLabels(position) && !isRowWithList(position) && !headsLists(position)
                && (isUnderCaption(position) || isOverRows(position) || isAllLabels(position)
                    || isOverPlaces(position) || isComparison(position) || isOverCells(position)
                    || isOverSource(position)
                    || isOverPictures(position))
    }

    private func line(_ position: Int) -> Line { lines[body[position]] }

    /// A few short words that are no clause.
    private func isLabels(_ position: Int) -> Bool {
        guard mayBeLabels(line(position)) else { return false }
        let tokens = shapes[position].tokens
        guard (2...10).contains(tokens.count) else { return false }
        return tokens.indices.allSatisfy { place in
            let token = tokens[place]
            return (token.kind == .hangul || token.kind == .latin || token.kind == .date || isOfLabel(place, tokens))
                && token.text.count <= 14 && token.text.last != "," && token.text.last != "."
        }
    }

    /// The `8 월부터` of `항목 지금까지 8 월부터`, the `1 인당` of `등급 1 인당 한도`.
    private func isOfLabel(_ place: Int, _ words: [RowToken]) -> Bool {
        guard place + 1 < words.count, words[place].text.allSatisfy(Letters.isDigit) else { return false }
        let next = words[place + 1].text
        return next.first == "월" || next.last == "당"
    }

    /// Most lines are told to be none without their words: sentences, and rows with figures at an end.
    private func mayBeLabels(_ line: Line) -> Bool {
        guard line.blanksAfter > 0, !line.endsSentence, line.width < measure * 85 / 100, line.lead.kind == .none,
            !line.isCaption, let first = line.text.first, let blank = line.text.lastIndex(where: Letters.isBlank)
        else { return false }
        let isFigure = Letters.isDigit(line.text[blank + 1]) && line.text.last != "년"
        return !Letters.isDigit(first) && !isFigure && line.text.last != ","
            && (Particles.count(line.text) == 0 || TableWords.isCorner(line.text.prefix { !Letters.isBlank($0) }))
    }

    /// A table's caption stands before it, and behind it rows, or cells over several lines.
    private func isUnderCaption(_ position: Int) -> Bool {
        guard position > 0, line(position - 1).caption == .table, line(position).blankLinesBefore < 3,
            shapes[position].tokens.count > 2, position + 2 < body.count, mayBeRow(position + 1),
            mayBeRow(position + 2),
            !line(position + 1).beginsPage, !isOverList(position)
        else { return false }
        return shapes[position].tokens.first.map { TableWords.isCorner($0.text) } ?? false
            || isMostlyLabels(position)
            || (position + 1..<min(position + 5, body.count)).contains { next in
                shapes[next].isRowLike || shapes[next].hasList
                    || line(next).blankLinesBefore == 0 && !line(next).beginsPage
            }
    }

    /// No label of a header, and a list behind it: what the list tells of.
    private func isOverList(_ position: Int) -> Bool {
        shapes[position].labelCount == 0 && line(position + 1).beginsWithBullet
    }

    /// Words under a table's caption, over two rows that hold figures, as many in the one as in the other:
    /// `열원 온도 증기 1 톤당 비용 업종`.
    private func isOverFigures(_ position: Int) -> Bool {
        guard position > 0, position + 2 < body.count, line(position - 1).caption == .table,
            mayBeLabels(line(position)), mayBeRow(position + 1), mayBeRow(position + 2)
        else { return false }
        let figures = (position...position + 2).map { place in
            shapes[place].tokens.count { $0.kind == .number || $0.kind == .date }
        }
        return shapes[position].tokens.count > 2 && figures[0] < 2 && figures[1] > 1 && figures[1] == figures[2]
    }

    /// Words behind which the extractor went up, as it does between labels of one line and of several.
    private func isStepped(_ position: Int) -> Bool {
        guard position > 0, !line(position).beginsCell, mayBeBehind(position - 1) else { return false }
        return steps.isOverFigures(position)
    }

    private func mayBeBehind(_ before: Int) -> Bool {
        line(before).endsSentence || line(before).isCaption || shapes[before].isStructural
    }

    /// `순위 항만`, over more labels and then rows with the ranks 1 and 2.
    private func isOverRanks(_ position: Int) -> Bool {
        let first = line(position).text.prefix { !Letters.isBlank($0) }
        guard TableWords.namesRank(first), mayBeLabels(line(position)) else { return false }
        let behind = position + 1..<min(position + LabelSteps.mostLines, body.count)
        guard let row = behind.first(where: { shapes[$0].rank != nil || !isFree($0) }), row + 1 < body.count else {
            return false
        }
        return shapes[row].rank == 1 && shapes[row + 1].rank == 2
    }

    /// The extractor goes up to a list beside the line: it is a row. Behind a header it goes down.
    private func isRowWithList(_ position: Int) -> Bool {
        position + 1 < body.count && line(position + 1).beginsCell && shapes[position + 1].hasList
    }

    /// A few words over a list, and so are two more behind it: what lists tell of, one after another.
    private func headsLists(_ position: Int) -> Bool {
        var head = position
        for _ in 0..<2 {
            guard head + 1 < body.count, line(head + 1).beginsWithBullet, mayHead(head),
                let next = (head + 2..<body.count).first(where: { !goesOnWithList($0) })
            else { return false }
            head = next
        }
        return head + 1 < body.count && line(head + 1).beginsWithBullet && mayHead(head)
    }

    private func mayHead(_ head: Int) -> Bool {
        shapes[head].isNarrow && !shapes[head].isStructural && !line(head).isCaption && !line(head).endsSentence
    }

    private func goesOnWithList(_ position: Int) -> Bool {
        line(position).beginsWithBullet || line(position - 1).breaksInsideWord
            || TableLine.endsLeaning(line(position - 1))
    }

    private func isMostlyLabels(_ position: Int) -> Bool {
        shapes[position].labelCount * 2 >= shapes[position].tokens.count
    }

    /// `임무 세부 분야 주요 내용`: nothing else has so many words of labels.
    private func isAllLabels(_ position: Int) -> Bool {
        let words = shapes[position].tokens.count
        guard words > 2, shapes[position].labelCount + 1 >= words, position + 2 < body.count, isFree(position + 1),
            isFree(position + 2)
        else { return false }
        // Of three words one is unknown: cells over several lines must follow.
        return words > 3 || (position + 2..<min(position + 5, body.count)).contains { line($0).beginsCell }
    }

    /// `항목 가나 다라`: soon a line has figures for all that is compared.
    private func isComparison(_ position: Int) -> Bool {
        let tokens = shapes[position].tokens
        guard tokens.count > 2, TableWords.isCorner(tokens[0].text), position + 3 < body.count else { return false }
        let next = position + 1...position + 3
        return next.allSatisfy { isFree($0) } && next.contains { shapes[$0].figureCount > 1 }
    }

    /// Behind running text, and soon the extractor goes up again and again, as it does between the cells of a table
    /// alone.
    private func isOverCells(_ position: Int) -> Bool {
        guard shapes[position].tokens.count > 2, position > 0, position + 3 < body.count, !line(position).beginsCell
        else { return false }
        // The name of a table stands over its header.
        guard !shapes[position + 1].isHeader, hasLabel(position) else { return false }
        guard mayBeBehind(position - 1) else { return false }
        let behind = (position + 1..<min(position + LabelSteps.mostLines, body.count)).prefix {
            isFree($0) || mayBeRow($0) && shapes[$0].tokens.contains { $0.kind == .number }
        }
        let steps = behind.count { line($0).beginsCell }
        return steps > 2
            || steps > 1
                && zip(behind, behind.dropFirst()).contains { left, right in
                    shapes[left].dataCount > 1 && shapes[right].dataCount > 1
                }
    }

    /// Behind a sentence, and nothing but what may be rows stands between it and a caption that ends a table.
    private func isOverSource(_ position: Int) -> Bool {
        guard position > 0, sources.under(position) != nil, !shapes[position + 1].isHeader else { return false }
        return mayBeBehind(position - 1)
    }

    /// `마을 도시 특산물`, over rows that hold a place.
    private func isOverPlaces(_ position: Int) -> Bool {
        guard position + 4 < body.count, shapes[position].namesPlace, !shapes[position].holdsPlace,
            isFree(position + 1)
        else { return false }
        return RowShape.holdPlaces((position + 1...position + 4).filter(isFree).map { shapes[$0] })
    }

    /// `공정 사진 관리 항목`, over a label and a list beside its picture.
    private func isOverPictures(_ position: Int) -> Bool {
        guard shapes[position].tokens.count > 2, position + 2 < body.count, shapes[position + 2].hasList else {
            return false
        }
        return shapes[position].tokens.dropFirst().contains { UnknownHeaders.pictures.contains($0.text) }
    }

    private static let pictures = WordList("사진 이미지")

    private func hasFigures(_ position: Int) -> Bool {
        shapes[position].tokens.count { $0.kind == .number } > 1
    }

    private func hasLabel(_ position: Int) -> Bool {
        shapes[position].labelCount > 0 || shapes[position].tokens.contains { LabelKind.isCounted($0.text) }
    }

    /// Under a caption a row may be as wide as running text; it is no sentence.
    private func mayBeRow(_ position: Int) -> Bool {
        !shapes[position].isStructural && !line(position).endsSentence && !line(position).isCaption
            && line(position).blankLinesBefore < 3
    }

    private func isFree(_ position: Int) -> Bool {
        !shapes[position].isStructural && !shapes[position].isProse && !line(position).isCaption
            && line(position).blankLinesBefore < 3
    }

    /// Two rows that are alike follow at once.
    private func isOverRows(_ position: Int) -> Bool {
        guard position + 2 < body.count, !line(position).beginsCell, isRow(position + 1, under: position),
            isRow(position + 2, under: position)
        else { return false }
        let (first, second) = (shapes[position + 1].pattern, shapes[position + 2].pattern)
        return first.count > 1 && first.count <= shapes[position].tokens.count + 1
            && (first == second || shapes[position + 1].endsInAsManyFigures(as: shapes[position + 2])
                || hasFigures(position + 1) && hasFigures(position + 2))
    }

    /// A line with a figure or a date in it; under labels it need end in none.
    private func isRow(_ position: Int, under header: Int) -> Bool {
        isFree(position) && shapes[position].tokens.contains { $0.kind == .number || $0.kind == .date }
            && (shapes[position].isRowLike
                || shapes[header].labelCount * 3 >= shapes[header].tokens.count && !line(position).endsSentence
                    && Particles.count(line(position).text) == 0)
    }
}
