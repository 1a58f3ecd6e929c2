import Content
import Text

/// Front matter read and written, a gazetteer read and edited, fingerprints.
func benchmarkContent() -> [Figure] {
    let articles = (0..<1000).map { benchmarkArticle($0) }
    let files = articles.map { $0.written() }
    let readTime = medianSeconds(runs: 7) {
        for file in files { precondition(Article.read(file, path: "01.md").value != nil) }
    }
    let writeTime = medianSeconds(runs: 7) {
        for article in articles { precondition(!article.written().isEmpty) }
    }
    let matter = files.reduce(0) { $0 + (FrontMatter.split($1, path: "").value?.yaml.count ?? 0) } / files.count
    return [
        Figure(
            name: "front matter read", value: Double(files.count) / readTime, unit: "documents/s",
            note: "\(matter) bytes of YAML each, with 2 references, checked against the format"),
        Figure(
            name: "front matter written", value: Double(files.count) / writeTime, unit: "documents/s",
            note: "the same articles, body included"),
    ] + benchmarkGazetteer() + [benchmarkFingerprint()]
}

private func benchmarkArticle(_ number: Int) -> Article {
    Article(
        title: "\(number)번째 기사, 자율주행 '로보택시' 상용화 속도", section: "WEEKLY 뉴스", category: "산업분석", source: "메이징망",
        cities: ["shenzhen", "suzhou", "beijing", "city-\(number)"],
        companies: ["pony-ai", "baidu", "huawei", "company-\(number)"],
        references: [
            Reference(
                title: "올해 가장 큰 상장: 로보택시", publisher: "메이징망(每经网)", url: "https://example.org/\(number)?a=b",
                date: PrintedDate("2024-12-01")),
            Reference(title: "\"표준\" 발표", url: "https://example.org/articles/\(number).html"),
        ], body: Array(String(repeating: "본문 한 문단이 여기에 있다. ", count: 110).utf8))
}

private func benchmarkGazetteer() -> [Figure] {
    let companies = (0..<5000).map {
        Company(
            id: "company-\($0)", ko: "기업\($0)", zh: "企业\($0)", en: "Company \($0)",
            aliases: ["다른 이름 \($0)", "또 \($0)"],
            industry: "자율주행", city: "guangzhou", status: .discovered)
    }
    let file = Company.writeList(companies)
    let readTime = medianSeconds(runs: 7) {
        precondition(Company.readList(file, path: "companies.yml").value?.count == 5000)
    }
    let edits = (0..<300).flatMap { number -> [Edit] in
        [
            .remove(.entry(id: "company-\(number * 7)"), key: "status"),
            .append(Company(id: "new-\(number)", ko: "새 기업", status: .discovered).record),
        ]
    }
    let editTime = medianSeconds(runs: 3) {
        let reading = YAMLEditor.editList(file, path: "companies.yml", shape: Company.shape, edits)
        precondition(!reading.hasErrors)
    }
    return [
        Figure(
            name: "gazetteer of 5,000 read", value: readTime * 1000, unit: "ms", note: "\(file.count / 1024) KB"),
        Figure(
            name: "gazetteer of 5,000 edited", value: editTime * 1000, unit: "ms",
            note: "600 edits that keep comments and order, proved by reading again"),
    ]
}

private func benchmarkFingerprint() -> Figure {
    let megabytes = [UInt8](repeating: 0xEA, count: 8 << 20)
    let time = medianSeconds(runs: 3) { precondition(Fingerprint.of(megabytes).utf8.count == 64) }
    return Figure(name: "fingerprints (SHA-256)", value: 8 / time, unit: "MB/s", note: "8 MB")
}
