import Testing
import Text

/// What the decoder makes of texts that are whole.
struct DecoderTests {
    private func decode(_ text: String) -> DecodedText { Decoder.decode(Array(text.utf8), path: "a.txt") }

    @Test func emptyFileIsEmptyText() {
        let decoded = Decoder.decode([], path: "a.txt")
        #expect(decoded.bytes.isEmpty)
        #expect(decoded.encoding == .utf8)
        #expect(decoded.diagnostics.isEmpty)
    }

    @Test(arguments: [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
    func markAloneIsEmptyText(mark: [UInt8]) {
        let decoded = Decoder.decode(mark, path: "a.txt")
        #expect(decoded.bytes.isEmpty)
        #expect(decoded.diagnostics.isEmpty)
    }

    @Test func plainTextComesBackAsItIs() {
        let text = "서고: 一月 “AI” · 화웨이(华为)\t①\n▶ 😀 ㈜한빛\n"
        let decoded = decode(text)
        #expect(Array(text.utf8) == decoded.bytes)
        #expect(decoded.diagnostics.isEmpty)
    }

    @Test func byteOrderMarkIsNoPartOfTheText() {
        let decoded = decode("\u{FEFF}가")
        #expect(decoded.string == "가")
        #expect(decoded.encoding == .utf8)
        #expect(decoded.diagnostics.isEmpty)
    }

    @Test func everyLineEndBecomesALineFeed() {
        let decoded = decode("a\r\nb\rc\nd\u{2028}e\u{2029}f\u{85}g\u{0C}h\u{0B}i\r\r\nj\n\rk\r\n")
        #expect(decoded.bytes == Array("a\nb\nc\nd\ne\nf\ng\nh\ni\n\nj\n\nk\n".utf8))
        #expect(decoded.diagnostics.isEmpty)
    }

    @Test func carriageReturnAtTheEndIsALineEnd() {
        #expect(decode("가\r").bytes == Array("가\n".utf8))
    }

    @Test func decomposedHangulIsComposed() {
        let decomposed = "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF} \u{1100}\u{1161}"
        #expect(decode(decomposed).bytes == Array("한글 가".utf8))
    }

    @Test func finalAfterASyllableJoinsIt() {
        #expect(decode("가\u{11A8}나").bytes == Array("각나".utf8))
    }

    @Test func oldHangulStays() {
        // An arae-a vowel has no composed form.
        let old = "\u{1112}\u{119E}\u{11AB}"
        #expect(decode(old).bytes == Array(old.utf8))
    }

    @Test(arguments: ["가\u{11A7}", "가\u{11A7}\u{11A8}", "가\u{11C3}\u{11A8}"])
    func jamoThatNeverJoinStay(text: String) {
        #expect(decode(text).bytes == Array(text.utf8))
        #expect(Array(Composition.nfc(of: text).utf8) == Array(text.utf8))
    }

    @Test func accentJoinsTheLetterOfTheRunBefore() {
        #expect(decode("cafe\u{301}s").bytes == Array("caf\u{E9}s".utf8))
        #expect(decode("e\r\n\u{301}").bytes == Array("e\n\u{301}".utf8))
    }

    @Test func accentAtTheBeginningStays() {
        #expect(decode("\u{301}a").bytes == Array("\u{301}a".utf8))
    }

    @Test func marksAreOrdered() {
        #expect(decode("q\u{307}\u{323}").bytes == Array("q\u{323}\u{307}".utf8))
    }

    @Test(arguments: [
        ("\u{F900}", "\u{8C48}"), ("\u{F9D1}", "\u{516D}"), ("\u{FA1D}", "\u{7CBE}"), ("\u{2F800}", "\u{4E3D}"),
        ("\u{2F81A}", "\u{51AC}"), ("\u{212B}", "\u{C5}"), ("\u{2126}", "\u{3A9}"),
    ])
    func compatibilityLetterBecomesTheUnifiedOne(written: String, meant: String) {
        #expect(decode("가\(written)나").bytes == Array("가\(meant)나".utf8))
    }

    @Test func everyCompatibilityIdeographIsFolded() {
        for value in [UInt32](0xF900...0xFAD9) + [UInt32](0x2F800...0x2FA1D) {
            guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory == .otherLetter,
                // Twelve of the block are unified ideographs in their own right.
                !scalar.properties.isUnifiedIdeograph
            else { continue }
            let result = Decoder.decode(Array(String(scalar).utf8), path: "").string.unicodeScalars.first
            #expect(result?.properties.isUnifiedIdeograph == true, "U+\(String(value, radix: 16))")
        }
    }

    @Test func joinersAndPrivateLettersStay() {
        let text = "👩\u{200D}💻 \u{E000}\u{F0D7} क\u{94D}\u{200C}ष ❤\u{FE0F}"
        #expect(decode(text).bytes == Array(text.utf8))
        #expect(decode(text).diagnostics.isEmpty)
    }

    @Test func aMegabyteOnOneLineIsDecoded() {
        let line = String(repeating: "서고 ", count: 150_000)
        #expect(decode(line).bytes == Array(line.utf8))
        let withFault = decode(line + "\u{0}" + line)
        #expect(withFault.bytes == Array((line + line).utf8))
        #expect(withFault.diagnostics.first?.place?.column == 450_001)
    }

    @Test(.timeLimit(.minutes(1)))
    func manyAccentsOnOneLetterAreDecoded() {
        let accents = String(repeating: "\u{301}\u{323}", count: 100_000)
        let decoded = decode("a" + accents)
        // The dots below come first, the first of them joins the letter, and so does nothing else.
        #expect(decoded.bytes.count == 3 + 2 * 199_999)
        #expect(Decoder.decode(decoded.bytes, path: "").bytes == decoded.bytes)
    }

    @Test(.timeLimit(.minutes(1)))
    func twentyMegabytesAreDecoded() {
        let line = String(repeating: "archive of newsletters ", count: 40)
        let text = [UInt8](String(repeating: line + "\u{1109}\u{1165}\u{1100}\u{1169}\r\n", count: 20 << 10).utf8)
        let decoded = Decoder.decode(text, path: "a.txt")
        #expect(decoded.bytes == [UInt8](String(repeating: line + "서고\n", count: 20 << 10).utf8))
        #expect(decoded.diagnostics.isEmpty)
    }
}
