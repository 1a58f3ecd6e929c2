/// The measure of the text: how wide a full printed line is.
enum Measure {
    static func of(_ lines: [Line]) -> Int {
        // A line that breaks inside a word was surely full.
        let full = lines.filter {
            $0.breaksInsideWord && $0.width > 1500 && !$0.hasTabs && Letters.isHangul($0.text.last ?? " ")
        }
        .map(\.width).sorted()
        if full.count >= 12 { return full[full.count / 2] }
        let widths = lines.map(\.width).filter { $0 > 1500 }.sorted()
        guard !widths.isEmpty else { return 4200 }
        return widths[widths.count * 9 / 10]
    }
}
