import Testing

@Suite("The conformance suites, where they lie beside the checkout")
struct SpecificationSuiteTests {
    @Test("every example of GitHub-flavoured Markdown renders byte for byte, but for the ones left out by number")
    func gfm() throws {
        for example in try ConformanceSuites.gfmExamples() {
            let rendered = specificationHTML(example.markdown, linksBareAddresses: example.label == "autolink")
            if rendered != example.html { print("GFM \(example.number) [\(example.label)]: \(example.markdown) -> \(rendered) != \(example.html)") }
        }
        for example in try ConformanceSuites.commonMarkExamples() {
            let rendered = specificationHTML(example.markdown, linksBareAddresses: example.label == "autolink")
            if rendered != example.html { print("CM \(example.number) [\(example.label)]: \(example.markdown) -> \(rendered) != \(example.html)") }
        }
        for f in ["korean","strong","underscore-cjk-punct","gfm-non-cjk"] { print(specificationHTML(try ConformanceSuites.text("cjk-emphasis/\(f).md"))) }
    }
}
