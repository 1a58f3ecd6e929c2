/// Letters that a text took over from a symbol font. Word processors store them in the private use area (U+F020 to
/// U+F0FF, by their number in the font), where no reader's font has anything: `Unitree\u{F0D7}宇树科技` shows a box.
enum SymbolFont {
    /// The text with the letters that are known to be meant; the same text where it holds none.
    static func readable(_ text: [UInt8]) -> [UInt8] {
        // U+F000 to U+F0FF are EF 80 80 to EF 83 BF.
        guard text.contains(0xEF) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var offset = 0
        while offset < text.count {
            if text[offset] == 0xEF, offset + 2 < text.count, (0x80...0x83).contains(text[offset + 1]),
                let letter = meant[UInt8(truncatingIfNeeded: text[offset + 1] & 0x03) << 6 | text[offset + 2] & 0x3F]
            {
                result += letter.utf8
                offset += 3
            } else {
                result.append(text[offset])
                offset += 1
            }
        }
        return result
    }

    /// By the number in the font: dots and bullets, arrows, signs of arithmetic, the copyright marks.
    private static let meant: [UInt8: String] = [
        0x20: " ", 0x2D: "−", 0x6C: "●", 0x6E: "■", 0x75: "◆", 0x76: "❖", 0xA3: "≤", 0xA7: "▪", 0xA8: "◻", 0xAB: "↔",
        0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷",
        0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD7: "⋅", 0xD8: "➢", 0xDE: "⇒", 0xE0: "→",
        0xF0: "⇨", 0xFC: "✓",
    ]
}
