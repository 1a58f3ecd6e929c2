import CCMarkGFM
import Glibc
import Markdown

/// Our rendering with all passes on against the bare C library on the same Korean text, both on one core.
func benchmarkMarkdown() -> [Figure] {
    let articles = (0..<200).map { KoreanArticle(number: $0).markdown }
    let byteCount = articles.reduce(0) { $0 + $1.count }
    let documents = articles.map { MarkdownDocument(path: "article.md", bytes: $0) }
    let renderer = MarkdownRenderer()
    var rendered = 0
    let ours = { for document in documents { rendered &+= renderer.render(document).html.count } }
    let bare = { for article in articles { rendered &+= renderWithBareLibrary(article) } }
    // Turn and turn about, so that a busy moment of the machine meets both.
    ours()
    bare()
    var ratios: [Double] = []
    var (oursTimes, bareTimes): ([Double], [Double]) = ([], [])
    for _ in 0..<41 {
        bareTimes.append(medianSeconds(runs: 1, bare))
        oursTimes.append(medianSeconds(runs: 1, ours))
        ratios.append((bareTimes.last ?? 0) / (oursTimes.last ?? 1))
    }
    let median = { (values: [Double]) in values.sorted()[values.count / 2] }
    precondition(rendered > 0, "nothing was rendered")
    let perArticle = 1e6 / Double(articles.count)
    let note = "\(articles.count) articles of \(byteCount / articles.count) bytes"
    return [
        Figure(name: "Markdown, all passes", value: median(oursTimes) * perArticle, unit: "µs/article", note: note),
        Figure(name: "Markdown, bare library", value: median(bareTimes) * perArticle, unit: "µs/article", note: note),
        Figure(
            name: "Markdown, all passes", value: Double(byteCount) / median(oursTimes) / 1e6, unit: "MB/s", note: note),
        Figure(
            name: "Markdown, speed against the bare library", value: median(ratios), unit: "×",
            note: "at least 0.75, aim 0.9"),
    ]
}

/// What any program does with libcmark-gfm: parse, render, free, with its default allocator.
private func renderWithBareLibrary(_ text: [UInt8]) -> Int {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return 0 }
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    text.withUnsafeBytes { text in
        cmark_parser_feed(parser, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count)
    }
    let root = cmark_parser_finish(parser)
    defer { cmark_node_free(root) }
    guard let html = cmark_render_html(root, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser)) else {
        return 0
    }
    defer { free(html) }
    return strlen(html)
}

/// A made-up article as the archive has them: about 4.7 KB with headings, lists, a table, links and emphasis.
private struct KoreanArticle {
    let number: Int

    private static let subjects = [
        "선전의 로봇 기업", "쑤저우 생명과학 단지", "허페이의 전기차 공급망", "청두 소프트웨어 지구", "항저우의 데이터 거래소",
    ]
    private static let actions = [
        "새 생산 라인을 열고 연간 출하량을 두 배로 늘리겠다고 밝혔다", "지방 정부와 손잡고 창업 지원 기금을 마련했다",
        "해외 연구소와 공동으로 시제품을 선보였다", "올해 상반기 매출이 지난해 같은 기간보다 크게 늘었다고 공시했다",
        "인재 유치를 위한 주거 지원책을 내놓았다",
    ]
    private static let names = ["**화싱(华星)**은", "**란톈(蓝天, Lantian)**이", "*신허*는", "**위안항(远航)**의 자회사는", "징밍(晶明)은"]

    var markdown: [UInt8] {
        var text = ""
        for section in 0..<4 {
            text += "## \(section + 1). \(Self.subjects[(number + section) % 5]) 동향\n\n"
            for paragraph in 0..<2 { text += self.paragraph(section * 2 + paragraph) + "\n\n" }
            if section == 1 { text += list }
            if section == 2 { text += table }
        }
        text += "> 자료를 정리한 사람: 편집부, 문의 news@example.kr\n\n자세한 내용은 https://example.com/news/\(number)에서 볼 수 있다.\n"
        return Array(text.utf8)
    }

    private func paragraph(_ index: Int) -> String {
        (0..<3).map { sentence in
            let seed = number * 7 + index * 3 + sentence
            return "\(Self.names[seed % 5]) \(2020 + seed % 6)년 \(1 + seed % 12)월 \(Self.subjects[(seed / 2) % 5])에서 "
                + "\(Self.actions[(seed / 3) % 5])."
        }.joined(separator: " ") + (index % 3 == 0 ? " 자세한 수치는 [통계 자료](https://example.org/data/\(index))를 참고한다." : "")
    }

    private var list: String {
        (0..<5).map { "- \(Self.subjects[($0 + number) % 5]): \(Self.actions[$0])\n" }.joined() + "\n"
    }

    private var table: String {
        let rows = (0..<8).map { row in
            "| \(row + 1) | \(Self.subjects[(row + number) % 5]) | \(12_345 + row * 731 + number).18 | -0.\(row)% |\n"
        }
        return "Table: 주요 지표\n\n| 순위 | 이름 | 지수 | 등락 |\n| --- | --- | --- | --- |\n" + rows.joined() + "\n"
    }
}
