import Foundation
import Testing
import Text

@testable import Website

/// A second build: it does what changed and leaves the rest, and never loses what belongs to somebody else.
@Suite struct UpToDateTests {
    @Test func nothingIsMadeWhereNothingChanged() async throws {
        try await withSite { site in
            let first = try await site.build()
            let made = try site.identities()
            let second = try await site.build()
            #expect(!second.stages.contains { $0.stage == .make })
            #expect(second.pageCount == first.pageCount && second.unchangedCount == made.count - 4)
            #expect(try site.identities() == made)
        }
    }

    @Test func aWarningIsToldAgainWhereNothingChanged() async throws {
        try await withSite(["Content/issues/weekly-8/02.md": "---\ntitle: 글\ncities: [nowhere]\n---\n글.\n"]) { site in
            let first = try await site.build().diagnostics
            #expect(first.count == 1)
            #expect(try await site.build().diagnostics == first)
        }
    }

    @Test func onlyFilesThatDifferAreReplacedAndAreListed() async throws {
        try await withSite { site in
            try await site.build()
            let before = try site.identities()
            try site.write(
                "---\ntitle: 새해 소식\nsection: 소식\ncities: [shanghai]\n---\n\n상해의 새해 아침.\n",
                to: "Content/issues/weekly-8/01.md")
            let changes = try await site.build().changes
            #expect(changes.added.isEmpty && changes.removed.isEmpty)
            #expect(changes.changed.contains("issues/weekly-8/1/index.html"))
            #expect(!changes.changed.contains("issues/weekly-7/1/index.html"))
            let after = try site.identities()
            let replaced = before.keys.filter { before[$0] != after[$0] && !$0.hasPrefix(".seogo/") }
            #expect(replaced.sorted() == changes.changed)
            let list = try site.page(".seogo/changes.txt")
            #expect(list == changes.changed.map { "~ \($0)\n" }.joined())
            #expect(try site.page(".seogo/upload.txt") == changes.changed.map { $0 + "\n" }.joined())
        }
    }

    @Test func pagesComeAndGoOverManyBuilds() async throws {
        try await withSite { site in
            let article = "Content/issues/weekly-7/03.md"
            for round in 1...3 {
                try await site.build()
                try site.write("---\ntitle: 셋째 \(round)\nsection: 소식\n---\n글.\n", to: article)
                #expect(try await site.build().changes.added.contains("issues/weekly-7/3/index.html"))
                #expect(try site.page("issues/weekly-7/3/index.html").contains("셋째 \(round)"))
                try FileManager.default.removeItem(at: site.folder.appending(path: article))
                let removed = try await site.build().changes.removed
                #expect(removed.contains("issues/weekly-7/3/index.html"))
                #expect(!site.has("issues/weekly-7/3"))
                #expect(try site.page(".seogo/delete.txt") == removed.map { $0 + "\n" }.joined())
            }
        }
    }

    @Test(arguments: ["remove", "empty", "cut", "flip", "foreign"])
    func aCacheThatIsGoneOrBrokenIsMadeAnewWithoutAWord(_ damage: String) async throws {
        try await withSite { site in
            try await site.build()
            let whole = try site.output()
            let cache = site.folder.appending(path: ".cache/Output")
            for name in try FileManager.default.contentsOfDirectory(atPath: cache.path) where name != "spare" {
                let file = cache.appending(path: name)
                var bytes = try Data(contentsOf: file)
                switch damage {
                case "remove": try FileManager.default.removeItem(at: file)
                case "empty": try Data().write(to: file)
                case "cut": try bytes.prefix(bytes.count / 2).write(to: file)
                case "flip":
                    bytes[bytes.count * 2 / 3] ^= 0x10
                    try bytes.write(to: file)
                default: try Data("somebody else's\n".utf8).write(to: file)
                }
            }
            let report = try await site.build()
            #expect(report.diagnostics.isEmpty && report.changes.isEmpty)
            #expect(try site.output() == whole)
        }
    }

    @Test func whatIsDoneToTheOutputByHandIsUndone() async throws {
        try await withSite { site in
            try await site.build()
            let whole = try site.output()
            try site.write("spoilt", to: "Output/index.html")
            try FileManager.default.removeItem(at: site.folder.appending(path: "Output/issues"))
            let changes = try await site.build().changes
            #expect(changes.changed.contains("index.html"))
            let mended = try site.output().filter { !$0.key.hasPrefix(".seogo/") }
            #expect(mended == whole.filter { !$0.key.hasPrefix(".seogo/") })
        }
    }

    @Test func filesOfOthersComeAndGoAsTheirOwnersWish() async throws {
        try await withSite { site in
            try await site.build()
            for round in 1...3 {
                try site.write("mine \(round)", to: "Output/downloads/\(round)/mine.txt")
                try await site.touch()
                #expect(try await site.build().warnings.count == 1)
                #expect(try site.page("downloads/\(round)/mine.txt") == "mine \(round)")
            }
            try FileManager.default.removeItem(at: site.folder.appending(path: "Output/downloads/2"))
            for _ in 1...3 {
                try await site.touch()
                try await site.build()
                #expect(!site.has("downloads/2"))
                #expect(try site.page("downloads/1/mine.txt") == "mine 1")
            }
        }
    }

    @Test func aFileOfOthersThatIsInTheWayIsNamedAndStays() async throws {
        try await withSite { site in
            try site.write("mine", to: "Output/index.html")
            let report = try await site.build()
            #expect(report.errors.map(\.path) == [site.folder.path + "/Output/index.html"])
            #expect(try site.page("index.html") == "mine")
            #expect(!site.has("issues/index.html"))
        }
    }

    @Test func anOutputThatIsALinkStaysOne() async throws {
        try await withSite { site in
            let root = site.folder
            try FileManager.default.createDirectory(
                at: root.appending(path: "web"), withIntermediateDirectories: false)
            try FileManager.default.createSymbolicLink(
                atPath: root.path + "/Output", withDestinationPath: "web")
            try await site.build()
            try await site.touch()
            try await site.build()
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: root.path + "/Output") == "web")
            #expect(site.has("index.html"))
        }
    }
}

extension SmallSite {
    /// Inode and time of every file of the output.
    fileprivate func identities() throws -> [String: String] {
        var identities: [String: String] = [:]
        for name in try output().keys {
            let found = try FileManager.default.attributesOfItem(atPath: folder.path + "/Output/" + name)
            let time = (found[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            identities[name] = "\(found[.systemFileNumber] ?? 0) \(time)"
        }
        return identities
    }

    /// Changes something, so that the next build has work.
    fileprivate func touch() async throws {
        let path = "Content/site.yml"
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        try write(text + "#\n", to: path)
    }
}
