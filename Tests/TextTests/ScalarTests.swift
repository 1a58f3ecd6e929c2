import Testing
import Text

struct ScalarTests {
    @Test func everyLetterIsReadBackFromUTF8() {
        for value in [UInt32](0...0x10FFFF) {
            guard let scalar = Unicode.Scalar(value), value < 0x3000 || value % 7 == 0 else { continue }
            let bytes = Array(scalar.utf8)
            if ScalarStep(utf8: bytes.span, at: 0) != ScalarStep(scalar, length: bytes.count) {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }

    @Test func brokenBytesAreReplacedAsTheStandardLibraryDoes() {
        var numbers = SeededNumbers(seed: 6)
        for _ in 0..<3_000 {
            let bytes =
                (0..<8).map { _ in
                    [0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xED, 0xEA, 0xF0, 0xF4, 0xFF, 0x9F, 0x90]
                        .randomElement(using: &numbers) ?? 0
                } as [UInt8]
            var scalars = String.UnicodeScalarView()
            var offset = 0
            while offset < bytes.count {
                let step = ScalarStep(utf8: bytes.span, at: offset)
                scalars.append(step.scalar)
                offset += step.length
            }
            #expect(
                Array(String(scalars).unicodeScalars) == Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
        }
    }

    @Test func classesOfLetters() {
        #expect("가힣ㄱㅣ\u{1100}".unicodeScalars.allSatisfy(ScalarClass.isHangul))
        #expect(!"a中·1".unicodeScalars.contains(where: ScalarClass.isHangul))
        #expect("中華々〇𠀀".unicodeScalars.allSatisfy(ScalarClass.isHanzi))
        #expect(!"가あ、1".unicodeScalars.contains(where: ScalarClass.isHanzi))
        #expect("azAZéŁ".unicodeScalars.allSatisfy(ScalarClass.isLatin))
        #expect(!"@[`{×÷1가".unicodeScalars.contains(where: ScalarClass.isLatin))
        #expect("0189".unicodeScalars.allSatisfy(ScalarClass.isDigit))
        #expect(!"/:a１".unicodeScalars.contains(where: ScalarClass.isDigit))
        #expect(" \t\n\u{3000}\u{A0}".unicodeScalars.allSatisfy(ScalarClass.isWhiteSpace))
    }

    @Test func classesOfBytes() {
        for byte in UInt8.min...UInt8.max {
            let scalar = Unicode.Scalar(byte)
            #expect(ASCII.isDigit(byte) == ("0"..."9").contains(scalar))
            #expect(ASCII.isLetter(byte) == (("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)))
            #expect(ASCII.lowercased(byte) == (("A"..."Z").contains(scalar) ? byte + 32 : byte))
        }
    }

    @Test func kindsOfPunctuation() {
        let kinds: [(String, PunctuationKind?)] = [
            ("([【〈《「『〔", .opening), (")]】〉》」』〕", .closing), ("'\"‘’“”", .quotation), (".。!?…", .sentenceEnd),
            (",、，;", .comma), (":：", .colon), ("·∙・•", .middleDot), ("-–—−", .dash), ("~～", .wave), ("*/#&%@※", .other),
            ("가a1 中+=", nil),
        ]
        for (letters, kind) in kinds {
            for letter in letters.unicodeScalars { #expect(PunctuationKind(letter) == kind, "\(letter)") }
        }
    }

    @Test(arguments: [
        ("abc", 3), ("한글", 4), ("漢字", 4), ("ＡＢ", 4), ("ｱｲ", 2), ("e\u{301}", 1), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("😀", 2),
        ("\u{200D}\u{FE0F}", 0), ("、。", 4), ("", 0), ("é", 1),
    ])
    func widthOnATerminal(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func nearestNameIsOffered() {
        #expect(NearestName.of("titel", among: ["date", "title"]) == "title")
        #expect(NearestName.of("xyz", among: ["date", "title"]) == nil)
    }
}
