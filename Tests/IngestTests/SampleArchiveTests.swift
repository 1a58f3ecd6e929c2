import Content
import Files
import Ingest
import Testing
import Text

/// The samples of the project: `Content/newsletters` ingested is `Content/issues`, byte for byte.
@Suite struct SampleArchiveTests {
    @Test func samplesGiveTheirIssues() async throws {
        let site = try TemporarySite()
        for name in ["cities.yml", "companies.yml"] {
            let list = try FileReader.read(Project.path + "/Content/gazetteer/\(name)")
            try FileWriter.write(list, to: site.content + "/gazetteer/\(name)")
        }
        let paths = try Project.files(Project.path + "/Content/newsletters")
        #expect(paths.count >= 12)
        var changes: [FileChange] = []
        try await IngestRun(content: site.content).run(paths) { outcome in
            changes += outcome.changes
            #expect(!outcome.diagnostics.contains { $0.severity == .error }, "\(outcome.path)")
        }
        #expect(changes.count > 100)
        for change in changes {
            let expected = Project.path + "/Content" + change.path.dropFirst(site.content.count)
            let made = try FileReader.read(change.path)
            #expect(try FileReader.read(expected) == made, "\(expected)")
        }
        // Nothing is there that no newsletter gives, and no company was discovered that the lists do not have.
        let companies = "/gazetteer/companies.yml"
        let (before, after) = (Project.path + "/Content" + companies, site.content + companies)
        #expect(try FileReader.read(before) == FileReader.read(after))
        let count = try Project.files(Project.path + "/Content/issues").count { $0.hasSuffix(".md") }
        #expect(count == changes.count)
    }
}
