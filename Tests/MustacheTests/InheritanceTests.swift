import Mustache
import Testing

/// Parents and blocks.
@Suite struct InheritanceTests {
    private let layout = "<title>{{$title}}서고{{/title}}</title>\n<main>\n  {{$main}}{{/main}}\n</main>\n"

    @Test func blocksShowTheirDefault() {
        #expect(render("{{$a}}기본 {{x}}{{/a}}\n", .object(["x": .int(1)])).text == "기본 1\n")
        #expect(
            render("{{<layout}}{{/layout}}\n", partials: ["layout": layout]).text
                == "<title>서고</title>\n<main>\n</main>\n")
    }

    @Test func aPageFillsTheBlocksOfItsLayout() {
        let page = """
            {{<layout}}
              {{$title}}{{name}} - 서고{{/title}}
              {{$main}}
                <h1>{{name}}</h1>
                {{#name}}
                <p>
                  글
                </p>
                {{/name}}
              {{/main}}
            {{/layout}}

            """
        let expected = """
            <title>선전 - 서고</title>
            <main>
              <h1>선전</h1>
              <p>
                글
              </p>
            </main>

            """
        let result = render(page, .object(["name": .string("선전")]), partials: ["layout": layout])
        #expect(result.messages == [])
        #expect(result.text == expected)
    }

    @Test func theOutermostTemplateOverrides() {
        let partials: KeyValuePairs = [
            "middle": "{{<base}}{{$a}}middle{{/a}}{{$b}}middle{{/b}}{{/base}}",
            "base": "{{$a}}1{{/a}} {{$b}}2{{/b}} {{$c}}3{{/c}}",
        ]
        #expect(render("{{<middle}}{{$a}}page{{/a}}{{/middle}}", partials: partials).text == "page middle 3")
    }

    @Test func whatIsGivenReachesPartialsOfTheParent() {
        let partials: KeyValuePairs = ["base": "[{{>head}}]", "head": "{{$title}}none{{/title}}"]
        #expect(render("{{<base}}{{$title}}mine{{/title}}{{/base}}", partials: partials).text == "[mine]")
    }

    @Test func aBlockMayHoldTheBlockItOverrides() {
        let partials: KeyValuePairs = ["base": "<{{$a}}base{{/a}}>"]
        #expect(render("{{<base}}{{$a}}({{$a}}inner{{/a}}){{/a}}{{/base}}", partials: partials).text == "<(inner)>")
    }

    @Test func anOverrideSeesTheValuesAtItsPlace() {
        let value: Value = .object(["x": .int(1), "inner": .object(["x": .int(2)])])
        let partials: KeyValuePairs = ["base": "{{#inner}}{{$a}}{{/a}}{{/inner}}"]
        #expect(render("{{<base}}{{$a}}{{x}}{{/a}}{{/base}}", value, partials: partials).text == "2")
    }

    @Test(arguments: [
        // The place has a line to itself: whole lines, however the override was written.
        ("{{<p}}{{$b}}a\nb{{/b}}{{/p}}", "<\n  {{$b}}{{/b}}\n>", "<\n  a\n  b\n>"),
        ("{{<p}}{{$b}}\n    a\n    b\n{{/b}}{{/p}}", "<\n  {{$b}}{{/b}}\n>", "<\n  a\n  b\n>"),
        ("{{<p}}{{$b}}a{{/b}}{{/p}}", "<\n  {{$b}}\n  old\n  {{/b}}\n>", "<\n  a\n>"),
        ("{{<p}}{{$b}}{{/b}}{{/p}}", "<\n  {{$b}}\n  old\n  {{/b}}\n>", "<\n>"),
        ("{{<p}}{{/p}}", "<\n  {{$b}}{{/b}}\n>", "<\n>"),
        // The default says how far in.
        ("{{<p}}{{$b}}\na\n  b\n{{/b}}{{/p}}", "<\n{{$b}}\n    old\n{{/b}}\n>", "<\n    a\n      b\n>"),
        // Inside a line.
        ("{{<p}}{{$b}}a\nb{{/b}}{{/p}}", "<{{$b}}{{/b}}>", "<a\nb>"),
        ("{{<p}}{{$b}}\n  a\n  b\n{{/b}}{{/p}}", "<\n  {{$b}}old{{/b}}>", "<\n  a\n  b\n>"),
        // The default as it was written.
        ("{{<p}}{{/p}}", "<\n  {{$b}}\n    old\n\n  {{/b}}\n>", "<\n    old\n\n>"),
        ("  {{<p}}{{/p}}\n", "<\n  {{$b}}\n  old\n  {{/b}}\n>\n", "  <\n    old\n  >\n"),
        // A partial in an override.
        ("{{<p}}{{$b}}\n    {{>q}}\n    z\n{{/b}}{{/p}}", "<\n  {{$b}}{{/b}}\n>", "<\n  q\n  q\n  z\n>"),
        ("{{<p}}{{$b}}\n    {{#yes}}\n      {{.}}\n    {{/yes}}\n{{/b}}{{/p}}", "<\n {{$b}}{{/b}}\n>", "<\n   true\n>"),
    ])
    func overridesAreIndentedLikeTheirPlace(_ page: String, _ parent: String, _ expected: String) {
        let result = render(page, .object(["yes": .bool(true)]), partials: ["p": parent, "q": "q\nq\n"])
        #expect(result.messages == [])
        #expect(result.text == expected)
    }

    @Test func anOverrideThatShowsNothingLeavesTheNextLineIndented() {
        let value: Value = .object(["no": .bool(false)])
        let page = "  {{<p}}{{$b}}\n{{#no}}\nx\n{{/no}}\n{{/b}}{{/p}}\n"
        #expect(render(page, value, partials: ["p": "{{$b}}old{{/b}}|\nz\n"]).text == "  |\n  z\n")
    }

    @Test func aValueAtTheStartOfAnOverridesLineIsIndented() {
        let value: Value = .object(["x": .int(1)])
        let page = "{{<p}}{{$b}}\n    a\n    {{x}}\n    b\n{{/b}}{{/p}}"
        #expect(render(page, value, partials: ["p": "\t{{$b}}{{/b}}\n"]).text == "\ta\n\t1\n\tb\n")
    }

    @Test func aParentStandsForOneTag() {
        let page = "a\n  {{<p}}\n    {{! note }}\n    {{$b}}x{{/b}}\n  {{/p}}\nz\n"
        #expect(render(page, partials: ["p": "1\n{{$b}}{{/b}}\n2\n"]).text == "a\n  1\n  x\n  2\nz\n")
    }

    @Test func aValueMayNameTheParent() {
        let value: Value = .object(["kind": .string("p")])
        #expect(render("{{<*kind}}{{$b}}x{{/b}}{{/ * kind}}", value, partials: ["p": "[{{$b}}{{/b}}]"]).text == "[x]")
    }
}
