import Foundation
import Testing
import Text

@testable import Website

/// A site of a few files in a folder of its own, built for real.
struct SmallSite {
    let folder: URL

    /// Makes the folders and files; a usual archive of three articles unless others are given.
    init(_ files: [String: String] = [:]) throws {
        folder = URL(filePath: NSTemporaryDirectory()).appending(path: "seogo-site-\(UUID().uuidString)")
        for (path, text) in Self.usual.merging(files, uniquingKeysWith: { $1 }) where !text.isEmpty {
            try write(text, to: path)
        }
    }

    func remove() throws { try FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to path: String) throws {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    @discardableResult
    func build(_ memory: BuildMemory? = nil) async throws -> BuildReport {
        try await Website.build(SiteFolders(site: folder.path), memory: memory)
    }

    /// The text of a file of the output.
    func page(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: "Output/" + path)), as: UTF8.self)
    }

    func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "Output/" + path).path)
    }

    /// Every file of the output with its bytes.
    func output() throws -> [String: Data] {
        let root = folder.appending(path: "Output").path
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        var files: [String: Data] = [:]
        for name in names {
            let url = URL(filePath: root + "/" + name)
            if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
                files[name] = try Data(contentsOf: url)
            }
        }
        return files
    }

    static let usual: [String: String] = [
        "Content/site.yml": "title: 시험 서고\nurl: https://archive.example/kic\npublisher: 시험소\n",
        "Content/pages/about.md": "---\ntitle: 소개\n---\n[기업](/companies/)을 보십시오.\n",
        "Content/gazetteer/cities.yml": """
        - id: shanghai
          ko: 상하이
          zh: 上海
          en: Shanghai
          aliases: [상해]
          province: 上海
          location: [121.47, 31.23]
          was: [shanghai-old]

        - id: hefei
          ko: 허페이
          zh: 合肥
          province: 安徽
          location: [117.23, 31.82]

        - id: xian
          ko: 시안
          zh: 西安

        """,
        "Content/gazetteer/companies.yml": """
        - id: moon-robot
          ko: 달로봇
          zh: 月机器人
          en: Moon Robot
          aliases: [문로봇]
          city: hefei

        - id: false-firm
          ko: 아무개
          status: rejected

        """,
        "Content/issues/weekly-7/issue.md": """
        ---
        series: weekly
        number: 7
        date: 2023-05-03
        title: 주간 시험 7호
        sections: [소식, 분석]
        ---

        """,
        "Content/issues/weekly-7/01.md": """
        ---
        title: 달로봇, 상하이에 공장
        section: 소식
        cities: [shanghai]
        companies: [moon-robot, false-firm]
        ---

        달로봇(月机器人)이 상하이에 공장을 세운다. 상하이는 크다. 다른 문장이다.

        둘째 문단에도 문로봇이 나온다.

        """,
        "Content/issues/weekly-7/02.md": """
        ---
        title: 표가 있는 글
        section: 분석
        category: 산업분석
        companies: [moon-robot]
        ---

        Table: 매출

        | 기업 | 매출 |
        | --- | --- |
        | 달로봇 | 34,389.18 |
        | "쉼표, 따옴표" | -0.20% |

        """,
        "Content/issues/weekly-8/issue.md": """
        ---
        series: weekly
        number: 8
        date: 2024-01-10
        title: 주간 시험 8호
        sections: [소식]
        ---

        """,
        "Content/issues/weekly-8/01.md": """
        ---
        title: 새해 소식
        section: 소식
        cities: [shanghai]
        ---

        상해의 새해.

        """,
    ]
}

/// Runs a test on a site and removes it after.
func withSite(_ files: [String: String] = [:], _ body: (SmallSite) async throws -> Void) async throws {
    let site = try SmallSite(files)
    do {
        try await body(site)
    } catch {
        try site.remove()
        throw error
    }
    try site.remove()
}

extension BuildReport {
    var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
    var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }
}

extension String {
    func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
