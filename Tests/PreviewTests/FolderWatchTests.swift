import Foundation
import Testing

@testable import Preview

/// The watcher, on real folders.
@Suite struct FolderWatchTests {
    private let site: ScratchFolder

    init() throws {
        site = try ScratchFolder()
        try site.write("a", to: "Content/issues/weekly-1/01.md")
        try site.write("a", to: "Templates/page.mustache")
    }

    /// Watches, does something, and tells whether it was noticed.
    private func notices(_ change: () throws -> Void) throws -> Bool {
        var watch = try FolderWatch([site.path + "/Content", site.path + "/Templates"])
        defer { watch.end() }
        return try notices(&watch, change)
    }

    private func notices(_ watch: inout FolderWatch, _ change: () throws -> Void) throws -> Bool {
        try change()
        return try watch.wait(until: StopSignal(), atMost: 400) == .changed
    }

    @Test func aSavedFileIsNoticedAndThenItIsQuiet() throws {
        defer { site.remove() }
        var watch = try FolderWatch([site.path + "/Content"])
        defer { watch.end() }
        #expect(try notices(&watch) { try site.write("b", to: "Content/issues/weekly-1/01.md") })
        #expect(try !notices(&watch) {})
    }

    @Test func aFileSavedByRenamingIsNoticed() throws {
        defer { site.remove() }
        #expect(
            try notices {
                try site.write("b", to: "Content/.01.md.swp")
                _ = rename(site.path + "/Content/.01.md.swp", site.path + "/Content/issues/weekly-1/01.md")
            })
    }

    @Test func whatAnEditorKeepsForItselfIsNot() throws {
        defer { site.remove() }
        #expect(
            try !notices {
                try site.write("b", to: "Content/issues/weekly-1/.01.md.swp")
                try site.write("b", to: "Content/issues/weekly-1/01.md~")
                try site.write("b", to: "Content/issues/weekly-1/#01.md#")
            })
    }

    @Test func aRemovedFileIsNoticed() throws {
        defer { site.remove() }
        #expect(try notices { try site.delete("Content/issues/weekly-1/01.md") })
    }

    @Test func filesOfAnewFolderAreWatched() throws {
        defer { site.remove() }
        var watch = try FolderWatch([site.path + "/Content"])
        defer { watch.end() }
        #expect(try notices(&watch) { try site.makeFolder("Content/issues/weekly-2/deep") })
        #expect(try notices(&watch) { try site.write("b", to: "Content/issues/weekly-2/deep/01.md") })
    }

    @Test func filesOfAMovedFolderAreWatched() throws {
        defer { site.remove() }
        var watch = try FolderWatch([site.path + "/Content"])
        defer { watch.end() }
        #expect(try notices(&watch) { try site.move("Content/issues/weekly-1", to: "Content/issues/weekly-9") })
        #expect(try notices(&watch) { try site.write("b", to: "Content/issues/weekly-9/01.md") })
    }

    @Test func aFolderMovedOutOfSightIsForgotten() throws {
        defer { site.remove() }
        var watch = try FolderWatch([site.path + "/Content"])
        defer { watch.end() }
        #expect(try notices(&watch) { try site.move("Content/issues/weekly-1", to: "elsewhere") })
        #expect(try !notices(&watch) { try site.write("b", to: "elsewhere/01.md") })
    }

    @Test func aFolderChangedForAnotherIsWatched() throws {
        defer { site.remove() }
        var watch = try FolderWatch([site.path + "/Content"])
        defer { watch.end() }
        try site.write("b", to: "New/issues/weekly-3/01.md")
        #expect(
            try notices(&watch) {
                try site.move("Content", to: "Old")
                try site.move("New", to: "Content")
            })
        #expect(try !notices(&watch) { try site.write("c", to: "Old/issues/weekly-1/01.md") })
        #expect(try notices(&watch) { try site.write("c", to: "Content/issues/weekly-3/01.md") })
    }

    @Test func aWatchedFolderMayComeLater() throws {
        defer { site.remove() }
        try site.delete("Templates")
        var watch = try FolderWatch([site.path + "/Content", site.path + "/Templates"])
        defer { watch.end() }
        #expect(try !notices(&watch) { try site.write("b", to: "Output/index.html") })
        #expect(try notices(&watch) { try site.makeFolder("Templates/parts") })
        #expect(try notices(&watch) { try site.write("b", to: "Templates/parts/foot.mustache") })
    }

    @Test func aLinkedFolderIsWatchedAndACircleEnds() throws {
        defer { site.remove() }
        try site.write("b", to: "shared/01.md")
        var watch = try FolderWatch([site.path + "/Content"])
        defer { watch.end() }
        #expect(try notices(&watch) { try site.link("Content/linked", to: site.path + "/shared") })
        #expect(try notices(&watch) { try site.write("c", to: "shared/01.md") })
        #expect(try notices(&watch) { try site.link("Content/linked/circle", to: site.path + "/Content") })
        #expect(try notices(&watch) { try site.write("d", to: "Content/issues/weekly-1/01.md") })
    }

    @Test func manySavesAtOnceAreOneChange() throws {
        defer { site.remove() }
        var watch = try FolderWatch([site.path + "/Content"])
        defer { watch.end() }
        #expect(
            try notices(&watch) {
                for number in 1...50 { try site.write("b", to: "Content/issues/weekly-1/\(number).md") }
            })
        #expect(try !notices(&watch) {})
    }

    @Test func theStopSignalEndsTheWaiting() throws {
        defer { site.remove() }
        var watch = try FolderWatch([site.path + "/Content"])
        defer { watch.end() }
        let stop = try StopSignal()
        stop.give()
        #expect(try watch.wait(until: stop, atMost: 60_000) == .stopped)
        #expect(try watch.wait(until: stop, atMost: 60_000) == .stopped)
    }
}
