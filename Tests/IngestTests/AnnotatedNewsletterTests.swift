import Content
import Files
import Ingest
import RoundTrips
import Testing
import Text

/// The annotated newsletters are read without a loss, told or not; how well they are read `make score` shows.
@Suite struct AnnotatedNewsletterTests {
    private static let folder = Folder.above(Folder.above(#filePath)) + "/Annotated"

    @Test(arguments: try FileList.below(folder, endings: ["txt"]).files.map(\.path))
    func nothingIsLost(_ path: String) throws {
        let text = Decoder.decode(try FileReader.read(path), path: path)
        let issue = try #require(IssueReader(path: path).read(text).value)
        #expect(Losses(issue: issue, text: text.bytes).all() == [])
    }
}
