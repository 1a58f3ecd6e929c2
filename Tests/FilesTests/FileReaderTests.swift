import Files
import Foundation
import Testing
import Text

struct FileReaderTests {
    private func problem(_ read: () throws -> [UInt8]) -> FileProblem? {
        do {
            _ = try read()
            return nil
        } catch {
            return error as? FileProblem
        }
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 3_000_000])
    func fileIsReadWhole(count: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try FileWriter.write(bytes, to: folder("a"))
        #expect(try FileReader.read(folder("a")) == bytes)
    }

    @Test func fileWithoutASizeIsReadWhole() throws {
        #expect(try FileReader.read("/proc/self/status").starts(with: "Name:".utf8))
    }

    @Test func pipeIsReadToItsEnd() throws {
        let pipe = Pipe()
        let bytes = [UInt8](repeating: 7, count: 40_000)
        try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
        try pipe.fileHandleForWriting.close()
        #expect(try FileReader.read(descriptor: pipe.fileHandleForReading.fileDescriptor, path: "-") == bytes)
    }

    @Test func whatCannotBeReadIsSaidInBothLanguages() throws {
        let folder = try TemporaryFolder()
        let missing = try #require(problem { try FileReader.read(folder("missing")) })
        #expect(missing.path == folder("missing"))
        #expect(missing.problem == Message("cannot open it: no such file or folder", ko: "열 수 없습니다: 그런 파일이나 폴더가 없습니다"))
        #expect(missing.advice != nil)
        #expect(missing.diagnostic.severity == .error)
        let isFolder = try #require(problem { try FileReader.read(folder.path) })
        #expect(isFolder.problem.english == "cannot read it: it is a folder")
        #expect(mkfifo(folder("pipe"), 0o600) == 0)
        #expect(problem { try FileReader.read(folder("pipe")) }?.problem.english == "it is no ordinary file")
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func unreadableFileIsToldSo() throws {
        let folder = try TemporaryFolder()
        try FileWriter.write([1], to: folder("a"))
        #expect(chmod(folder("a"), 0) == 0)
        #expect(problem { try FileReader.read(folder("a")) }?.problem.english == "cannot open it: permission denied")
    }

    @Test func tooLargeFileIsRefused() throws {
        let folder = try TemporaryFolder()
        try FileWriter.write([UInt8](repeating: 0, count: 2_000_001), to: folder("a"))
        #expect(
            problem { try FileReader.read(folder("a"), limit: 2_000_000) }?.problem.english == "it is larger than 1 MB")
        #expect(try FileReader.read(folder("a"), limit: 2_000_001).count == 2_000_001)
        #expect(problem { try FileReader.read(descriptor: open("/dev/zero", O_RDONLY), path: "-", limit: 100) } != nil)
    }
}
