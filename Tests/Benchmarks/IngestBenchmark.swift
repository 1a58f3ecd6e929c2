import Content
import Files
import Ingest
import Text

/// The ingest on one core: from a newsletter's bytes to its documents.
func benchmarkIngest() throws -> [Figure] {
    let newsletters = try Newsletters.found()
    var figures: [Figure] = []
    var total = (bytes: 0, seconds: 0.0)
    for newsletter in newsletters {
        var size = 0
        let seconds = medianSeconds(runs: 9) { size = documentSize(newsletter) }
        precondition(size > 0, "\(newsletter.path) gave no documents")
        let rate = Double(newsletter.bytes.count) / seconds / 1e6
        figures.append(
            Figure(name: name(newsletter.path), value: rate, unit: "MB/s", note: "\(newsletter.bytes.count) bytes"))
        total.bytes += newsletter.bytes.count
        total.seconds += seconds
    }
    let rate = Double(total.bytes) / total.seconds / 1e6
    return figures + [Figure(name: "all newsletters", value: rate, unit: "MB/s", note: "at least 20")]
}

private func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

private func documentSize(_ newsletter: Newsletters.Newsletter) -> Int {
    let decoded = Decoder.decode(newsletter.bytes, path: newsletter.path)
    guard let issue = IssueReader(path: newsletter.path).read(decoded).value else { return 0 }
    return issue.issue.written().count + issue.articles.reduce(0) { $0 + $1.written().count }
}

/// The newsletters there are: the real ones beside the project, else the samples in it.
private enum Newsletters {
    struct Newsletter {
        let path: String
        let bytes: [UInt8]
    }

    static func found() throws -> [Newsletter] {
        for folder in ["../shared/newsletters", "Content/newsletters"] where Folder.isFolder(folder) {
            let list = try FileList.below(folder, endings: ["txt"])
            if list.files.isEmpty { continue }
            return try list.files.map { Newsletter(path: $0.path, bytes: try FileReader.read($0.path)) }
        }
        return []
    }
}
