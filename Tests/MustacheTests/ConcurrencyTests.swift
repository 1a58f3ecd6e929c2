import Mustache
import Testing

/// Templates are compiled once and rendered by many tasks at once.
@Suite struct ConcurrencyTests {
    @Test func manyTasksRenderWhatOneDoes() async {
        let templates = Templates([
            source("layout", "<title>{{$title}}{{/title}}</title>\n  {{$main}}{{/main}}\n{{site}}"),
            source("row", "<li>{{name}} {{#bold}}{{name}}{{/bold}}</li>\n"),
            source(
                "page",
                "{{<layout}}{{$title}}{{number}}{{/title}}"
                    + "{{$main}}\n{{#rows}}\n{{>row}}\n{{/rows}}\n{{/main}}{{/layout}}"),
        ])
        let site: Value = .object(["site": .string("서고"), "bold": .lambda(.section { "<b>\($0)</b>" })])
        @Sendable func page(_ number: Int) -> [UInt8] {
            let rows: [Value] = (0..<number % 20).map { .object(["name": .string("<이름 \($0) & \(number)>")]) }
            var output: [UInt8] = []
            let values: [Value] = [site, .object(["number": .int(number), "rows": .list(rows)])]
            return templates.render("page", with: values, into: &output).isEmpty ? output : []
        }
        let count = 2_000
        let sequential = (0..<count).map(page)
        let concurrent = await withTaskGroup(of: (Int, [[UInt8]]).self) { group in
            for task in 0..<4 {
                group.addTask { (task, stride(from: task, to: count, by: 4).map(page)) }
            }
            var pages = sequential.map { _ in [UInt8]() }
            for await (task, part) in group {
                for (index, page) in part.enumerated() { pages[task + 4 * index] = page }
            }
            return pages
        }
        #expect(sequential.allSatisfy { !$0.isEmpty })
        #expect(concurrent == sequential)
    }
}
