import Glibc
import Testing

/// Texts in other encodings, made by other means than those under test.
enum EncodedText {
    static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        let units = [0xFEFF] + Array(text.utf16)
        return units.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? bytes : bytes.reversed()
        }
    }

    static func cp949(_ text: String) throws -> [UInt8] {
        let converter = try #require(iconv_open("CP949", "UTF-8"))
        defer { iconv_close(converter) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count + 8)
        let count = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (from, fromLeft) = (input.baseAddress, input.count)
                var (to, toLeft) = (output.baseAddress, output.count)
                return iconv(converter, &from, &fromLeft, &to, &toLeft) == 0 ? output.count - toLeft : nil
            }
        }
        return try output.prefix(#require(count)).map { UInt8(bitPattern: $0) }
    }
}
