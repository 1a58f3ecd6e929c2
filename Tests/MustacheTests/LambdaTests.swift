import Mustache
import Testing

/// Pieces of the program that templates call.
@Suite struct LambdaTests {
    @Test func aTextLambdaReturnsATemplate() {
        let value: Value = .object(["x": .string("세계"), "hello": .lambda(.text { "안녕, {{x}}" })])
        #expect(render("{{hello}}!", value).text == "안녕, 세계!")
        #expect(render("{{=| |=}}|hello|!", value).text == "안녕, 세계!")
    }

    @Test func whatATextLambdaGivesIsEscaped() {
        let value: Value = .object(["tag": .lambda(.text { "<b>" })])
        #expect(render("{{tag}}{{{tag}}}", value).text == "&lt;b&gt;<b>")
    }

    @Test func aSectionLambdaGetsTheContentsAsWritten() {
        let value: Value = .object(["x": .int(1), "bold": .lambda(.section { "<b>\($0)</b>{{x}}" })])
        #expect(render("{{#bold}}a {{x}}{{/bold}}", value).text == "<b>a 1</b>1")
        #expect(render("{{=| |=}}|#bold|a |x||/bold|", value).text == "<b>a 1</b>{{x}}")
        #expect(render("{{^bold}}never{{/bold}}", value).text == "")
        #expect(render("-\n{{#bold}}\nlines\n{{/bold}}\n-", value).text == "-\n<b>lines\n</b>1-")
    }

    @Test func whatItReturnsIsIndentedLikeItsTemplate() {
        let value: Value = .object(["twice": .lambda(.section { $0 + $0 })])
        let partials: KeyValuePairs = ["part": "{{#twice}}\na\n{{/twice}}\n-{{#twice}}b{{/twice}}\n"]
        #expect(render("  {{>part}}\n", value, partials: partials).text == "  a\n  a\n  -bb\n")
    }

    @Test func isCalledEachTime() {
        let calls = Counter()
        let value: Value = .object(["next": .lambda(.text { "\(calls.next())" })])
        #expect(render("{{next}} {{next}} {{{next}}}", value).text == "1 2 3")
    }

    @Test func mayIncludeTemplates() {
        let value: Value = .object(["x": .int(1), "part": .lambda(.text { "{{>part}}{{>part}}" })])
        #expect(render("{{part}}", value, partials: ["part": "({{x}})"]).text == "(1)(1)")
    }

    @Test func itsMistakesAreToldAtTheTag() {
        let value: Value = .object([
            "wrong": .lambda(.text { "{{#a}}" }), "unknown": .lambda(.section { "\($0){{b}}" }),
            "text": .lambda(.text { "" }),
        ])
        #expect(
            render("a {{wrong}}", value).messages == [
                "page.mustache:1:5: in what the lambda here returned: “{{#a}}” is never closed;"
                    + " write {{/a}} where it ends"
            ])
        #expect(
            render("\n{{#unknown}}x{{/unknown}}", value).messages == [
                "page.mustache:2:4: in what the lambda here returned: nothing here is called “b”"
            ])
        #expect(
            render("{{#text}}x{{/text}}", value, mode: .lenient).messages == [
                "page.mustache:1:4: the lambda “text” takes no contents; write {{text}}"
            ])
    }

    @Test func oneThatCallsItselfIsStopped() {
        let value: Value = .object(["again": .lambda(.text { "{{again}}" })])
        #expect(render("{{again}}", value).messages.count == 1)
        #expect(render("{{again}}", value).text == "")
    }
}
