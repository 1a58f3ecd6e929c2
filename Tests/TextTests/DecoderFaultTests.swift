import Testing
import Text

/// What the decoder tells about texts that are broken, and that the rest is kept.
struct DecoderFaultTests {
    private func decode(_ bytes: [UInt8]) -> DecodedText { Decoder.decode(bytes, path: "a.txt") }
    private func decode(_ text: String) -> DecodedText { decode(Array(text.utf8)) }

    @Test func brokenByteIsToldWithLineColumnAndOffset() throws {
        let decoded = decode(Array("가나\r\n다 ".utf8) + [0xFF] + Array("라마바사\n".utf8))
        #expect(decoded.string == "가나\n다 \u{FFFD}라마바사\n")
        let diagnostic = try #require(decoded.diagnostics.first)
        #expect(decoded.diagnostics.count == 1)
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.path == "a.txt")
        #expect(diagnostic.place == Place(line: 2, column: 3, byteOffset: 12, lineText: "다 \u{FFFD}라마바사"))
        #expect(diagnostic.problem.english == "FF is not valid UTF-8")
        #expect(diagnostic.problem.korean == "FF는 올바른 UTF-8이 아닙니다")
    }

    @Test func offsetCountsTheByteOrderMark() {
        let decoded = decode([0xEF, 0xBB, 0xBF] + Array("가".utf8) + [0xFF, 0x61])
        #expect(decoded.diagnostics.first?.place?.byteOffset == 6)
        #expect(decoded.diagnostics.first?.place?.column == 2)
    }

    @Test func columnCountsTheLettersOfTheFileAsStored() {
        let decoded = decode("\u{1112}\u{1161}\u{11AB}\u{0}")
        #expect(decoded.diagnostics.first?.place?.column == 4)
        #expect(decoded.string == "한")
    }

    @Test(
        arguments: [
            // Cut short, overlong, a surrogate, past the last letter, continuation without a beginning.
            ([0xEA, 0xB0], "\u{FFFD}"), ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
            ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ([0x80], "\u{FFFD}"),
            ([0xF0, 0x9F, 0x98], "\u{FFFD}"), ([0xE0, 0x9F], "\u{FFFD}\u{FFFD}"),
        ] as [([UInt8], String)])
    func brokenBytesSideBySideAreOneFault(bytes: [UInt8], replacement: String) {
        let decoded = decode(Array("한글 ".utf8) + bytes + Array(" 한글".utf8))
        #expect(decoded.string == "한글 \(replacement) 한글")
        #expect(decoded.diagnostics.count == 1)
    }

    @Test func letterCutAtTheEndIsToldSo() {
        let decoded = decode(Array("한글 서고".utf8) + [0xEA, 0xB0])
        #expect(
            decoded.diagnostics.map(\.problem.english) == [
                "the file ends in the middle of a letter: EA B0 is not whole UTF-8"
            ])
        #expect(decoded.string == "한글 서고\u{FFFD}")
    }

    @Test func byteThatBeginsNoLetterIsNotSaidToBeCut() {
        let decoded = decode(Array("한글 서고".utf8) + [0xFF])
        #expect(decoded.diagnostics.map(\.problem.english) == ["FF is not valid UTF-8"])
    }

    @Test func everyControlIsNamedAndTakenOut() throws {
        let kept: Set<UInt32> = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85]
        for value in [UInt32](0...0x1F) + [UInt32](0x7F...0x9F) where !kept.contains(value) {
            let scalar = try #require(Unicode.Scalar(value))
            let decoded = decode("가\(scalar)나")
            #expect(decoded.string == "가나")
            let digits = String(value, radix: 16, uppercase: true)
            let name = "U+00" + (digits.count == 1 ? "0" : "") + digits
            #expect(decoded.diagnostics.map(\.severity) == [.warning])
            #expect(decoded.diagnostics.first?.problem.english.contains(name) == true)
            #expect(decoded.diagnostics.first?.problem.korean.contains(name) == true)
        }
        #expect(
            decode("a\u{0}b").diagnostics.first?.problem.english
                == "U+0000 (NUL) does not belong in a text and was taken out")
        #expect(
            decode("a\u{0}b").diagnostics.first?.problem.korean
                == "텍스트에 있을 수 없는 U+0000(NUL)을 뺐습니다")
    }

    @Test(arguments: ["\u{FEFF}", "\u{200B}", "\u{AD}", "\u{2060}", "\u{202E}", "\u{200F}", "\u{FFFE}", "\u{1FFFF}"])
    func invisibleLetterIsTakenOut(letter: String) {
        let decoded = decode("가\(letter)나")
        #expect(decoded.string == "가나")
        #expect(decoded.diagnostics.map(\.severity) == [.warning])
        #expect(decoded.diagnostics.first?.place?.column == 2)
    }

    @Test func accentJoinsAcrossWhatWasTakenOut() {
        #expect(decode("e\u{200B}\u{301}").bytes == Array("\u{E9}".utf8))
    }

    @Test func letterLostEarlierIsTold() {
        let decoded = decode("가\u{FFFD}나")
        #expect(decoded.string == "가\u{FFFD}나")
        #expect(decoded.diagnostics.map(\.severity) == [.warning])
    }

    @Test func ofManyFaultsTwentyAreToldInFullAndTheRestCounted() throws {
        let decoded = decode(String(repeating: "가\u{0}\n", count: 57))
        #expect(decoded.diagnostics.count == 21)
        let last = try #require(decoded.diagnostics.last)
        #expect(last.problem.english == "and 37 more like these from here on")
        #expect(last.place?.line == 21)
        #expect(decode(String(repeating: "가\u{0}\n", count: 20)).diagnostics.count == 20)
        #expect(
            decode(String(repeating: "가\u{0}\n", count: 21)).diagnostics.last?.problem.english
                == "and 1 more like these from here on")
    }

    @Test func errorsAreNotCrowdedOutByWarnings() {
        let controls = String(repeating: "가나다라\u{0}\n", count: 100)
        let decoded = decode(Array(controls.utf8) + [0xFF] + Array("끝".utf8))
        #expect(decoded.diagnostics.contains { $0.severity == .error && $0.place?.line == 101 })
    }

    @Test func placesAgreeWithTheLinesOfTheDecodedText() throws {
        let text = "하나\u{2028}둘\r셋\u{0C}넷\r\n다\u{0}섯"
        let decoded = decode(text)
        let line = try #require(decoded.diagnostics.first?.place?.line)
        let range = LineIndex(decoded.bytes).byteRange(ofLine: line)
        #expect(String(decoding: decoded.bytes[range], as: UTF8.self) == "다섯")
    }
}
