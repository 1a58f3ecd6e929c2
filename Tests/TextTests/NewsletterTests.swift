import Foundation
import Testing
import Text

/// The real newsletters, which are not part of the project: where their folder is missing, these tests are skipped.
struct NewsletterTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/newsletters").standardizedFileURL

    private static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    @Test(.enabled(if: isThere, "../shared/newsletters is not there"))
    func newslettersComeThroughWhole() throws {
        let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
        #expect(!files.isEmpty)
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: file))
            let decoded = Decoder.decode(bytes, path: file.lastPathComponent)
            #expect(decoded.encoding == .utf8)
            #expect(decoded.diagnostics.isEmpty)
            #expect(BinaryFile.looksBinary(bytes) == nil)
            let text = decoded.string
            #expect(
                Decoder.decode(Array(text.decomposedStringWithCanonicalMapping.utf8), path: "").bytes == decoded.bytes)
            for isBigEndian in [true, false] {
                let stored = EncodedText.utf16(text, isBigEndian: isBigEndian)
                #expect(Decoder.decode(stored, path: "").bytes == decoded.bytes)
            }
            let withReturns = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
            #expect(Decoder.decode(Array(withReturns.utf8), path: "").bytes == decoded.bytes)
        }
    }
}
