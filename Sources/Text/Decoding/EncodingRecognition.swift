/// Tells which encoding some bytes are in that are no valid UTF-8: CP949 when they read as Korean in CP949 and do not
/// mostly read as UTF-8. A long UTF-8 text with a few damaged bytes is damaged UTF-8.
struct EncodingRecognition {
    let encoding: StoredEncoding
    /// What to tell when none of the encodings fits, so that the text is read as UTF-8 with many faults.
    let misfit: (problem: Message, advice: Message)?

    static func recognise(_ bytes: Span<UInt8>, mark: ByteOrderMark) -> EncodingRecognition {
        switch mark {
        case .utf16LittleEndian: return EncodingRecognition(encoding: .utf16(isBigEndian: false), misfit: nil)
        case .utf16BigEndian: return EncodingRecognition(encoding: .utf16(isBigEndian: true), misfit: nil)
        case .utf8: return EncodingRecognition(encoding: .utf8, misfit: nil)
        case .absent: break
        }
        let asUTF8 = UTF8Evidence(bytes)
        if asUTF8.isConvincing { return EncodingRecognition(encoding: .utf8, misfit: nil) }
        guard let table = CP949.table else {
            return EncodingRecognition(encoding: .utf8, misfit: converterMissing)
        }
        if CP949Evidence(bytes, table: table).isConvincing {
            return EncodingRecognition(encoding: .cp949(table), misfit: nil)
        }
        return EncodingRecognition(encoding: .utf8, misfit: asUTF8.isOtherEncoding ? encodingUnknown : nil)
    }

    private static let converterMissing = (
        problem: Message(
            "the file is not UTF-8, and this system cannot read CP949",
            ko: "이 파일은 UTF-8이 아니며, 이 시스템은 CP949를 읽을 수 없습니다"),
        advice: Message(
            "install the character set converters of the C library (glibc-gconv-extra), or save the file as UTF-8",
            ko: "C 라이브러리의 문자 집합 변환기(glibc-gconv-extra)를 설치하거나 파일을 UTF-8로 저장하세요")
    )

    private static let encodingUnknown = (
        problem: Message(
            "the file's encoding is none of UTF-8, UTF-16 and CP949",
            ko: "파일의 인코딩이 UTF-8, UTF-16, CP949 가운데 어느 것도 아닙니다"),
        advice: Message(
            "open it in the program it was made with and save it as UTF-8",
            ko: "파일을 만든 프로그램에서 열어 UTF-8로 저장하세요")
    )
}

/// How far bytes read as UTF-8.
private struct UTF8Evidence {
    /// Bytes of letters of three and four bytes: other encodings hardly ever look like these by chance.
    private var longBytes = 0
    /// Bytes of letters of two bytes: about a third of CP949 looks like these, so they count for a third.
    private var pairBytes = 0
    private(set) var brokenBytes = 0

    init(_ bytes: Span<UInt8>) {
        var offset = 0
        while offset < bytes.count {
            let safe = SafeRun.end(in: bytes, from: offset)
            // A run of ASCII says nothing; the Hangul and Hanzi in it are three bytes each, so every high byte counts.
            for position in offset..<safe where bytes[position] >= 0x80 { longBytes += 1 }
            offset = safe
            guard offset < bytes.count else { return }
            let step = ScalarStep(utf8: bytes, at: offset)
            if step.isBroken {
                brokenBytes += step.length
            } else if step.length == 2 {
                pairBytes += 2
            } else if step.length > 2 {
                longBytes += step.length
            }
            offset += step.length
        }
    }

    var isConvincing: Bool { longBytes + pairBytes / 3 >= brokenBytes }

    /// Whether there is too much that is not UTF-8 for damage: the bytes were surely meant to be something else.
    var isOtherEncoding: Bool { !isConvincing && brokenBytes >= 8 }
}

/// How far bytes read as Korean in CP949.
private struct CP949Evidence {
    private var hangul = 0
    /// Hangul whose second byte is no ASCII letter. In Latin-1, "25°C" looks like Hangul with a second byte "C".
    private var hangulOfHighBytes = 0
    /// Hanzi, kana, Greek and Cyrillic. Chinese, Japanese and Russian of old encodings show many of them.
    private var otherLetters = 0
    private var broken = 0

    init(_ bytes: Span<UInt8>, table: CP949) {
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                offset += 1
                continue
            }
            let step = table.step(in: bytes, at: offset)
            if step.isBroken {
                broken += 1
            } else if (0xAC00...0xD7A3).contains(step.scalar.value) {
                hangul += 1
                if bytes[offset + 1] >= 0x80 { hangulOfHighBytes += 1 }
            } else if CP949Evidence.isOtherLetter(step.scalar) {
                otherLetters += 1
            }
            offset += step.length
        }
    }

    private static func isOtherLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x370...0x52F, 0x3041...0x30FF: true
        default: ScalarClass.isHanzi(scalar)
        }
    }

    var isConvincing: Bool {
        hangul > 0 && hangulOfHighBytes * 2 >= hangul && hangul >= 2 * otherLetters
            && broken <= 1 + (hangul + otherLetters) / 10
    }
}
