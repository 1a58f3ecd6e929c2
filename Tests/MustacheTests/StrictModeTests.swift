import Mustache
import Testing
import Text

/// What strict mode refuses, and how it says so.
@Suite struct StrictModeTests {
    private let article: Value = .object([
        "title": .string("제목"), "tags": .list([.int(1), .int(2)]), "author": .null,
        "city": .object(["name": .string("선전")]),
    ])

    @Test(arguments: [
        ("한글 {{titel}}", "page.mustache:1:6: nothing here is called “titel”; did you mean “title”?"),
        ("a\n  {{#tgas}}x{{/tgas}}", "page.mustache:2:6: nothing here is called “tgas”; did you mean “tags”?"),
        ("{{^qqqq}}x{{/qqqq}}", "page.mustache:1:4: nothing here is called “qqqq”"),
        ("{{#city}}{{nmae}}{{/city}}", "page.mustache:1:12: nothing here is called “nmae”; did you mean “name”?"),
        ("{{city.nmae}}", "page.mustache:1:8: “city” has no “nmae”; did you mean “name”?"),
        (
            "{{author.name}}",
            "page.mustache:1:10: “author” is empty and has no “name”;"
                + " ask first whether it is there: {{#author}}…{{/author}}"
        ),
        (
            "{{tags}}",
            "page.mustache:1:3: “tags” is a list, which cannot be printed; write {{#tags}}…{{/tags}}"
        ),
        (
            "{{{city}}}",
            "page.mustache:1:4: “city” is an object, which cannot be printed; write {{#city}}…{{/city}}"
        ),
        (
            "{{>* author}}",
            "page.mustache:1:6: “author” is empty and not the name of a template; give it a text that names a template"
        ),
        ("{{>*city.name}}", "page.mustache:1:5: there is no template “선전”"),
    ])
    func refusesWhatNoValueGives(_ template: String, _ expected: String) {
        let result = render(template, article)
        #expect(result.messages == [expected])
        #expect(result.text == "")
        #expect(render(template, article, mode: .lenient).messages == [])
    }

    @Test func nullAndEmptyValuesAreThere() {
        #expect(render("{{author}}{{#author}}x{{/author}}{{^author}}y{{/author}}", article).text == "y")
        #expect(render("{{author}}", article).messages == [])
    }

    @Test(arguments: [
        ("{{>card}}", ["page.mustache:1:4: there is no template “card”; did you mean “cart”?"]),
        ("{{<lay}}{{/lay}}", ["page.mustache:1:4: there is no template “lay”"]),
        (
            "{{<base}}{{$tilte}}x{{/tilte}}{{/base}}",
            ["page.mustache:1:13: the template “base” has no block “tilte”; did you mean “title”?"]
        ),
        (
            "{{<base}}{{$title}}x{{/title}}{{$title}}x{{/title}}{{/base}}",
            ["page.mustache:1:34: the block “title” is given twice; keep one of the two"]
        ),
        (
            "{{<base}}\n  lost{{$title}}x{{/title}}{{/base}}",
            [
                "page.mustache:2:3: this is inside “{{<base}}” but outside its blocks, so it would never be shown;"
                    + " put it into a block ({{$name}}…{{/name}}) or in front of the parent"
            ]
        ),
        (
            "{{<base}}{{#title}}x{{/title}}{{/base}}",
            [
                "page.mustache:1:10: this is inside “{{<base}}” but outside its blocks, so it would never be shown;"
                    + " put it into a block ({{$name}}…{{/name}}) or in front of the parent"
            ]
        ),
        (
            "{{%title}}",
            ["page.mustache:1:3: there is no tag that begins with “%”; the signs are # ^ / > < $ & { ! ="]
        ),
        (
            "{{a..b}}{{.a}}",
            [
                "page.mustache:1:3: “a..b” is not a name; a name has no spaces, and no empty part between its dots",
                "page.mustache:1:11: “.a” is not a name; a name has no spaces, and no empty part between its dots",
            ]
        ),
    ])
    func refusesWhatCannotBeRight(_ template: String, _ expected: [String]) {
        let partials: KeyValuePairs = ["cart": "", "base": "{{$title}}{{/title}}"]
        #expect(render(template, article, partials: partials).messages == expected)
        #expect(render(template, article, partials: partials, mode: .lenient).messages == [])
    }

    @Test func anUnknownBlockIsNotToldOfAParentThatCannotBeKnown() {
        let value: Value = .object(["x": .string("part")])
        let partials: KeyValuePairs = ["base": "{{>*x}}", "part": "{{$b}}{{/b}}"]
        #expect(render("{{<base}}{{$b}}1{{/b}}{{/base}}", value, partials: partials).text == "1")
    }

