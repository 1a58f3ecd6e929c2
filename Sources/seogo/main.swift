import Content
import Foundation
import Ingest

let arguments = CommandLine.arguments
let bytes = [UInt8](FileManager.default.contents(atPath: arguments[1]) ?? Data())
guard let issue = IssueReader(path: arguments[1]).read(bytes) else { print("no issue"); exit(1) }
let folder = arguments[2]
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
_ = FileManager.default.createFile(atPath: folder + "/issue.md", contents: Data(issue.issue.written()))
for (index, article) in issue.articles.enumerated() {
    _ = FileManager.default.createFile(atPath: folder + "/" + (index < 9 ? "0" : "") + "\(index + 1).md", contents: Data(article.written()))
}
print(issue.dialect ?? "-", issue.articles.count)
