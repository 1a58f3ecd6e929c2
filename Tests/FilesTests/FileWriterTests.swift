import Files
import Foundation
import Testing

struct FileWriterTests {
    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func status(_ path: String) -> stat {
        var status = stat()
        #expect(lstat(path, &status) == 0)
        return status
    }

    @Test func fileIsWrittenWithTheFoldersAboveIt() throws {
        let folder = try TemporaryFolder()
        #expect(try FileWriter.write([1, 2], to: folder("a/b/c")))
        #expect(try FileReader.read(folder("a/b/c")) == [1, 2])
        #expect(try names(folder("a/b")) == ["c"])
    }

    @Test func equalContentIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        try FileWriter.write([1, 2], to: folder("a"))
        let before = status(folder("a"))
        #expect(try FileWriter.write([1, 2], to: folder("a")) == false)
        #expect(status(folder("a")).st_ino == before.st_ino)
        #expect(try FileWriter.write([1, 3], to: folder("a")))
        #expect(status(folder("a")).st_ino != before.st_ino)
        #expect(try FileReader.read(folder("a")) == [1, 3])
        #expect(try FileWriter.write([], to: folder("a")))
        #expect(try FileWriter.write([], to: folder("a")) == false)
    }

    @Test func modeAndLinkStay() throws {
        let folder = try TemporaryFolder()
        try FileWriter.write([1], to: folder("a"))
        #expect(chmod(folder("a"), 0o640) == 0)
        #expect(symlink("a", folder("link")) == 0)
        #expect(try FileWriter.write([2], to: folder("link")))
        #expect(status(folder("link")).st_mode & S_IFMT == S_IFLNK)
        #expect(status(folder("a")).st_mode & 0o777 == 0o640)
        #expect(try FileReader.read(folder("a")) == [2])
    }

    @Test func openReaderKeepsTheOldContent() throws {
        let folder = try TemporaryFolder()
        try FileWriter.write([1], to: folder("a"))
        let descriptor = open(folder("a"), O_RDONLY)
        try FileWriter.write([2, 2], to: folder("a"))
        #expect(try FileReader.read(descriptor: descriptor, path: "a") == [1])
        close(descriptor)
    }

    @Test func longestNameIsWritten() throws {
        let folder = try TemporaryFolder()
        let name = String(repeating: "가", count: 85)
        #expect(try FileWriter.write([1], to: folder(name)))
        #expect(throws: FileProblem.self) { try FileWriter.write([1], to: folder(name + "가")) }
        #expect(try names(folder.path) == [name])
    }

    @Test func whatCannotBeWrittenLeavesNothingBehind() throws {
        let folder = try TemporaryFolder()
        try FileWriter.write([1], to: folder("a"))
        try Folder.create(folder("b"))
        #expect(throws: FileProblem.self) { try FileWriter.write([1], to: folder("b")) }
        #expect(throws: FileProblem.self) { try FileWriter.write([1], to: folder("a/c")) }
        #expect(throws: FileProblem.self) { try FileWriter.write([1], to: "/proc/nowhere/a") }
        #expect(try names(folder.path) == ["a", "b"])
    }

    @Test func manyWritersOfOneFileLeaveOneOfTheirTexts() async throws {
        let folder = try TemporaryFolder()
        let path = folder("a")
        _ = try await Parallel.map(Array(UInt8(0)..<100), taskLimit: 8) { value in
            try FileWriter.write([UInt8](repeating: value, count: 10_000), to: path)
        }
        let bytes = try FileReader.read(path)
        #expect(bytes.count == 10_000)
        #expect(Set(bytes).count == 1)
        #expect(try names(folder.path) == ["a"])
    }

    @Test(arguments: [
        ("a/b", "a"), ("a", "."), ("/a", "/"), ("/a/b/", "/a"), ("/", "/"), ("", "."), ("가/나", "가"), ("a//b", "a/"),
    ])
    func folderAboveAPath(path: String, above: String) {
        #expect(Folder.above(path) == above)
    }

    @Test func foldersAreRemovedWithoutFollowingLinks() throws {
        let folder = try TemporaryFolder()
        let outside = try TemporaryFolder()
        try FileWriter.write([1], to: outside("kept"))
        try FileWriter.write([1], to: folder("a/b/c"))
        #expect(symlink(outside.path, folder("a/link")) == 0)
        try Folder.remove(folder("a"))
        try Folder.remove(folder("a"))
        #expect(try names(folder.path).isEmpty)
        #expect(try names(outside.path) == ["kept"])
    }
}
