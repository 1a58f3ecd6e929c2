internal import Content
internal import Markdown

/// An article whose Markdown is rendered, and whose names are still to be found.
struct RenderedArticle: Sendable {
    let file: ArticleFile
    let body: [UInt8]
    let markdown: RenderedMarkdown
    let text: RenderedText

    init(_ file: ArticleFile, _ body: [UInt8], _ pages: PageReader) {
        self.file = file
        self.body = body
        markdown = pages.render(body, path: file.path, start: file.bodyStart)
        text = RenderedText(markdown.html)
    }

    /// All texts in which names are looked for.
    var texts: [[UInt8]] { [Array(file.article.title.utf8)] + text.blocks.map(\.text) }
}

/// Finds the names in articles.
struct ArticleReader: Sendable {
    let marker: NameMarker
    /// The path of each entry's page.
    let paths: [String]

    /// - Parameter findsNames: Whether names are looked for that no list gives, because nobody has listed any.
    func read(_ article: RenderedArticle, findsNames: Bool) -> ReadArticle {
        let (file, markdown, text) = (article.file, article.markdown, article.text)
        let listed = marker.entries(of: file.article)
        let mentions =
            findsNames && listed.isEmpty
            ? marker.mentions(in: text.blocks) : marker.mentions(of: listed, in: text.blocks)
        return ReadArticle(
            file: file.withoutBody, markdown: KeptBytes(article.body),
            body: ArticleBody(html: KeptBytes(markdown.html), links: openLinks(mentions, text)),
            names: names(listed, mentions, in: text.blocks, title: file.article.title),
            tables: tables(markdown.tables, text, mentions),
            headings: markdown.headings, summary: summary(of: text.blocks), search: SearchPiece(text.blocks),
            diagnostics: markdown.diagnostics)
    }

    /// Links on the first mention of each name that can carry one, and on addresses inside the site.
    private func openLinks(_ mentions: [NameMarker.Mention], _ text: RenderedText) -> [ArticleBody.OpenLink] {
        var linked: Set<Int> = []
        var links = ArticleBody.siteLinks(text)
        for mention in mentions where !linked.contains(mention.entry) {
            let block = text.blocks[mention.block]
            if block.kind == .heading || block.kind == .caption { continue }
            guard let range = block.htmlRange(of: mention.range) else { continue }
            linked.insert(mention.entry)
            links.append(.init(range: range, kind: .name(path: paths[mention.entry])))
        }
        return links
    }

    private func names(
        _ listed: [Int], _ mentions: [NameMarker.Mention], in blocks: [TextBlock], title: String
    ) -> [ReadArticle.NameInArticle] {
        var passages: [Int: [Passage]] = [:]
        var order: [Int] = []
        func add(_ passage: Passage, of entry: Int) {
            if passages[entry] == nil { order.append(entry) }
            passages[entry, default: []].append(passage)
        }
        for (block, inBlock) in runs(mentions) {
            let text = blocks[block].text
            let sentences = blocks[block].kind == .row ? [0..<text.count] : Sentence.ranges(in: text)
            for sentence in sentences {
                let inside = inBlock.filter { sentence.contains($0.range.lowerBound) }
                for (entry, names) in grouped(inside) {
                    add(quotation(of: names, in: sentence, of: text), of: entry)
                }
            }
        }
        for entry in listed where passages[entry] == nil {
            let text = Array(title.utf8)
            let found = marker.mentions(of: [entry], in: [TextBlock(.heading, text: text)]).map(\.range)
            add(Passage(text, range: 0..<text.count, of: 0..<text.count, names: found), of: entry)
        }
        return order.map { ReadArticle.NameInArticle(entry: $0, passages: PassageList(passages[$0] ?? [])) }
    }

    /// The mentions of each block; they come in the order of blocks.
    private func runs(_ mentions: [NameMarker.Mention]) -> [(block: Int, mentions: [NameMarker.Mention])] {
        var runs: [(block: Int, mentions: [NameMarker.Mention])] = []
        for mention in mentions {
            if runs.last?.block == mention.block {
                runs[runs.count - 1].mentions.append(mention)
            } else {
                runs.append((mention.block, [mention]))
            }
        }
        return runs
    }

    private func grouped(_ mentions: [NameMarker.Mention]) -> [(entry: Int, ranges: [Range<Int>])] {
        var groups: [(entry: Int, ranges: [Range<Int>])] = []
        for mention in mentions {
            if let index = groups.firstIndex(where: { $0.entry == mention.entry }) {
                groups[index].ranges.append(mention.range)
            } else {
                groups.append((mention.entry, [mention.range]))
            }
        }
        return groups
    }

    private func quotation(of names: [Range<Int>], in sentence: Range<Int>, of text: [UInt8]) -> Passage {
        let end = max(sentence.upperBound, names.map(\.upperBound).max() ?? 0)
        let whole =
            text[sentence.lowerBound..<end].lastIndex { $0 > 0x20 }.map { sentence.lowerBound..<$0 + 1 } ?? sentence
        let part = Sentence.excerpt(of: whole, around: names.first ?? whole, in: text)
        return Passage(
            text, range: part, of: whole,
            names: names.filter { part.lowerBound <= $0.lowerBound && $0.upperBound <= part.upperBound })
    }

    private func tables(
        _ tables: [RenderedTable], _ text: RenderedText, _ mentions: [NameMarker.Mention]
    ) -> [ReadArticle.TableInArticle] {
        zip(tables, text.tables).map { table, range in
            let inside = mentions.filter { mention in
                text.blocks[mention.block].htmlRange(of: mention.range).map { range.contains($0.lowerBound) } ?? false
            }
            return ReadArticle.TableInArticle(
                id: table.id, caption: table.caption, rowCount: table.rowCount, columnCount: table.numericColumns.count,
                csv: KeptBytes(CSV.bytes(of: table.cells.filter { !$0.isEmpty })), html: range,
                entries: Set(inside.map(\.entry)))
        }
    }

    private func summary(of blocks: [TextBlock]) -> String {
        guard let first = blocks.first(where: { $0.kind == .paragraph }) else { return "" }
        let text = String(decoding: first.text, as: UTF8.self).unicodeScalars
        if text.count <= 160 { return String(text) }
        var cut = text.prefix(158)
        while let last = cut.last, last != " ", cut.count > 120 { cut.removeLast() }
        return String(cut).trimmed + "…"
    }
}

extension String {
    /// The text without blanks at its end.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
