import Foundation
import Testing

/// A site of some thirty articles that can be in two states, to be built by the real program while things go wrong.
struct FaultSite {
    enum State: String, CaseIterable { case one, two }

    let scratch: ScratchFolder
    /// The output of each state, as a build from nothing makes it.
    private(set) var expected: [State: [String: Data]] = [:]

    init() throws {
        scratch = try ScratchFolder()
        try scratch.write("title: 시험 사이트\n", to: "Content/site.yml")
        try scratch.write("- id: shanghai\n  ko: 상하이\n  zh: 上海\n", to: "Content/gazetteer/cities.yml")
        for state in State.allCases {
            try change(to: state)
            let run = try ProgramRun(["build", "--output", "clean/\(state.rawValue)"], in: scratch.url)
            try #require(run.status == 0, "\(run.errors)")
            expected[state] = try Self.files(below: scratch.url.appending(path: "clean/\(state.rawValue)"))
        }
    }

    func remove() { scratch.remove() }

    /// Articles change, come and go, and so do a template and a static file.
    func change(to state: State) throws {
        let isTwo = state == .two
        let issues = scratch.url.appending(path: "Content/issues")
        for number in 1...6 {
            try scratch.write(
                "---\nseries: weekly\nnumber: \(number)\ndate: 2024-01-0\(number)\ntitle: 주간 \(number)호\n---\n",
                to: "Content/issues/weekly-\(number)/issue.md")
            for article in 1...5 {
                let mark = isTwo && article == 2 ? " 고침" : ""
                try scratch.write(
                    "---\ntitle: 글 \(number)-\(article)\(mark)\ncities: [shanghai]\n---\n\n"
                        + "상하이의 소식 \(number)-\(article). \(isTwo ? "두 번째 판이다." : "첫 판이다.")\n",
                    to: "Content/issues/weekly-\(number)/0\(article).md")
            }
        }
        if isTwo { try FileManager.default.removeItem(at: issues.appending(path: "weekly-2")) }
        try scratch.write("<p>{{title}} \(state.rawValue)</p>\n", to: "Templates/parts/article-line.mustache")
        try scratch.write(state.rawValue, to: "Content/static/\(isTwo ? "b" : "a").txt")
        if FileManager.default.fileExists(atPath: scratch.url.path + "/Content/static/\(isTwo ? "a" : "b").txt") {
            try FileManager.default.removeItem(
                at: scratch.url.appending(path: "Content/static/\(isTwo ? "a" : "b").txt"))
        }
    }

    /// Which state the output shows; nil where it is a mixture or spoilt.
    func shown() throws -> State? {
        let files = try Self.files(below: scratch.url.appending(path: "Output"))
        return State.allCases.first { expected[$0] == files }
    }

    func build(_ arguments: [String] = []) throws -> ProgramRun {
        try ProgramRun(["build", "--lang", "en"] + arguments, in: scratch.url)
    }

    /// Starts a build and leaves it running.
    func start() throws -> Process {
        let process = Process()
        process.executableURL = try ProgramRun.program()
        process.arguments = ["build"]
        process.currentDirectoryURL = scratch.url
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Every file of a folder with its bytes, but for the lists of what the last build changed, and locks.
    static func files(below folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String }) ?? [] {
            let url = folder.appending(path: name)
            let isFile = try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
            if isFile, !name.hasPrefix(".seogo/"), !name.hasSuffix(".ingest.lock") {
                files[name] = try Data(contentsOf: url)
            }
        }
        return files
    }
}
