import Mustache
import Testing

/// What each tag does, from material of our own.
@Suite struct TagTests {
    private let article: Value = .object([
        "title": .string("<로봇> & \"사람\""), "number": .int(403), "share": .double(1.5), "isNew": .bool(true),
        "nothing": .null, "body": .html(Array("<p>본문</p>".utf8)), "tags": .list([.string("가"), .string("나")]),
        "city": .object(["name": .string("선전"), "province": .object(["name": .string("광둥")])]),
        "empty": .list([]), "zero": .int(0), "blank": .string(""),
    ])

    @Test(arguments: [
        ("{{title}}", "&lt;로봇&gt; &amp; &quot;사람&quot;"),
        ("{{{title}}}|{{&title}}", "<로봇> & \"사람\"|<로봇> & \"사람\""),
        ("{{number}} {{share}} {{isNew}} [{{nothing}}]", "403 1.5 true []"),
        ("{{body}}{{{body}}}", "<p>본문</p><p>본문</p>"),
        ("{{ number }}{{{ number }}}{{& number }}{{\nnumber\n}}", "403403403403"),
        ("{{city.name}} {{city.province.name}}", "선전 광둥"),
        ("{{! nothing }}a{{!{{b}}c", "ac"),
        ("{ {number} }", "{ {number} }"),
    ])
    func printsValues(_ template: String, _ expected: String) {
        let result = render(template, article)
        #expect(result.messages == [])
        #expect(result.text == expected)
    }

    @Test func escapesAllFiveCharacters() {
        #expect(render("{{x}}", .object(["x": .string("a&b<c>d\"e'f")])).text == "a&amp;b&lt;c&gt;d&quot;e&#39;f")
        #expect(render("{{x}}", .object(["x": .string("''")])).text == "&#39;&#39;")
    }

    /// Escaping looks at several bytes at once: each character is tried at each distance from the start and the end.
    @Test(arguments: Array(0...127) + [0xa6, 0xa7, 0x3c26, 0xac00, 0x1f600])
    func escapesThemWhereverTheyStand(_ number: Int) throws {
        let scalar = try #require(UnicodeScalar(number))
        let references: [UnicodeScalar: String] = [
            "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
        ]
        let expected = references[scalar] ?? String(scalar)
        for (before, after) in [(0, 0), (1, 7), (3, 3), (7, 0), (7, 1), (8, 0), (8, 8), (15, 2), (16, 16), (5, 30)] {
            let (head, tail) = (String(repeating: "a", count: before), String(repeating: "가", count: after))
            let text = head + String(scalar) + String(scalar) + tail
            #expect(render("{{x}}", .object(["x": .string(text)])).text == head + expected + expected + tail)
        }
    }

    @Test(arguments: [
        ("{{#tags}}({{.}}){{/tags}}", "(가)(나)"),
        ("{{#isNew}}새{{/isNew}}{{^isNew}}헌{{/isNew}}", "새"),
        ("{{#nothing}}x{{/nothing}}{{#empty}}x{{/empty}}{{#zero}}x{{/zero}}{{#blank}}x{{/blank}}", ""),
        ("{{^nothing}}1{{/nothing}}{{^empty}}2{{/empty}}{{^zero}}3{{/zero}}{{^blank}}4{{/blank}}", "1234"),
        ("{{#city}}{{name}} {{number}} {{#province}}{{name}}{{/province}}{{/city}}", "선전 403 광둥"),
        ("{{#city.province}}{{name}}{{/city.province}}", "광둥"),
        ("{{#tags}}{{#tags}}{{.}}{{/tags}};{{/tags}}", "가나;가나;"),
        ("{{#number}}{{.}}{{/number}}", "403"),
    ])
    func rendersSections(_ template: String, _ expected: String) {
        let result = render(template, article)
        #expect(result.messages == [])
        #expect(result.text == expected)
    }

    @Test func iteratesListsInLists() {
        let value: Value = .list([.list([.int(1), .int(2)]), .list([.int(3)])])
        #expect(render("{{#.}}[{{#.}}{{.}}{{/.}}]{{/.}}", value).text == "[12][3]")
    }

    @Test func looksForFurtherPartsOnlyInTheFirst() {
        let value: Value = .object(["a": .object(["b": .object([:])]), "b": .object(["c": .string("wrong")])])
        #expect(render("{{#a}}[{{b.c}}]{{/a}}", value, mode: .lenient).text == "[]")
    }

    @Test(arguments: [
        ("{{=<% %>=}}<%x%> {{x}}", "1 {{x}}"),
        ("{{= | | =}}|x||={{ }}=|{{x}}", "11"),
        ("{{=[ ]=}}[#x][x][/x][{x}]", "11"),
        ("{{#x}}{{=<% %>=}}<%x%><%/x%><%x%>", "11"),
    ])
    func changesDelimiters(_ template: String, _ expected: String) {
        let result = render(template, .object(["x": .int(1)]))
        #expect(result.messages == [])
        #expect(result.text == expected)
    }

    @Test func delimitersStayInTheirTemplate() {
        let partials: KeyValuePairs = ["part": "{{x}}{{=| |=}}|x|"]
        #expect(render("{{=<% %>=}}<%>part%><%x%>|x|", .object(["x": .int(1)]), partials: partials).text == "111|x|")
    }

    @Test func includesPartials() {
        let partials: KeyValuePairs = ["a": "[{{>b}}]", "b": "{{x}}"]
        #expect(render("{{>a}}{{> b }}", .object(["x": .int(1)]), partials: partials).text == "[1]1")
    }

    @Test func aPartialMayIncludeItselfWhileThereIsMore() {
        let leaf: Value = .object(["name": .string("leaf"), "children": .list([])])
        let tree: Value = .object(["name": .string("root"), "children": .list([leaf, leaf])])
        let partials: KeyValuePairs = ["node": "{{name}}({{#children}}{{>node}}{{/children}})"]
        #expect(render("{{>node}}", tree, partials: partials).text == "root(leaf()leaf())")
    }

    @Test func includesWhatAValueNames() {
        let value: Value = .object([
            "items": .list([
                .object(["kind": .string("text"), "content": .string("글")]),
                .object(["kind": .string("image"), "content": .string("그림")]),
            ])
        ])
        let partials: KeyValuePairs = ["text": "<p>{{content}}</p>", "image": "<img alt={{content}}>"]
        #expect(
            render("{{#items}}{{>*kind}}{{> * kind }}{{/items}}", value, partials: partials).text
                == "<p>글</p><p>글</p><img alt=그림><img alt=그림>")
    }

    @Test func theLaterOfTwoTemplatesWithOneNameCounts() {
        let templates = Templates([source("page", "ours {{>part}}"), source("part", "a"), source("page", "{{>part}}!")])
        var output: [UInt8] = Array("before ".utf8)
        #expect(templates.render("page", with: [], into: &output) == [])
        #expect(String(decoding: output, as: UTF8.self) == "before a!")
        #expect(templates.names == ["page", "part"])
    }

    @Test func looksThroughTheValuesFromTheLast() {
        let templates = Templates([source("page", "{{site}} {{title}}")])
        var output: [UInt8] = []
        let site: Value = .object(["site": .string("서고"), "title": .string("서고")])
        #expect(templates.render("page", with: [site, .object(["title": .string("기사")])], into: &output) == [])
        #expect(String(decoding: output, as: UTF8.self) == "서고 기사")
    }
}