    @Test func problemsInAPartialNameThePage() {
        let result = render("{{>part}}", article, partials: ["part": "a\n {{titel}}"])
        #expect(
            result.messages == [
                "part.mustache:2:4: nothing here is called “titel” (while “page” was rendered); did you mean “title”?"
            ])
        #expect(result.problems.first?.place?.lineText == " {{titel}}")
        #expect(result.problems.first?.problem.korean == "“titel”: 여기에 그런 이름의 값이 없습니다 (“page” 렌더링 중)")
    }

    @Test func eachTagIsToldOnceAndAllAreSorted() {
        let result = render("{{#tags}}{{b}}{{/tags}}{{#tags}}{{a}}{{/tags}}", article)
        #expect(
            result.messages == [
                "page.mustache:1:12: nothing here is called “b”", "page.mustache:1:35: nothing here is called “a”",
            ])
    }

    @Test func tellsNoMoreThanItsLimit() {
        let result = render(String(repeating: "{{a}}", count: 100), article, limits: RenderLimits(problems: 3))
        #expect(result.messages.count == 4)
        #expect(result.messages.contains("page.mustache: rendering stopped after 3 problems; there may be more"))
    }

    @Test func aTemplateThatIsNotThereIsAProblem() {
        var output: [UInt8] = []
        let problems = Templates([source("article", "")]).render("artcile", with: [], into: &output)
        #expect(problems.map(message) == ["artcile: there is no template “artcile”; did you mean “article”?"])
    }

    @Test func nothingIsAppendedWhenSomethingIsWrong() {
        let templates = Templates([source("page", "much text {{x}}")])
        var output: [UInt8] = [1, 2, 3]
        #expect(templates.render("page", with: [], into: &output).count == 1)
        #expect(output == [1, 2, 3])
    }
}

/// What is wrong with a template by itself, in both modes.
@Suite struct CompilingTests {
    @Test(arguments: [
        ("a\n {{#b}}", ["page.mustache:2:2: “{{#b}}” is never closed; write {{/b}} where it ends"]),
        ("{{/b}}", ["page.mustache:1:1: “{{/b}}” closes what was never opened; remove it, or open it before"]),
        (
            "{{#items}}\n{{/item}}",
            [
                "page.mustache:2:1: “{{/item}}” stands where “items”, opened in line 1, has to be closed;"
                    + " write {{/items}}"
            ]
        ),
        (
            "{{#a}}{{#b}}{{/a}}",
            ["page.mustache:1:7: “{{#b}}” is never closed; write {{/b}} where it ends"]
        ),
        ("a {{b", ["page.mustache:1:3: this tag never ends; close it with “}}”"]),
        ("{{a} {{b}}", ["page.mustache:1:1: this tag never ends; close it with “}}”"]),
        ("{{{a}}", ["page.mustache:1:1: this tag never ends; close it with “}}”"]),
        ("{{! a", ["page.mustache:1:1: this tag never ends; close it with “}}”"]),
        ("{{=<% %>=}}<%a", ["page.mustache:1:12: this tag never ends; close it with “%>”"]),
        (
            "{{=<%=}}",
            [
                "page.mustache:1:4: “<%” does not name two delimiters;"
                    + " write two marks with a space between them and without “=”, as in {{=<% %>=}}"
            ]
        ),
        (
            "{{}}{{# }}{{/ }}",
            [
                "page.mustache:1:1: this tag names nothing; write a name in it, or remove it",
                "page.mustache:1:5: this tag names nothing; write a name in it, or remove it",
                "page.mustache:1:11: this tag names nothing; write a name in it, or remove it",
            ]
        ),
        (
            "{{a b}}",
            ["page.mustache:1:3: “a b” is not a name; a name has no spaces, and no empty part between its dots"]
        ),
        (
            "{{#a}}{{b",
            [
                "page.mustache:1:1: “{{#a}}” is never closed; write {{/a}} where it ends",
                "page.mustache:1:7: this tag never ends; close it with “}}”",
            ]
        ),
    ])
    func namesWhatIsWrong(_ template: String, _ expected: [String]) {
        #expect(render(template).messages == expected)
        #expect(render(template, mode: .lenient).messages == expected)
    }

    @Test func gathersTheProblemsOfAllTemplatesAndRendersNone() {
        let templates = Templates([source("b", "{{#x}}"), source("a", "{{y"), source("good", "text")])
        let expected = [
            "a.mustache:1:1: this tag never ends; close it with “}}”",
            "b.mustache:1:1: “{{#x}}” is never closed; write {{/x}} where it ends",
        ]
        #expect(templates.problems.map(message) == expected)
        var output: [UInt8] = []
        #expect(templates.render("good", with: [], into: &output).map(message) == expected)
        #expect(output == [])
    }
}
