import Content
import Files
import Glibc
import Ingest
import Typesetter

/// A whole run on all cores: newsletters in a folder become documents in another, with their cities and companies
/// named and new companies written down.
func benchmarkIngestRun() async throws -> [Figure] {
    let folder = "\(P_tmpdir)/seogo-benchmark-\(getpid())"
    try Folder.create(folder)
    let newsletters = try MadeUpNewsletters(count: 240, folder: folder)
    // The peak of the memory only ever grows: the smaller run is the first.
    let few = try await run(newsletters.paths.prefix(60), content: folder + "/few")
    let peakOfFew = peakMegabytes()
    let all = try await run(newsletters.paths[...], content: folder + "/all")
    let bytes = newsletters.sizes.reduce(0, +)
    try Folder.remove(folder)
    return [
        Figure(
            name: "60 newsletters", value: Double(newsletters.sizes.prefix(60).reduce(0, +)) / few / 1e6,
            unit: "MB/s", note: "\(peakOfFew) MB of memory at most"),
        Figure(
            name: "240 newsletters", value: Double(bytes) / all / 1e6, unit: "MB/s",
            note: "\(peakMegabytes()) MB of memory at most"),
    ]
}

/// How many seconds the run takes.
private func run(_ paths: ArraySlice<String>, content: String) async throws -> Double {
    try Folder.create(content)
    var documents = 0
    let clock = ContinuousClock()
    let start = clock.now
    try await IngestRun(content: content).run(Array(paths)) { documents += $0.changes.count }
    let time = clock.now - start
    precondition(documents > paths.count, "the run wrote \(documents) documents only")
    return seconds(time)
}

private func peakMegabytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
}

/// Made-up issues of all layouts as files, no two with one number.
private struct MadeUpNewsletters {
    private(set) var paths: [String] = []
    private(set) var sizes: [Int] = []

    init(count: Int, folder: String) throws {
        var seen: Set<String> = []
        var seed: UInt64 = 0
        while paths.count < count {
            seed += 1
            let layout = Layout.all[Int(seed) % Layout.all.count]
            let manuscript = IssueMaker(layout: layout).manuscript(seed: seed)
            guard seen.insert(manuscript.issue.id.text).inserted else { continue }
            let text = Typesetter(layout: layout, seed: seed).typeset(manuscript)
            let path = "\(folder)/\(seed).txt"
            try FileWriter.write(text, to: path)
            paths.append(path)
            sizes.append(text.count)
        }
    }
}
