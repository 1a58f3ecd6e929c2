import Mustache
import Testing

/// Tags that have a line to themselves leave no line, and what they bring in is indented like them.
@Suite struct WhiteSpaceTests {
    private let value: Value = .object(["yes": .bool(true), "no": .bool(false), "two": .string("x\ny")])

    @Test(arguments: [
        ("a\n{{#yes}}\nb\n{{/yes}}\nc", "a\nb\nc"),
        ("a\n  {{#yes}}  \nb\n\t{{/yes}}\nc", "a\nb\nc"),
        ("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "a\r\nb\r\nc"),
        ("{{^no}}\na\n{{/no}}", "a\n"),
        ("  {{! gone }}\na", "a"),
        ("a\n  {{! gone\n over two lines }}\nb", "a\nb"),
        ("a\n{{=| |=}}\nb", "a\nb"),
        (" {{#yes}}a{{/yes}}\n", " a\n"),
        (" {{yes}}\n", " true\n"),
        ("a {{! stays }} b\n", "a  b\n"),
        ("{{#yes}}{{#yes}}\na{{/yes}}{{/yes}}\n", "\na\n"),
    ])
    func linesOfTags(_ template: String, _ expected: String) {
        #expect(render(template, value).text == expected)
    }

    @Test(arguments: [
        ("  {{>part}}\n|", "a\nb\n", "  a\n  b\n|"),
        ("x {{>part}}\n|", "a\nb\n", "x a\nb\n\n|"),
        ("  {{>part}}\n", "{{two}}\nb\n", "  x\ny\n  b\n"),
        ("  {{>part}}\n", "{{#yes}}\nb\n{{/yes}}\nc\n", "  b\n  c\n"),
        ("  {{>part}}\n", "{{#yes}}b\n{{/yes}}c\n", "  b\n  c\n"),
        ("  {{>part}}\n", "{{! gone }}b\n\nc\n", "  b\n  \n  c\n"),
        ("\t{{>part}}\r\n", "a\r\nb\r\n", "\ta\r\n\tb\r\n"),
    ])
    func partialsAreIndented(_ template: String, _ part: String, _ expected: String) {
        #expect(render(template, value, partials: ["part": part]).text == expected)
    }

    @Test func indentationAddsUp() {
        let partials: KeyValuePairs = ["outer": "<\n  {{>inner}}\n>\n", "inner": "a\nb\n"]
        #expect(render(" {{>outer}}\n", partials: partials).text == " <\n   a\n   b\n >\n")
    }

    @Test func aPartialInsideALineIsNotIndentedByItsCaller() {
        let partials: KeyValuePairs = ["outer": "a {{>inner}}\n", "inner": "1\n2"]
        #expect(render("  {{>outer}}\n", partials: partials).text == "  a 1\n2\n")
    }
}
