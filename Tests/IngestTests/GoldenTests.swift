import Files
import Glibc
import Ingest
import Testing
import Text

/// What every stage makes of small newsletters. A folder of `Golden` is a case: `newsletter.txt`, and a file for each
/// stage that it holds to account, named for the stage as `seogo ingest --trace` knows it.
///
/// `SEOGO_GOLDEN=write` writes the expectations anew; an empty file asks for one more stage.
@Suite struct GoldenTests {
    static let folder = Project.path + "/Tests/IngestTests/Golden"

    @Test func thereAreCasesForEveryLayout() throws {
        let names = try Golden.cases(in: Self.folder).map(\.name)
        #expect(IssueReader.dialects.allSatisfy { names.contains($0) }, "\(names)")
    }

    @Test(arguments: try Golden.cases(in: folder))
    func stagesMakeWhatIsExpected(_ golden: Golden) throws {
        let path = "\(golden.folder)/newsletter.txt"
        let text = Decoder.decode(try FileReader.read(path), path: "newsletter.txt")
        #expect(!golden.stages.isEmpty, "\(golden.name) expects nothing")
        for name in golden.stages {
            // A file that no stage is named for is used by nobody.
            let stage = try #require(StageTrace(rawValue: name), "\(golden.name)/\(name).txt belongs to no stage")
            let made = try #require(stage.text(of: text, path: "newsletter.txt", known: KnownFacts())) + "\n"
            let expected = "\(golden.folder)/\(name).txt"
            if Golden.isRenewed { try FileWriter.write(Array(made.utf8), to: expected) }
            let difference = Golden.difference(String(decoding: try FileReader.read(expected), as: UTF8.self), made)
            #expect(difference == nil, "\(golden.name)/\(name).txt")
        }
    }
}

/// A newsletter with what the stages should make of it.
struct Golden: Sendable, CustomTestStringConvertible {
    let name: String
    let folder: String
    /// The stages there are expectations of, or the names of files that should be such.
    let stages: [String]

    var testDescription: String { name }

    static var isRenewed: Bool { getenv("SEOGO_GOLDEN").map { String(cString: $0) == "write" } ?? false }

    static func cases(in folder: String) throws -> [Golden] {
        let files = try FileList.below(folder).files.map(\.path).sorted()
        let folders = Set(files.map { Folder.above($0) }).sorted()
        return folders.map { below in
            let names = files.filter { Folder.above($0) == below }.map { $0.dropFirst(below.count + 1) }
            return Golden(
                name: String(below.dropFirst(folder.count + 1)), folder: below,
                stages: names.filter { $0 != "newsletter.txt" }.map { String($0.prefix { $0 != "." }) })
        }
    }

    /// The first line that is not as expected.
    static func difference(_ expected: String, _ made: String) -> String? {
        guard expected != made else { return nil }
        let lines = made.split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(wanted, lines).prefix { $0 == $1 }.count
        let (one, other) = (
            line < wanted.count ? wanted[line] : "nothing", line < lines.count ? lines[line] : "nothing"
        )
        return "line \(line + 1): expected \(one), made \(other)"
    }
}
