import Mustache

/// Templates: a page of about 12 KB as sites have them, a text to escape, and a look-up.
func benchmarkMustache() -> [Figure] { [renderPage(), escapeText(), lookUpName(), compileTemplates()].flatMap { $0 } }

/// A layout by inheritance, a partial, a list of 40 items with 5 fields each.
private func renderPage() -> [Figure] {
    let templates = Templates(pageSources)
    let site: Value = .object(["siteTitle": .string("서고 & 기록"), "language": .string("ko")])
    let page = pageValue(items: 40)
    var output: [UInt8] = []
    output.reserveCapacity(32_000)
    let rounds = 200
    var failures = 0
    let seconds = medianSeconds(runs: 15) {
        for _ in 0..<rounds {
            output.removeAll(keepingCapacity: true)
            failures += templates.render("page", with: [site, page], into: &output).count
        }
    }
    precondition(failures == 0, "the benchmark's own templates are right")
    let each = seconds / Double(rounds)
    return [
        Figure(
            name: "Mustache page", value: each * 1e6, unit: "µs",
            note: "\(output.count) bytes: layout, partial, 40 items of 5 fields; at most 40 µs per 12 KB"),
        Figure(
            name: "Mustache page of 12 KB", value: each * 1e6 * 12_000 / Double(output.count), unit: "µs",
            note: "the same, for 12,000 bytes"),
        Figure(name: "Mustache output", value: Double(output.count) / each / 1e6, unit: "MB/s", note: "of such pages"),
    ]
}

private func escapeText() -> [Figure] {
    let templates = Templates([
        TemplateSource(name: "text", path: "text.mustache", bytes: Array("{{text}}".utf8))
    ])
    let sentence = "선전시의 로봇 기업은 \"2024년\" 매출이 12% 늘었다 (R&D 포함). <자료: 시 통계국>\n"
    let text = String(repeating: sentence, count: 2_000)
    let values: [Value] = [.object(["text": .string(text)])]
    var output: [UInt8] = []
    var failures = 0
    let seconds = medianSeconds(runs: 15) {
        output.removeAll(keepingCapacity: true)
        failures += templates.render("text", with: values, into: &output).count
    }
    precondition(failures == 0, "the benchmark's own templates are right")
    return [
        Figure(
            name: "Mustache escaping", value: Double(text.utf8.count) / seconds / 1e6, unit: "MB/s",
            note: "of Korean text")
    ]
}

private func lookUpName() -> [Figure] {
    let count = 1_000
    let names = (0..<12).map { "field\($0)" }
    let body = String(repeating: names.map { "{{\($0)}}" }.joined(), count: count)
    let templates = Templates([TemplateSource(name: "names", path: "names.mustache", bytes: Array(body.utf8))])
    let fields = names.map { (Name($0), Value.null) }
    let inner = (0..<12).map { (Name("other\($0)"), Value.null) }
    var output: [UInt8] = []
    var failures = 0
    let near = medianSeconds(runs: 15) {
        failures += templates.render("names", with: [.object(Object(fields))], into: &output).count
    }
    let values: [Value] = [.object(Object(fields)), .object(Object(inner)), .object(Object(inner))]
    let far = medianSeconds(runs: 15) { failures += templates.render("names", with: values, into: &output).count }
    precondition(failures == 0, "the benchmark's own templates are right")
    let lookUps = Double(count * names.count)
    return [
        Figure(name: "Mustache look-up", value: near / lookUps * 1e9, unit: "ns", note: "one of 12 fields"),
        Figure(
            name: "Mustache look-up, third object", value: far / lookUps * 1e9, unit: "ns",
            note: "past 24 other fields"),
    ]
}

private func compileTemplates() -> [Figure] {
    let rounds = 100
    let bytes = pageSources.reduce(0) { $0 + $1.bytes.count }
    var problems = 0
    let seconds = medianSeconds(runs: 15) {
        for _ in 0..<rounds { problems += Templates(pageSources).problems.count }
    }
    precondition(problems == 0, "the benchmark's own templates are right")
    let each = seconds / Double(rounds)
    return [Figure(name: "Mustache compiling", value: each * 1e6, unit: "µs", note: "\(bytes) bytes in 3 templates")]
}

private func pageValue(items: Int) -> Value {
    let list = (1...items).map { number -> Value in
        .object([
            "address": .string("/issues/weekly-\(400 + number)/\(number)/"),
            "title": .string("선전시, 로봇 산업 \(number)개년 계획 발표 <R&D \"특구\">"),
            "date": .string("2024-05-\(10 + number % 20)"),
            "summary": .string("시 정부는 '체화지능' 기업 \(number)곳에 연구비를 지원하고 시험장을 연다고 밝혔다. 예산은 3억 위안이다."),
            "count": .int(number * 17),
            "isNew": .bool(number % 3 == 0),
        ])
    }
    return .object([
        "pageTitle": .string("최신 기사"), "items": .list(list), "total": .int(items),
        "lead": .html(Array("<p>이번 호의 <em>기사</em>입니다.</p>\n".utf8)),
    ])
}

private let pageSources = [
    TemplateSource(
        name: "layout", path: "Templates/layout.mustache",
        bytes: Array(
            """
            <!doctype html>
            <html lang="{{language}}">
            <head>
              <meta charset="utf-8">
              <title>{{$title}}{{siteTitle}}{{/title}}</title>
              <link rel="stylesheet" href="/style.css">
            </head>
            <body>
            <header><a href="/">{{siteTitle}}</a></header>
            <main>
            {{$main}}{{/main}}
            </main>
            <footer>{{siteTitle}} · {{total}}</footer>
            </body>
            </html>

            """.utf8)),
    TemplateSource(
        name: "card", path: "Templates/card.mustache",
        bytes: Array(
            """
            <li>
              <a href="{{address}}">{{title}}</a> <time>{{date}}</time>{{#isNew}} <b>새 글</b>{{/isNew}}
              <p>{{summary}} ({{count}})</p>
            </li>

            """.utf8)),
    TemplateSource(
        name: "page", path: "Templates/page.mustache",
        bytes: Array(
            """
            {{<layout}}
            {{$title}}{{pageTitle}} - {{siteTitle}}{{/title}}
            {{$main}}
              <h1>{{pageTitle}}</h1>
              {{lead}}
              <ul>
              {{#items}}
              {{>card}}
              {{/items}}
              </ul>
            {{/main}}
            {{/layout}}

            """.utf8)),
]
