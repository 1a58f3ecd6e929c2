import Glibc
import Text

/// How fast texts are decoded and folded. The text is of our own making, in the mixture of newsletters: Hangul with
/// spaces, digits, some Latin, Hanzi and the quotation marks of print.
func benchmarkText() -> [Figure] {
    let paragraph = """
        서고는 매주 나오는 소식지를 모아 두는 곳이다. 지난 3월 14일 ‘디지털 도서관’ 사업에 1,250억 원이 들어갔고, 참여한 기업은 48곳이다.
        화웨이(华为)와 비야디(BYD·比亚迪)는 “올해 안에 두 배로 늘리겠다”고 밝혔다. ▶ 자세한 내용은 www.example.com에서 볼 수 있다.

        """
    let text = String(repeating: paragraph, count: 16 << 20 / paragraph.utf8.count)
    let composed = Array(text.utf8)
    let figures = [
        decoding("decode UTF-8, NFC", composed, note: "nothing to do; at least 400"),
        decoding("decode UTF-8, CRLF", composed.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }, note: "copied once"),
        decoding("decode UTF-8, decomposed", decomposed(text), note: "as macOS writes Hangul"),
        decoding(
            "decode UTF-16LE", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, note: ""),
        decoding("decode CP949", cp949(text), note: "weighed, then decoded"),
    ]
    let seconds = medianSeconds(runs: 5) { keep(Folding.key(of: text).utf8.count) }
    let folding = Figure(
        name: "fold for comparison", value: Double(composed.count) / seconds / 1e6, unit: "MB/s", note: "")
    return figures + [folding]
}

private func decoding(_ name: String, _ bytes: [UInt8], note: String) -> Figure {
    let seconds = medianSeconds(runs: 5) { keep(Decoder.decode(bytes, path: "benchmark").bytes.count) }
    return Figure(name: name, value: Double(bytes.count) / seconds / 1e6, unit: "MB/s", note: note)
}

/// A result that is looked at cannot be optimised away.
private func keep(_ count: Int) { precondition(count > 0, "the benchmark made nothing") }

/// The text with every syllable as its jamo.
private func decomposed(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
        guard (0xAC00...0xD7A3).contains(scalar.value) else {
            bytes += Array(String(scalar).utf8)
            continue
        }
        let number = scalar.value - 0xAC00
        let parts = [0x1100 + number / 588, 0x1161 + number % 588 / 28, 0x11A7 + number % 28]
        for part in parts where part != 0x11A7 {
            if let jamo = Unicode.Scalar(part) { bytes += Array(String(jamo).utf8) }
        }
    }
    return bytes
}

/// The text in CP949; simplified Hanzi, which it has not, become question marks.
private func cp949(_ text: String) -> [UInt8] {
    guard let converter = iconv_open("CP949//TRANSLIT", "UTF-8") else { return [] }
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count)
    let count = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            var (from, fromLeft) = (input.baseAddress, input.count)
            var (to, toLeft) = (output.baseAddress, output.count)
            iconv(converter, &from, &fromLeft, &to, &toLeft)
            return output.count - toLeft
        }
    }
    return output.prefix(count).map { UInt8(bitPattern: $0) }
}
