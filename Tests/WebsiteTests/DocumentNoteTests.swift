import Content
import Files
import Foundation
import Testing

@testable import Website

/// What is kept of front matter is what reading the document again would give.
@Suite struct DocumentNoteTests {
    private static let document = """
        ---
        title: "제목: 하나"
        section: 소식
        category: 산업
        source: 신문
        cities: [shanghai, hefei]
        companies: [moon-robot]
        references:
          - title: 책
            publisher: 출판사
            url: https://example.org/
            date: 2024-05
          - title: 둘째
            date: 2024-05-03
        ---

        글이다.

        둘째 문단.
        """

    private func withNote(_ body: (LoadedFile, ListedFile, SiteFolders, String) throws -> Void) async throws {
        try await withSite(["Content/issues/weekly-7/01.md": Self.document]) { site in
            let content = site.folder.path + "/Content"
            let files = try FileList.below(content).files
            let listed = try #require(files.first { $0.name == "issues/weekly-7/01.md" })
            let note = site.folder.path + "/note"
            let file = try LoadedFile.load(listed, folder: content)
            try DocumentNote(note).save([(content + "/" + listed.name, file)], to: note) { _ in 7 }
            try body(file, listed, SiteFolders(site: site.folder.path), note)
        }
    }

    @Test func anArticleComesBackWhole() async throws {
        try await withNote { file, listed, site, note in
            let kept = try DocumentNote(note)
            let known = try #require(kept.file(listed, folder: site.content, print: 7))
            guard case .article(var article) = known.part.value, case .article(let whole) = file.part.value else {
                Issue.record("no article")
                return
            }
            let body = try #require(try known.body?.read())
            #expect(String(decoding: body, as: UTF8.self).hasPrefix("글이다."))
            article = try #require(
                ArticleFile(
                    path: listed.name, shownPath: article.path,
                    article: Article(
                        title: article.article.title, section: article.article.section,
                        category: article.article.category, source: article.article.source,
                        cities: article.article.cities, companies: article.article.companies,
                        references: article.article.references, body: body),
                    bodyStart: article.bodyStart))
            #expect(article.article == whole.article && article.article.references.count == 2)
            #expect(article.path == whole.path && article.number == whole.number && article.issue == whole.issue)
            #expect(article.bodyStart.line == whole.bodyStart.line && article.bodyStart.byte == whole.bodyStart.byte)
        }
    }

    @Test func anotherFileIsNotKnown() async throws {
        try await withNote { _, listed, site, note in
            let kept = try DocumentNote(note)
            #expect(kept.file(listed, folder: site.content, print: 8) == nil)
            #expect(kept.file(listed, folder: site.output, print: 7) == nil)
        }
    }

    @Test func ofABrokenNoteNothingIsKnown() async throws {
        try await withNote { _, listed, site, note in
            var bytes = try Data(contentsOf: URL(filePath: note))
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: URL(filePath: note))
            let kept = try DocumentNote(note)
            #expect(kept.file(listed, folder: site.content, print: 7) == nil)
        }
    }
}
