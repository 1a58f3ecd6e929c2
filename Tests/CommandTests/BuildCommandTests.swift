import Foundation
import Testing

/// `seogo build`, through the real program, on small sites.
@Suite struct BuildCommandTests {
    private func withSite(_ files: [String: String], _ body: (ScratchFolder) throws -> Void) throws {
        let site = try ScratchFolder()
        defer { site.remove() }
        let usual = [
            "Content/site.yml": "title: 시험 사이트\nnavigation:\n  - title: 소개\n    url: /about/\n",
            "Content/pages/about.md": "---\ntitle: 소개 & 인사\n---\n**화웨이(华为)**는 회사입니다.\n",
            "Templates/page.mustache": "<title>{{page.full_title}}</title>{{#menu}}{{title}},{{/menu}}{{{body}}}",
        ]
        for (path, text) in usual.merging(files, uniquingKeysWith: { $1 }) { try site.write(text, to: path) }
        try body(site)
    }

    @Test func aPageOfMarkdownGoesThroughItsTemplate() throws {
        try withSite([:]) { site in
            let run = try ProgramRun(["build"], in: site.url)
            #expect(run.status == 0)
            #expect(run.output.hasSuffix(" pages in Output\n"))
            #expect(run.errors.isEmpty)
            let page = try site.text(of: "Output/about/index.html")
            #expect(page.contains("<title>소개 &amp; 인사 · 시험 사이트</title>호,기업,도시,행사,표,소개,"))
            #expect(page.contains("<strong>화웨이(华为)</strong>는 회사입니다."))
        }
    }

    @Test func foldersCanBeNamedOneByOne() throws {
        try withSite([:]) { site in
            let path = site.url.path
            let run = try ProgramRun([
                "build", "--site", "nowhere", "--content", path + "/Content", "--templates", path + "/Templates",
                "--output=" + path + "/public",
            ])
            #expect(run.status == 0)
            #expect(FileManager.default.fileExists(atPath: path + "/public/about/index.html"))
        }
    }

    @Test func aSecondBuildChangesNothing() throws {
        try withSite([:]) { site in
            _ = try ProgramRun(["build"], in: site.url)
            let first = try site.text(of: "Output/about/index.html")
            #expect(try ProgramRun(["build"], in: site.url).status == 0)
            #expect(try site.text(of: "Output/about/index.html") == first)
        }
    }

    @Test func anErrorIsShownWithItsPlaceAndNothingIsWritten() throws {
        try withSite(["Templates/page.mustache": "one\n{{page.titel}}\n"]) { site in
            let run = try ProgramRun(["build"], in: site.url)
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            #expect(run.errors.hasPrefix("Templates/page.mustache:2:"))
            #expect(run.errors.contains("title"))
            #expect(!FileManager.default.fileExists(atPath: site.url.path + "/Output"))
        }
    }

    @Test func aMissingTemplateIsAnError() throws {
        try withSite(["Templates/page.mustache": "{{>layuot}}", "Templates/layout.mustache": ""]) { site in
            let run = try ProgramRun(["build"], in: site.url)
            #expect(run.status == 1)
            #expect(run.errors.contains("layout"))
        }
    }

    @Test func aFolderThatIsNotThereStopsTheRun() throws {
        let run = try ProgramRun(["build", "--site", "nowhere"])
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("nowhere/Content: error: "))
        #expect(try ProgramRun(["build", "--site", "nowhere", "--lang", "ko"]).errors.contains("오류"))
    }

    @Test func aSiteWithoutSettingsIsBuiltWithAWarning() throws {
        try withSite([:]) { site in
            try FileManager.default.removeItem(at: site.url.appending(path: "Content/site.yml"))
            let run = try ProgramRun(["build"], in: site.url)
            #expect(run.status == 0)
            #expect(run.errors.hasPrefix("Content/site.yml: warning: the site has no settings"))
        }
    }

    @Test func thePageNamedIndexIsTheFrontPage() throws {
        try withSite(["Content/pages/index.md": "---\ntitle: 처음\n---\n안녕하세요.\n"]) { site in
            let run = try ProgramRun(["build"], in: site.url)
            #expect(run.output.hasSuffix(" pages in Output\n"))
            let page = try site.text(of: "Output/index.html")
            #expect(page.contains("<a href=\"about/\">소개</a>") && page.contains("<p>안녕하세요.</p>"))
        }
    }
}
