import Content
import Files
import Foundation
import Ingest
import Testing
import Text
import Typesetter

/// A run over more newsletters than are named together.
@Suite struct ManyNewslettersTests {
    /// What the first newsletters discover is in the list, once, when later ones are named; and what those add to it.
    @Test func theListGrowsFromOneLotToTheNext() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        try Folder.create(folder)
        var paths: [String] = []
        for number in 0..<34 {
            paths.append("\(folder)/\(number).txt")
            try FileWriter.write(newsletter(number), to: paths[number])
        }
        var problems: [String] = []
        try await IngestRun(content: folder).run(paths) { outcome in
            problems += outcome.diagnostics.filter { $0.severity == .error }.map(\.problem.english)
        }
        #expect(problems.isEmpty)
        let list = "\(folder)/gazetteer/companies.yml"
        let companies = try #require(Company.readList(try FileReader.read(list), path: list).value)
        let found = companies.filter { $0.status == .discovered }
        #expect(Set(found.map(\.id)).count == found.count)
        // The first and the last lot speak of one firm, each by another spelling.
        let firm = try #require(found.first { $0.zh == "禾星科技" })
        #expect(firm.ko == "허싱커지" && firm.aliases == ["허싱과기"])
        #expect(found.contains { $0.zh == "映云科技" })
        for number in [0, 33] {
            let path = "\(folder)/issues/weekly-\(500 + number)/01.md"
            let article = try #require(Article.read(try FileReader.read(path), path: path).value)
            #expect(article.companies.contains(firm.id))
        }
        try Folder.remove(folder)
    }

    /// An issue of one article; the first and the last name firms that no list has.
    private func newsletter(_ number: Int) throws -> [UInt8] {
        let layout = try #require(Layout.named("weekly-2023"))
        var manuscript = IssueMaker(layout: layout).manuscript(seed: 4)
        let text =
            switch number {
            case 0: "로봇 기업인 허싱커지(禾星科技)가 상장했다."
            case 33: "로봇 기업인 허싱과기(禾星科技)와 잉윈커지(映云科技)가 새 공장을 지었다."
            default: "봄이 와서 여러 도시가 새로운 길을 냈다."
            }
        manuscript.issue.number = try #require(IssueNumber("\(500 + number)"))
        manuscript.articles = [manuscript.articles[0]]
        manuscript.articles[0].body = Array("\(text)\n".utf8)
        return Typesetter(layout: layout).typeset(manuscript)
    }
}
