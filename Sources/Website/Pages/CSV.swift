/// Writes rows as CSV (RFC 4180), with the byte order mark that tells spreadsheets that it is UTF-8.
enum CSV {
    static func bytes(of rows: [[String]]) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for row in rows {
            for (index, cell) in row.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                append(cell, to: &bytes)
            }
            bytes += [0x0D, 0x0A]
        }
        return bytes
    }

    private static func append(_ cell: String, to bytes: inout [UInt8]) {
        let needsQuotes = cell.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
        }
        guard needsQuotes || cell.first == " " || cell.last == " " else {
            bytes += cell.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
