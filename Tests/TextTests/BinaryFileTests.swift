import Testing
import Text

struct BinaryFileTests {
    @Test(
        arguments: [
            ([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], .pdf), ([0x0D, 0x0A, 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], .pdf),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .picture), ([0xFF, 0xD8, 0xFF, 0xE0], .picture),
            ([0x50, 0x4B, 0x03, 0x04, 0x14], .zip), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .office),
            ([0x7F, 0x45, 0x4C, 0x46, 2], .program), ([0x1F, 0x8B, 8], .compressed),
            ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], .utf32), ([UInt8](repeating: 0, count: 100), .unknown),
            ([0x61, 0, 0x62, 0, 0x63, 0, 0x64, 0, 0x65, 0], .unknown),
        ] as [([UInt8], BinaryFile)])
    func binaryFileIsRecognised(bytes: [UInt8], kind: BinaryFile) {
        #expect(BinaryFile.looksBinary(bytes) == kind)
    }

    @Test func documentsAreToldApartByTheNamesInThem() {
        let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26)
        #expect(BinaryFile.looksBinary(zip + Array("mimetypeapplication/hwp+zip".utf8)) == .hwpx)
        #expect(BinaryFile.looksBinary(zip + Array("word/document.xml".utf8)) == .word)
        #expect(BinaryFile.looksBinary(zip + Array("xl/workbook.xml".utf8)) == .sheet)
        let office: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        #expect(BinaryFile.looksBinary(office + Array("HwpSummary".utf8).flatMap { [$0, 0] as [UInt8] }) == .hwp)
    }

    @Test func textIsNotBinary() {
        for text in ["", "가", "a\u{0}b", "%PDF is a format", "PK는 두 글자다", "# 제목\n"] {
            #expect(BinaryFile.looksBinary(Array(text.utf8)) == (text.hasPrefix("%PDF-") ? .pdf : nil))
        }
        #expect(BinaryFile.looksBinary(EncodedText.utf16("abc 서고 abc", isBigEndian: false)) == nil)
        #expect(BinaryFile.looksBinary(EncodedText.utf16("abc 서고 abc", isBigEndian: true)) == nil)
    }

    @Test(arguments: BinaryFile.allCases)
    func everyKindSaysWhatItIsAndWhatToDo(kind: BinaryFile) {
        for message in [kind.problem, kind.advice] {
            #expect(!message.english.isEmpty)
            #expect(message.korean.unicodeScalars.contains { ScalarClass.isHangul($0) })
        }
    }
}
