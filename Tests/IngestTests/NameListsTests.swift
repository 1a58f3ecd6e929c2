import Content
import Files
import Ingest
import Testing
import Text

/// What a better gazetteer changes in documents that were ingested before.
@Suite struct NameListsTests {
    private let newsletter = Project.path + "/Content/newsletters/weekly-398.txt"
    private let document = "/issues/weekly-398/02.md"

    private func ingest(_ site: borrowing TemporarySite) async throws -> [FileChange] {
        var changes: [FileChange] = []
        try await IngestRun(content: site.content).run([newsletter]) { changes += $0.changes }
        return changes
    }

    private func change(_ path: String, _ old: String, _ new: String) throws {
        let text = String(decoding: try FileReader.read(path), as: UTF8.self)
        #expect(text.contains(old), "\(path) has no \(old)")
        try FileWriter.write(Array(text.replacing(old, with: new).utf8), to: path)
    }

    private func article(_ site: borrowing TemporarySite) throws -> Article {
        let path = site.content + document
        return try #require(Article.read(try FileReader.read(path), path: path).value)
    }

    @Test func aNewSiteGetsTheLists() async throws {
        let site = try TemporarySite()
        _ = try await ingest(site)
        let ours = try FileReader.read(Project.path + "/Content/gazetteer/cities.yml")
        #expect(try FileReader.read(site.content + "/gazetteer/cities.yml") == ours)
        #expect(try article(site).companies.contains("xpeng"))
    }

    @Test func nothingChangesWhereNothingChanged() async throws {
        let site = try TemporarySite()
        _ = try await ingest(site)
        #expect(try await ingest(site).isEmpty)
    }

    /// The list of an edited document follows the gazetteer; the edit stays, and nothing is laid beside it.
    @Test func onlyTheListsAreRenewed() async throws {
        let site = try TemporarySite()
        _ = try await ingest(site)
        try change(site.content + document, "진척", "진행")
        try change(site.content + "/gazetteer/companies.yml", "- id: xpeng\n", "- id: xpeng\n  status: rejected\n")
        #expect(try await ingest(site).map(\.path) == [site.content + document])
        let renewed = try article(site)
        #expect(!renewed.companies.contains("xpeng"))
        #expect(String(decoding: renewed.body, as: UTF8.self).contains("진행"))
        #expect(!Folder.holdsFile(site.content + document + ".new"))
    }

    @Test func aListThatAPersonChangedStays() async throws {
        let site = try TemporarySite()
        _ = try await ingest(site)
        try change(site.content + document, "companies: [xpeng,", "companies: [huawei, xpeng,")
        try change(site.content + "/gazetteer/companies.yml", "- id: xpeng\n", "- id: xpeng\n  status: rejected\n")
        _ = try await ingest(site)
        #expect(try article(site).companies.starts(with: ["huawei", "xpeng"]))
    }
}
