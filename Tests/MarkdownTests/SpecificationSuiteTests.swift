import Testing

@testable import Markdown

// These read the suites that lie beside a developer's checkout, and are skipped where they do not.
@Suite("The conformance suites", .enabled(if: ConformanceSuites.exist, "no conformance suites beside this checkout"))
struct SpecificationSuiteTests {
    @Test("GitHub-flavoured Markdown renders byte for byte")
    func gfm() throws {
        let examples = try ConformanceSuites.gfmExamples()
        #expect(examples.count > 600)
        for example in examples {
            // Bare addresses are the business of our own pass; the examples of the core have none to link.
            let rendered = specificationHTML(example.markdown, linksBareAddresses: example.label == "autolink")
            expect(rendered, example, leftOut: LeftOutExamples.gfm)
        }
    }

    @Test("CommonMark renders byte for byte although emphasis beside Hangul is changed")
    func commonMark() throws {
        let examples = try ConformanceSuites.commonMarkExamples()
        #expect(examples.count > 600)
        for example in examples {
            expect(specificationHTML(example.markdown), example, leftOut: LeftOutExamples.commonMark)
        }
    }

    private func expect(_ rendered: String, _ example: Example, leftOut: [Int: String]) {
        if let reason = leftOut[example.number] {
            #expect(rendered != example.html, "example \(example.number) is left out for nothing: \(reason)")
        } else {
            #expect(rendered == example.html, "example \(example.number)")
        }
    }

    @Test("every pair of ** beside Kana, Hanzi and Hangul is strong", arguments: ["korean", "strong"])
    func strongBesideEastAsianText(name: String) throws {
        for line in try lines(name) {
            let rendered = specificationHTML(line)
            #expect(!rendered.contains("*"), "\(line) → \(rendered)")
            #expect(rendered.count(of: "<strong>") * 2 == line.count(of: "**"), "\(line) → \(rendered)")
        }
    }

    @Test("every pair of _ beside East Asian punctuation is emphasis")
    func underscoresBesidePunctuation() throws {
        for line in try lines("underscore-cjk-punct") {
            let rendered = specificationHTML(line)
            #expect(!rendered.contains("_"), "\(line) → \(rendered)")
            #expect(rendered.contains("<strong>") || rendered.contains("<em>"), "\(line) → \(rendered)")
        }
    }

    @Test("text without East Asian characters is read as CommonMark reads it")
    func noEastAsianText() throws {
        let text = Array(try ConformanceSuites.text("cjk-emphasis/gfm-non-cjk.md").utf8)
        text.withUnsafeBufferPointer { #expect(MarkedText(marking: $0) == nil) }
        let rendered = specificationHTML(String(decoding: text, as: UTF8.self))
        #expect(rendered.contains("<strong><em><code>this</code></em></strong>"))
        #expect(rendered.contains("<th>A</th>"))
    }

    private func lines(_ name: String) throws -> [String] {
        try ConformanceSuites.text("cjk-emphasis/\(name).md").split(separator: "\n").map(String.init)
    }
}

extension String {
    fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
