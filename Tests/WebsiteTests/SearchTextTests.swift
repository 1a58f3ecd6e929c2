import Testing

@testable import Website

/// How the search writes texts and compares letters.
@Suite struct SearchTextTests {
    @Test func everyLetterComesBackFromItsCode() {
        let all = String(
            String.UnicodeScalarView((0x20...0x2FFFF).filter { $0 != 0x7F }.compactMap { Unicode.Scalar($0) }))
        var code: [UInt8] = []
        LetterCode.append(all, to: &code)
        #expect(decoded(code) == all)
    }

    @Test func controlCharactersBecomeSpacesAndLineFeedsStay() {
        var code: [UInt8] = []
        LetterCode.append("가\u{1}나\u{7F}다\n라\t마\u{0}", to: &code)
        #expect(decoded(code) == "가 나 다\n라\t마 ")
    }

    @Test func koreanTakesLittleMoreThanAByteALetter() {
        var code: [UInt8] = []
        let text = "이 기업은 다음 해에 공장을 세우고 자동차를 만든다."
        LetterCode.append(text, to: &code)
        #expect(code.count < text.unicodeScalars.count * 5 / 4)
    }

    @Test(
        "letters are compared without white space, width and case",
        arguments: [
            ("휴머노이드 로봇", "휴머노이드로봇"), ("ＡＢＣ １２", "abc12"), ("Élan ΣΑΣ Привет", "élanσασпривет"),
            ("ㄱ\u{3000}ㄴ\u{200B}ㄷ\u{FEFF}", "ㄱㄴㄷ"), ("☎\u{FE0F}", "☎"), ("a\u{AD}b\u{A0}c\u{2060}d", "abcd"),
            ("“가”‘나’·-", "“가”‘나’·-"), ("İ ẞ", "İß"), ("😀 华为", "😀华为"), (" \t\n", ""), ("～！", "~!"),
        ])
    func folding(text: String, expected: String) {
        #expect(String(decoding: letters(text), as: UTF16.self) == expected)
    }

    @Test func aHeadingHasItsLeadConsonantsBehindIt() {
        let heading = String(decoding: FoldedLetters.heading("샤오미 SU7"), as: UTF16.self)
        #expect(heading == "\u{2}샤오미su7\u{3}\u{2}ㅅㅇㅁsu7\u{3}")
        #expect(String(decoding: FoldedLetters.heading("小米"), as: UTF16.self) == "\u{2}小米\u{3}")
        #expect(FoldedLetters.heading(" ").isEmpty)
    }

    @Test func aTextHasItsLettersAndPairsOnce() {
        let grams = GramSet.lettersAndPairs(of: Array("가나가나".utf16))
        let (first, second) = (UInt32(0xAC00), UInt32(0xB098))
        #expect(grams == [first, second, first << 16 | second, second << 16 | first])
    }

    @Test func theRowsOfATableAreWordsWithoutMarksBetween() {
        let html = "<table><tr><td>달로봇</td><td>34</td></tr></table>"
        let row = RenderedText(Array(html.utf8)).blocks[0]
        #expect(String(decoding: row.text, as: UTF8.self) == "달로봇 · 34")
        #expect(String(decoding: row.wordsOnly, as: UTF8.self) == "달로봇 34")
    }

    @Test("a text is cut into parts that share letters", arguments: [1, 40, 400, 3000])
    func parts(blockLength: Int) throws {
        var text = ""
        var random = SplitMix(state: UInt64(blockLength))
        while text.unicodeScalars.count < 12_000 { text.unicodeScalars.append(random.letter()) }
        let scalars = Array(text.unicodeScalars)
        let blocks = stride(from: 0, to: scalars.count, by: blockLength).map { start in
            let block = scalars[start..<min(start + blockLength, scalars.count)]
            return TextBlock(.paragraph, text: Array(String(String.UnicodeScalarView(block)).utf8))
        }
        let parts = try SearchPiece(blocks).parts.map { decoded(try $0.code.read()).components(at: "\u{0}") }
        #expect(parts.count > 2)
        #expect(parts.flatMap { letters($0[0]) } == letters(text))
        for (part, next) in zip(parts, parts.dropFirst()) {
            let shared = letters(part[1])
            // One more where the last would be half an emoji.
            #expect((64...65).contains(shared.count) && letters(next.joined()).starts(with: shared))
        }
        for part in SearchPiece(blocks).parts {
            #expect(part.count < SearchPiece.longestPart + 65 * 4)
            #expect(try part.code.read().count == part.count)
        }
    }

    @Test func anEmptyArticleHasAPartToShow() throws {
        #expect(try SearchPiece([]).parts.map { try $0.code.read() } == [[]])
    }

    @Test func thePublishedScriptLosesOnlyWhatItsAuthorsRead() {
        let script = "// Why\n\"use strict\";\n\nif (a) {\n  b(\"// no comment\"); // kept;\n  c()\n  d();\n}\n"
        let lean = String(decoding: LeanScript.of(Array(script.utf8)), as: UTF8.self)
        #expect(lean == "\"use strict\";if (a) {b(\"// no comment\"); // kept;\nc()\nd();}\n")
    }
}

extension String {
    fileprivate func components(at mark: Unicode.Scalar) -> [String] {
        unicodeScalars.split(separator: mark, omittingEmptySubsequences: false).map { String($0) }
    }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A letter of any kind that texts have.
    mutating func letter() -> Unicode.Scalar {
        let kinds: [ClosedRange<UInt32>] = [
            0xAC00...0xD7A3, 0xAC00...0xD7A3, 0x4E00...0x9FFF, 0x61...0x7A, 0x30...0x39, 0x1F600...0x1F64F,
        ]
        let kind = kinds.randomElement(using: &self) ?? 0x30...0x39
        return Unicode.Scalar(UInt32.random(in: kind, using: &self)) ?? " "
    }
}
