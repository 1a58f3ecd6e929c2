import Files
import Foundation
import Testing
import Text

struct FileListTests {
    private func names(_ folder: String, endings: [String] = []) throws -> [String] {
        try FileList.below(folder, endings: endings).files.map(\.name)
    }

    @Test func filesAreListedBelowAllFoldersInByteOrder() throws {
        let folder = try TemporaryFolder()
        for name in ["b.md", "B.md", "가/나.md", "가.md", "a/z.md", "a-b/c.md", "a/b/c/d.md", "10.md", "9.md"] {
            try FileWriter.write([], to: folder(name))
        }
        #expect(
            try names(folder.path)
                == ["10.md", "9.md", "B.md", "a-b/c.md", "a/b/c/d.md", "a/z.md", "b.md", "가.md", "가/나.md"])
    }

    @Test func hiddenFilesAndBackupsArePassedOver() throws {
        let folder = try TemporaryFolder()
        for name in [".git/a", ".a.md.swp", "a.md~", "a.swp", "#a.md#", "a.md", "#b", "c/.hidden/d", ".seogo-1-0.new"] {
            try FileWriter.write([], to: folder(name))
        }
        #expect(try names(folder.path) == ["#b", "a.md"])
    }

    @Test func onlyWantedEndingsAreListed() throws {
        let folder = try TemporaryFolder()
        for name in ["a.md", "b.txt", "c.html", "md"] { try FileWriter.write([], to: folder(name)) }
        #expect(try names(folder.path, endings: [".md", ".txt"]) == ["a.md", "b.txt"])
    }

    @Test func decomposedNamesAreComparedComposedButOpenedAsStored() throws {
        let folder = try TemporaryFolder()
        let decomposed = "\u{1112}\u{1161}\u{11AB}.md"
        try FileWriter.write([1], to: folder(decomposed))
        try FileWriter.write([2], to: folder("학.md"))
        try FileWriter.write([3], to: folder("하.md"))
        let files = try FileList.below(folder.path).files
        #expect(files.map { Array($0.name.utf8) } == ["하.md", "학.md", "한.md"].map { Array($0.utf8) })
        #expect(try FileReader.read(#require(files.last).path) == [1])
    }

    @Test func composedAndDecomposedNameSideBySideAreBothListed() throws {
        let folder = try TemporaryFolder()
        try FileWriter.write([1], to: folder("\u{1112}\u{1161}.md"))
        try FileWriter.write([2], to: folder("하.md"))
        let files = try FileList.below(folder.path).files
        #expect(files.map { Array($0.name.utf8) } == [Array("하.md".utf8), Array("하.md".utf8)])
        #expect(try files.map { try FileReader.read($0.path) } == [[1], [2]])
    }

    @Test(.timeLimit(.minutes(1)))
    func circlesOfLinksEndAndEachFolderIsListedOnce() throws {
        let folder = try TemporaryFolder()
        for name in ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"] {
            try FileWriter.write([], to: folder("\(name)/file.md"))
            for other in ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "."] {
                #expect(symlink("../\(other)", folder("\(name)/to-\(other)")) == 0)
            }
        }
        #expect(try names(folder.path) == ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map { "\($0)/file.md" })
    }

    @Test func linksToFilesAndFoldersOutsideAreFollowed() throws {
        let folder = try TemporaryFolder()
        let outside = try TemporaryFolder()
        try FileWriter.write([], to: outside("x/y.md"))
        #expect(symlink(outside("x"), folder("linked")) == 0)
        #expect(symlink(outside("x/y.md"), folder("file.md")) == 0)
        #expect(try names(folder.path) == ["file.md", "linked/y.md"])
    }

    @Test func whatCannotBeListedIsTold() throws {
        let folder = try TemporaryFolder()
        try FileWriter.write([], to: folder("good.md"))
        #expect(symlink("nowhere", folder("broken.md")) == 0)
        #expect(mkfifo(folder("pipe.md"), 0o600) == 0)
        let list = try FileList.below(folder.path)
        #expect(list.files.map(\.name) == ["good.md"])
        #expect(list.diagnostics.map(\.path) == [folder("broken.md"), folder("pipe.md")])
        #expect(list.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test func nameThatIsNoUTF8IsTold() throws {
        let folder = try TemporaryFolder()
        let name = folder.path.utf8.map { CChar(bitPattern: $0) } + [0x2F, -1, 0x61, 0]
        let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
        #expect(descriptor >= 0)
        close(descriptor)
        let list = try FileList.below(folder.path)
        #expect(list.files.isEmpty)
        #expect(list.diagnostics.count == 1)
        try Folder.remove(folder.path)
        #expect(!Folder.isFolder(folder.path))
        try Folder.create(folder.path)
    }

    @Test func missingFolderIsAProblem() {
        #expect(throws: FileProblem.self) { try FileList.below("/nowhere/at/all") }
    }
}
