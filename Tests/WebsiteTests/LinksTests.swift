import Foundation
import Testing
import Text

@testable import Website

/// Addresses, links between pages, and what happens when one is broken.
@Suite struct LinksTests {
    @Test func everyLinkInsideTheSiteIsRelative() async throws {
        try await withSite { site in
            try await site.build()
            for (name, data) in try site.output() where name.hasSuffix(".html") && name != "404.html" {
                let page = String(decoding: data, as: UTF8.self)
                #expect(!page.contains("href=\"/"), "\(name)")
                #expect(!page.contains("src=\"/"), "\(name)")
            }
        }
    }

    @Test func addressesFromTheTopBecomeRelative() async throws {
        try await withSite { site in
            try await site.build()
            #expect(try site.page("about/index.html").contains("<a href=\"../companies/\">기업</a>"))
        }
    }

    @Test func withLinksToFilesThePagesOpenFromDisk() async throws {
        let settings = "title: 시험\nlinks: files\nnavigation:\n  - title: 소개\n    url: /about/\n"
        try await withSite(["Content/site.yml": settings]) { site in
            let report = try await site.build()
            #expect(report.errors.isEmpty)
            for (name, data) in try site.output() where name.hasSuffix(".html") && name != "404.html" {
                let page = String(decoding: data, as: UTF8.self)
                let folders = page.components(separatedBy: "href=\"").dropFirst().compactMap {
                    $0.components(separatedBy: "\"").first
                }.filter { $0.hasSuffix("/") && !$0.contains(":") }
                #expect(folders.isEmpty, "\(name): \(folders)")
            }
            #expect(try site.page("about/index.html").contains("href=\"../companies/index.html\">기업"))
        }
    }

    @Test func aLinkThatLeadsNowhereIsAnErrorThatNamesPageAndDocument() async throws {
        let page = "---\ntitle: 소개\n---\n[없음](/companies/nobody/)\n"
        try await withSite(["Content/pages/about.md": page]) { site in
            let report = try await site.build()
            let error = try #require(report.errors.first)
            #expect(error.path.hasSuffix("Content/pages/about.md"))
            #expect(error.problem.english.contains("about/index.html"))
            #expect(error.problem.english.contains("../companies/nobody/"))
            #expect(!site.has("index.html"))
        }
    }

    @Test(arguments: [
        ("#없는-곳", false), ("#main", true), ("/issues/weekly-7/1/#cite", true), ("/issues/weekly-7/1/#nowhere", false),
    ])
    func anchorsAreChecked(_ address: String, _ isThere: Bool) async throws {
        try await withSite(["Content/pages/about.md": "---\ntitle: 소개\n---\n[여기](\(address))\n"]) { site in
            let report = try await site.build()
            #expect(report.errors.isEmpty == isThere)
        }
    }

    @Test func twoDocumentsForOneAddressAreAnError() async throws {
        try await withSite(["Content/pages/companies.md": "---\ntitle: 기업\n---\n글\n"]) { site in
            let report = try await site.build()
            let error = try #require(report.errors.first)
            #expect(error.problem.english.contains("companies/index.html"))
        }
    }

    @Test func aBrokenBuildLeavesTheOldSite() async throws {
        try await withSite { site in
            try await site.build()
            let before = try site.output()
            try site.write("---\ntitle: 소개\n---\n[없음](/nowhere/)\n", to: "Content/pages/about.md")
            let report = try await site.build()
            #expect(!report.errors.isEmpty)
            #expect(try site.output() == before)
            let beside = try FileManager.default.contentsOfDirectory(atPath: site.folder.path)
            #expect(beside.sorted() == [".cache", "Content", "Output"])
        }
    }
}
