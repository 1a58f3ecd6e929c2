import Testing

@testable import Website

/// Style sheets are published without what only their authors read.
@Suite struct StyleTextTests {
    private func squeezed(_ text: String) -> String {
        String(decoding: StyleText.squeezed(Array(text.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("a {\n  color: red;\n  margin: 0 auto;\n}\n", "a{color:red;margin:0 auto;}"),
        ("/* one */ a, b { } /* two", "a,b{}"),
        ("a :hover, b:hover { x: y }", "a :hover,b:hover{x:y}"),
        ("a::after { content: \"a  { /* \\\" */ }\"; }", "a::after{content:\"a  { /* \\\" */ }\";}"),
        (
            "@media (min-width: 5rem) and (x) { a > b + c { width: calc(1px + 2%) } }",
            "@media (min-width:5rem) and (x){a > b + c{width:calc(1px + 2%)}}"
        ),
        ("a/**/b { x: 'open", "a b{x:'open"),
    ])
    func theRulesStayTheSame(_ text: String, _ wanted: String) {
        #expect(squeezed(text) == wanted)
    }
}
