import Foundation
import Testing

/// The conformance suites that lie beside a developer's checkout. A clone that stands alone has none of them: the tests
/// that read them say so by being skipped, and `SpecificationTests` covers the same ground with texts of our own.
enum ConformanceSuites {
    static let folder: URL = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/conformance")

    static var exist: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// The examples of the specification of GitHub-flavoured Markdown, numbered as it numbers them.
    static func gfmExamples() throws -> [Example] {
        let fence = String(repeating: "`", count: 32)
        var examples: [Example] = []
        var part: Part?
        var (markdown, html, label) = ("", "", "")
        for line in try text("gfm/spec.txt").components(separatedBy: "\n") {
            switch part {
            case nil where line.hasPrefix(fence + " example"):
                label = line.dropFirst(fence.count + " example".count).trimmingCharacters(in: .whitespaces)
                (markdown, html, part) = ("", "", .markdown)
            case .markdown where line == ".": part = .html
            case .html where line == fence:
                examples.append(
                    Example(number: examples.count + 1, label: label, markdown: markdown, html: html).withTabs)
                part = nil
            case .markdown: markdown += line + "\n"
            case .html: html += line + "\n"
            case nil: break
            }
        }
        return examples
    }

    /// The examples of CommonMark that must hold with emphasis beside Hangul changed.
    static func commonMarkExamples() throws -> [Example] {
        try JSONDecoder().decode([CommonMarkExample].self, from: Data(try text("cjk-emphasis/commonmark.json").utf8))
            .map { Example(number: $0.example, label: $0.section, markdown: $0.markdown, html: $0.html) }
    }

    private enum Part { case markdown, html }
}

/// An example of a specification: what goes in and what must come out.
struct Example: Sendable, CustomTestStringConvertible {
    let number: Int
    let label: String
    let markdown: String
    let html: String

    var testDescription: String { "example \(number)" }

    /// The specifications write tabs as arrows.
    var withTabs: Example {
        Example(
            number: number, label: label, markdown: markdown.replacingOccurrences(of: "→", with: "\t"),
            html: html.replacingOccurrences(of: "→", with: "\t"))
    }
}

private struct CommonMarkExample: Decodable {
    let markdown: String
    let html: String
    let example: Int
    let section: String
}
