import Foundation
import Testing

@testable import Files

struct OutputSwapTests {
    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func prepare(_ folder: borrowing TemporaryFolder) throws {
        try FileWriter.write([1], to: folder("site/old.html"))
        try FileWriter.write([2], to: folder("site.next/new.html"))
    }

    @Test func finishedFolderTakesThePlaceOfTheOldOne() throws {
        let folder = try TemporaryFolder()
        try prepare(folder)
        #expect(try OutputSwap.swap(folder("site.next"), into: folder("site")).isEmpty)
        #expect(try names(folder("site")) == ["new.html"])
        #expect(try names(folder.path) == ["site"])
    }

    @Test(arguments: [ENOSYS, EINVAL])
    func systemWithoutExchangeGetsTheSameByRenames(code: Int32) throws {
        let folder = try TemporaryFolder()
        try prepare(folder)
        #expect(try OutputSwap.swap(folder("site.next"), into: folder("site")) { _, _ in code }.isEmpty)
        #expect(try names(folder("site")) == ["new.html"])
        #expect(try names(folder.path) == ["site"])
    }

    @Test func firstOutputIsMovedIn() throws {
        let folder = try TemporaryFolder()
        try FileWriter.write([2], to: folder("next/new.html"))
        #expect(try OutputSwap.swap(folder("next"), into: folder("deep/site")).isEmpty)
        #expect(try names(folder("deep/site")) == ["new.html"])
    }

    @Test func failureLeavesTheOldOutput() throws {
        let folder = try TemporaryFolder()
        try prepare(folder)
        #expect(throws: FileProblem.self) { try OutputSwap.swap(folder("missing"), into: folder("site")) }
        #expect(throws: FileProblem.self) {
            try OutputSwap.swap(folder("site.next"), into: folder("site")) { _, _ in EACCES }
        }
        #expect(try names(folder("site")) == ["old.html"])
        #expect(try names(folder.path) == ["site", "site.next"])
    }

    @Test func fileInThePlaceOfTheOutputIsNotReplaced() throws {
        let folder = try TemporaryFolder()
        try prepare(folder)
        try FileWriter.write([1], to: folder("file"))
        #expect(throws: FileProblem.self) { try OutputSwap.swap(folder("site.next"), into: folder("file")) }
        #expect(try FileReader.read(folder("file")) == [1])
    }
}
