import Mustache
import Testing
import Text

/// Templates nobody should write get an answer in bounded time, and never a crash.
@Suite struct HardInputTests {
    private let value: Value = .object(["a": .bool(true), "x": .string("x")])

    @Test func anEmptyTemplate() {
        #expect(render("").messages == [])
        #expect(render("").text == "")
    }

    @Test func aMegabyteOnOneLine() {
        let line = String(repeating: "글 {{x}} ", count: 100_000)
        #expect(render(line, value).text == String(repeating: "글 x ", count: 100_000))
        let wrong = render(line + "{{y}}", value)
        #expect(wrong.problems.map { $0.place?.column } == [800_003])
    }

    @Test(arguments: ["#", "^", "$"])
    func fiftyThousandNestedSections(_ sign: String) {
        let count = 50_000
        let template = String(repeating: "{{\(sign)a}}", count: count) + "x" + String(repeating: "{{/a}}", count: count)
        let result = render(template, .object(["a": .bool(sign == "#")]))
        #expect(result.messages == [])
        #expect(result.text == "x")
    }

    @Test func fiftyThousandNestedParents() {
        let count = 25_000
        let template =
            String(repeating: "{{<p}}{{$a}}\n", count: count) + "x" + String(repeating: "{{/a}}{{/p}}", count: count)
        let result = render(template, partials: ["p": "{{$a}}{{/a}}"])
        #expect(result.messages.count == 1)
        #expect(result.messages.first?.contains("goes on for ever") == true)
    }

    @Test(arguments: ["{{#a}}", "{{a ", "{{", "{{/a}}", "{{#a}}{{/b}}", "{{! ", "{{=", "{{}}", "{{>b}}", "{{{a}}\n"])
    func fiftyThousandMistakes(_ mistake: String) {
        let result = render(String(repeating: mistake, count: 50_000), value)
        #expect(!result.problems.isEmpty)
        #expect(result.problems.count <= 26)
    }

    @Test func theRestOfManyProblemsIsCounted() {
        let result = render(String(repeating: "{{/a}}\n", count: 30))
        #expect(result.problems.count == 26)
        #expect(
            result.messages.last
                == "page.mustache:26:1: 5 more problems from here on; mend the first ones, they may be the cause")
    }

    @Test func recursionForEverIsStoppedAndNamed() {
        let partials: KeyValuePairs = ["a": "x\n{{>b}}", "b": "{{>c}}", "c": " {{>a}}{{>a}}"]
        let result = render("{{>a}}", partials: partials)
        #expect(
            result.messages == [
                "a.mustache:2:4: this goes on for ever: “b” → “c” → “a” → “b” (while “page” was rendered);"
                    + " a template may include itself only inside a section that ends some time"
            ])
        #expect(result.text == "")
        #expect(render("{{>page}}").messages.first?.contains("“page” → “page”") == true)
        #expect(render("{{<page}}{{/page}}", mode: .lenient).problems.count == 1)
    }

    @Test func templatesThatDoubleWithEachLevelAreStopped() {
        let names = (0..<40).map { "t\($0)" }
        var sources = names.enumerated().map { source($1, "{{>t\($0 + 1)}}{{>t\($0 + 1)}}") }
        sources.append(source("t40", "x"))
        var output: [UInt8] = []
        let templates = Templates(sources, limits: RenderLimits(expansions: 10_000))
        let problems = templates.render("t0", with: [], into: &output)
        #expect(problems.count == 1)
        #expect(problems.first?.problem.english.contains("more than 10000 templates") == true)
    }

    @Test func delimitersChangedInTheMiddle() {
        #expect(render("{{#a}}{{=<% %>=}}<%#a%><%x%>{{x}}<%/a%><%={{ }}=%>{{/a}}", value).text == "x{{x}}")
    }

    @Test func zeroAndInvalidBytesPassThrough() {
        let bytes: [UInt8] = [0, 0xff, 0xc3] + Array("{{x}}".utf8) + [0xe0, 0x80, 0]
        let templates = Templates([TemplateSource(name: "page", path: "page", bytes: bytes)])
        var output: [UInt8] = []
        #expect(templates.render("page", with: [value], into: &output) == [])
        #expect(output == [0, 0xff, 0xc3] + Array("x".utf8) + [0xe0, 0x80, 0])
    }

    @Test func invalidBytesInANameAreAnUnknownName() {
        let bytes: [UInt8] = Array("{{".utf8) + [0xff, 0] + Array("}}".utf8)
        var output: [UInt8] = []
        let templates = Templates([TemplateSource(name: "page", path: "page", bytes: bytes)])
        #expect(templates.render("page", with: [value], into: &output).count == 1)
    }

    /// Any order of the pieces that templates are made of gives a text or problems.
    @Test(arguments: 0..<40)
    func randomTemplatesNeverCrash(_ seed: Int) {
        let value: Value = .object([
            "a": .list([.int(1), .object(["x": .string("p")])]), "x": .string("q"), "n": .null,
            "l": .list([.list([.int(1)]), .null]), "f": .lambda(.text { "{{x}}{{#a}}" }),
            "g": .lambda(.text { "{{>q}}" }), "s": .lambda(.section { "\n  \($0){{x}}" }),
        ])
        var random = RandomTemplate(seed: UInt64(seed))
        var (rendered, refused) = (0, 0)
        for _ in 0..<100 {
            let texts = (0..<3).map { _ in random.template() }
            for mode in [TemplateMode.strict, .lenient] {
                let result = render(
                    texts[0], value, partials: ["p": texts[1], "q": texts[2]], mode: mode,
                    limits: RenderLimits(depth: 30, expansions: 1_000))
                if result.problems.isEmpty { rendered += 1 } else { refused += 1 }
                #expect(result.problems.isEmpty || result.text.isEmpty)
                #expect(result.problems == result.problems.sorted())
            }
        }
        #expect(rendered > 0 && refused > 0)
    }
}

