import Foundation
import Testing
import Text

/// What holds for every input.
struct DecoderPropertyTests {
    @Test func textComesBackFromEveryEncoding() throws {
        var numbers = SeededNumbers(seed: 1)
        for _ in 0..<300 {
            let text = koreanText(&numbers)
            #expect(Decoder.decode(Array(text.utf8), path: "").bytes == Array(text.utf8))
            let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
            #expect(Decoder.decode(marked, path: "").bytes == Array(text.utf8))
            for isBigEndian in [true, false] {
                let stored = EncodedText.utf16(text, isBigEndian: isBigEndian)
                #expect(Decoder.decode(stored, path: "").bytes == Array(text.utf8))
            }
            let decoded = Decoder.decode(try EncodedText.cp949(text), path: "")
            #expect(decoded.bytes == Array(text.utf8))
            #expect(decoded.diagnostics.isEmpty)
        }
    }

    @Test func decomposedTextIsComposed() {
        var numbers = SeededNumbers(seed: 2)
        for _ in 0..<300 {
            let text = koreanText(&numbers)
            let decomposed = text.decomposedStringWithCanonicalMapping
            #expect(Decoder.decode(Array(decomposed.utf8), path: "").bytes == Array(text.utf8))
        }
    }

    @Test func compositionAgreesWithAnotherImplementation() {
        var numbers = SeededNumbers(seed: 3)
        for _ in 0..<2_000 {
            let text = anyText(&numbers)
            let expected = Array(composedByFoundation(text).utf8)
            #expect(Decoder.decode(Array(text.utf8), path: "").bytes == expected)
            #expect(Array(Composition.nfc(of: text).utf8) == expected)
        }
    }

    @Test func everyLetterAloneAndBetweenOthersIsComposed() {
        let planes: [ClosedRange<UInt32>] = [0x20...0xFFFF, 0x10A00...0x11FFF, 0x1D000...0x1D2FF, 0x2F800...0x2FA1F]
        for value in planes.joined() {
            guard let scalar = Unicode.Scalar(value), isKnown(scalar), !InvisibleScalar.isInvisible(scalar),
                value != 0x2028, value != 0x2029,
                // Foundation loses these; see `jamoThatNeverJoinStay`.
                value != 0x11A7, value != 0x11C3
            else { continue }
            let text = "e\(scalar)\u{323}가\(scalar)\u{11A8} q\u{301}\(scalar)"
            let expected = Array(composedByFoundation(text).utf8)
            if Decoder.decode(Array(text.utf8), path: "").bytes != expected {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }

    @Test func anyBytesGiveValidComposedTextAndDecodingAgainChangesNothing() {
        var numbers = SeededNumbers(seed: 4)
        for round in 0..<4_000 {
            var bytes = (0..<Int.random(in: 0...80, using: &numbers)).map { _ in
                UInt8.random(in: 0...255, using: &numbers)
            }
            if round % 4 == 1 { bytes = [0xFF, 0xFE] + bytes }
            if round % 4 == 2 { bytes = Array(anyText(&numbers).utf8) + bytes.prefix(3) }
            if round % 4 == 3 { bytes = bytes.map { $0 | 0x80 } }
            let decoded = Decoder.decode(bytes, path: "")
            #expect(String(validating: decoded.bytes, as: UTF8.self) != nil)
            let again = Decoder.decode(decoded.bytes, path: "")
            #expect(again.bytes == decoded.bytes)
            #expect(again.encoding == .utf8)
            for diagnostic in decoded.diagnostics { expectPlaceInside(bytes, diagnostic) }
        }
    }

    private func expectPlaceInside(_ bytes: [UInt8], _ diagnostic: Diagnostic) {
        guard let place = diagnostic.place else { return }
        #expect(bytes.indices.contains(place.byteOffset))
        #expect(place.column <= place.lineText.unicodeScalars.count + 1)
    }

    /// Korean as it is written: mostly the 2,350 syllables of KS X 1001, here taken by their frequent leads.
    private func koreanText(_ numbers: inout SeededNumbers) -> String {
        let common = Array("서고는소식지를모아두는곳이다그리고해마다새로운글을싣는다중국기업과도시의소식을전한다".unicodeScalars)
        let signs = Array(" \n\t,.()0123456789ABCxyz·“”‘’…①㈜→中國華爲".unicodeScalars)
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 20...200, using: &numbers) {
            switch Int.random(in: 0..<20, using: &numbers) {
            case 0:
                let value = UInt32.random(in: 0xAC00...0xD7A3, using: &numbers)
                if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
            case 1..<14: scalars.append(common[Int.random(in: common.indices, using: &numbers)])
            default: scalars.append(signs[Int.random(in: signs.indices, using: &numbers)])
            }
        }
        return String(scalars)
    }

    /// Any letters, with many that combine.
    private func anyText(_ numbers: inout SeededNumbers) -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0xC0...0x17F, 0x300...0x36F, 0x900...0xDFF, 0x1100...0x11FF, 0xAC00...0xD7A3, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0x1E00...0x1FFF, 0x3040...0x30FF, 0x2F800...0x2FA1D, 0x11000...0x11FFF, 0x1D150...0x1D1C0,
        ]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 1...30, using: &numbers) {
            let range = ranges[Int.random(in: ranges.indices, using: &numbers)]
            guard let scalar = Unicode.Scalar(UInt32.random(in: range, using: &numbers)), isKnown(scalar) else {
                continue
            }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// Decomposed first, because Foundation does not join a final to a syllable that stands composed before it.
    private func composedByFoundation(_ text: String) -> String {
        text.decomposedStringWithCanonicalMapping.precomposedStringWithCanonicalMapping
    }

    /// Letters that both implementations know: those of Unicode 14.
    private func isKnown(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.age.map { $0.major <= 14 } ?? false }
}
