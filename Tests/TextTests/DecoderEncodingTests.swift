import Testing
import Text

/// How the decoder tells encodings apart, and reads those that are not UTF-8.
struct DecoderEncodingTests {
    private let sample = "서고는 소식지를 모아 두는 곳이다.\n화웨이(華爲) 2024년 3월 5일 “AI” ㈜한빛 ①\n"

    @Test(arguments: [true, false])
    func utf16IsReadByItsMark(isBigEndian: Bool) {
        let decoded = Decoder.decode(EncodedText.utf16(sample + "😀", isBigEndian: isBigEndian), path: "a")
        #expect(decoded.string == sample + "😀")
        #expect(decoded.encoding == (isBigEndian ? .utf16BigEndian : .utf16LittleEndian))
        #expect(decoded.diagnostics.isEmpty)
    }

    @Test(arguments: [true, false])
    func loneSurrogateIsReplacedAndTheRestKept(isBigEndian: Bool) throws {
        func unit(_ value: UInt16) -> [UInt8] {
            let bytes = [UInt8(value >> 8), UInt8(value & 0xFF)]
            return isBigEndian ? bytes : bytes.reversed()
        }
        var bytes = EncodedText.utf16("가\n나", isBigEndian: isBigEndian)
        bytes += unit(0xD83D) + unit(0xB2E4) + unit(0xDE00) + unit(0xB77C) + unit(0xD83D)
        let decoded = Decoder.decode(bytes, path: "a")
        #expect(decoded.string == "가\n나\u{FFFD}다\u{FFFD}라\u{FFFD}")
        #expect(decoded.diagnostics.map(\.place?.line) == [2, 2, 2])
        #expect(decoded.diagnostics.map(\.place?.column) == [2, 4, 6])
        #expect(decoded.diagnostics.map(\.place?.byteOffset) == [8, 12, 16])
        #expect(decoded.diagnostics.first?.problem.english.contains("surrogate") == true)
    }

    @Test func oddLastByteOfUTF16IsOneFault() {
        let decoded = Decoder.decode(EncodedText.utf16("가나", isBigEndian: false) + [0x61], path: "a")
        #expect(decoded.string == "가나\u{FFFD}")
        #expect(decoded.diagnostics.map(\.place?.byteOffset) == [6])
    }

    @Test func lineEndsOfUTF16AreRead() {
        #expect(
            Decoder.decode(EncodedText.utf16("a\r\nb\rc\u{2028}d", isBigEndian: true), path: "a").string == "a\nb\nc\nd"
        )
    }

    @Test func cp949IsRecognised() throws {
        let decoded = Decoder.decode(try EncodedText.cp949(sample), path: "a")
        #expect(decoded.encoding == .cp949)
        #expect(decoded.string == sample)
        #expect(decoded.diagnostics.isEmpty)
    }

    @Test(arguments: ["한글", "글", "가", "뷁", "주간 소식", "ABC 한글 DEF"])
    func shortCP949IsRecognised(text: String) throws {
        #expect(Decoder.decode(try EncodedText.cp949(text), path: "a").string == text)
    }

    @Test func syllablesOfTheExtensionAreRead() throws {
        // Of the second half of CP949, which EUC-KR has not.
        let text = "똠방각하 펲시콜라 쓩 뷁 샾을 찾는 사람이 많다고 한다"
        #expect(Decoder.decode(try EncodedText.cp949(text), path: "a").string == text)
    }

    @Test func halfAPairAtTheEndIsOneFault() throws {
        let decoded = Decoder.decode(try EncodedText.cp949(sample) + [0xB0], path: "a")
        #expect(decoded.encoding == .cp949)
        #expect(decoded.string == sample + "\u{FFFD}")
        #expect(decoded.diagnostics.count == 1)
        #expect(
            decoded.diagnostics.first?.problem.english
                == "the file ends in the middle of a letter: B0 is not whole CP949")
        #expect(decoded.diagnostics.first?.place?.line == 3)
    }

    @Test func halfAPairBeforeALineEndKeepsTheLineEnd() throws {
        let bytes = try EncodedText.cp949("소식지를 모아 두는 곳") + [0xB0, 0x0A] + EncodedText.cp949("다음 줄")
        let decoded = Decoder.decode(bytes, path: "a")
        #expect(decoded.string == "소식지를 모아 두는 곳\u{FFFD}\n다음 줄")
        #expect(decoded.diagnostics.map(\.place?.column) == [13])
    }

    @Test func utf8WithAFewDamagedBytesIsUTF8() {
        for damage in [[0xFF], [0xB0], [0xC7, 0xD1], [0xEA, 0xB0], [0x92]] as [[UInt8]] {
            let decoded = Decoder.decode(Array("서고는 소식지를".utf8) + damage + Array("모아 둔다\n".utf8), path: "a")
            #expect(decoded.encoding == .utf8)
            #expect(decoded.string.hasPrefix("서고는 소식지를"))
            #expect(decoded.string.hasSuffix("모아 둔다\n"))
            #expect(decoded.diagnostics.count == 1)
        }
    }

    @Test func utf8WithEveryTenthByteDamagedIsUTF8() {
        var bytes = Array(String(repeating: sample, count: 20).utf8)
        for offset in stride(from: 5, to: bytes.count, by: 10) { bytes[offset] = 0xFF }
        #expect(Decoder.decode(bytes, path: "a").encoding == .utf8)
    }

    @Test func westernUTF8WithADamagedByteIsUTF8() {
        // In CP949 each of these accented letters would be a Hangul syllable.
        let decoded = Decoder.decode(Array("café, naïve, résumé".utf8) + [0xFF], path: "a")
        #expect(decoded.encoding == .utf8)
        #expect(decoded.string == "café, naïve, résumé\u{FFFD}")
    }

    @Test func utf8ThatIsValidIsNeverGuessedToBeAnythingElse() {
        // In CP949 these bytes would be Hangul.
        let bytes: [UInt8] = [0xC5, 0xB8, 0xC6, 0xB0, 0xC7, 0xA1]
        #expect(Decoder.decode(bytes, path: "a").encoding == .utf8)
        #expect(Decoder.decode(bytes, path: "a").diagnostics.isEmpty)
    }

    @Test(
        arguments: [
            // Latin-1: 25°C, Müller, é; Windows quotes.
            [0x32, 0x35, 0xB0, 0x43], [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72], [0x63, 0x61, 0x66, 0xE9, 0x20],
            [0x69, 0x74, 0x92, 0x73],
        ] as [[UInt8]])
    func westernTextIsNotTakenForKorean(bytes: [UInt8]) {
        let decoded = Decoder.decode(bytes, path: "a")
        #expect(decoded.encoding == .utf8)
        #expect(decoded.diagnostics.count == 1)
    }

    @Test func japaneseAndChineseOfOldEncodingsAreNotTakenForKorean() {
        // "これは日本語の文章です" in EUC-JP; the fault says that the encoding is unknown.
        let japanese: [UInt8] = [
            0xA4, 0xB3, 0xA4, 0xEC, 0xA4, 0xCF, 0xC6, 0xFC, 0xCB, 0xDC, 0xB8, 0xEC, 0xA4, 0xCE, 0xCA, 0xB8, 0xBE, 0xCF,
            0xA4, 0xC7, 0xA4, 0xB9,
        ]
        let decoded = Decoder.decode(japanese, path: "a")
        #expect(decoded.encoding == .utf8)
        #expect(decoded.diagnostics.contains { $0.place == nil && $0.problem.english.contains("encoding") })
    }
}