/// Makes the same templates in every run: mostly well nested, sometimes with a piece lost or doubled.
private struct RandomTemplate {
    private var numbers: RandomNumbers

    init(seed: UInt64) { numbers = RandomNumbers(state: seed) }

    mutating func template() -> String {
        var pieces = pieces(depth: 4)
        if !pieces.isEmpty, number(4) == 0 {
            let index = number(pieces.count)
            if number(2) == 0 { pieces.remove(at: index) } else { pieces.insert("{{/a}}", at: index) }
        }
        return pieces.joined()
    }

    private mutating func pieces(depth: Int) -> [String] {
        let single = [
            "\n", "\r\n", "  ", "\t", "글", "{{x}}", "{{{x}}}", "{{.}}", "{{n}}", "{{f}}", "{{g}}", "{{>q}}", "{{>*x}}",

            "{{! c\n }}", "{{=| |=}}|x||={{ }}=|", "=", "\u{0}", "\n{{>q}}\n", "\n  {{>q}}\n", "\n    ", "{{unknown}}",
            "|", "}}",
        ]
        let nested = [
            ("{{#a}}", "{{/a}}"), ("{{^n}}", "{{/n}}"), ("{{$b}}", "{{/b}}"), ("{{#l}}", "{{/l}}"),
            ("{{#s}}", "{{/s}}"),
            ("{{<p}}{{$b}}", "{{/b}}{{/p}}"), ("{{#a}}\n", "\n  {{/a}}\n"), ("\n  {{$b}}\n", "\n  {{/b}}\n"),
            ("\n  {{<p}}\n  {{$b}}\n    ", "\n  {{/b}}\n{{/p}}\n"), ("{{<p}}", "{{/p}}"),
        ]
        return (0..<number(5)).flatMap { _ -> [String] in
            guard depth > 0, number(2) == 0 else { return [single[number(single.count)]] }
            let (open, close) = nested[number(nested.count)]
            return [open] + pieces(depth: depth - 1) + [close]
        }
    }

    private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }
}

/// SplitMix64.
private struct RandomNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var result = state
        result = (result ^ (result >> 30)) &* 0xbf58_476d_1ce4_e5b9
        result = (result ^ (result >> 27)) &* 0x94d0_49bb_1331_11eb
        return result ^ (result >> 31)
    }
}
