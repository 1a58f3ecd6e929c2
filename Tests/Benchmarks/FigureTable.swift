/// Figures as an aligned table: name, value and unit, note.
struct FigureTable {
    let figures: [Figure]

    func text() -> String {
        let rows = figures.map { (name: $0.name, value: written($0.value), unit: $0.unit, note: $0.note) }
        let nameWidth = rows.map(\.name.count).max() ?? 0
        let valueWidth = rows.map(\.value.count).max() ?? 0
        let unitWidth = rows.map(\.unit.count).max() ?? 0
        return rows.map { row in
            let columns = [
                row.name + spaces(nameWidth - row.name.count), spaces(valueWidth - row.value.count) + row.value,
                row.unit + spaces(unitWidth - row.unit.count), row.note,
            ]
            return columns.joined(separator: "  ").trimmedAtEnd() + "\n"
        }.joined()
    }

    /// Two digits after the point below ten, one below a hundred, none above; thousands set apart.
    private func written(_ value: Double) -> String {
        guard value.isFinite else { return "\(value)" }
        let size = value.magnitude
        let digits = size < 10 ? 2 : size < 100 ? 1 : 0
        let scale = [1.0, 10.0, 100.0][digits]
        let scaled = Int((size * scale).rounded())
        let fraction = String(scaled % Int(scale))
        let point = digits == 0 ? "" : "." + String(repeating: "0", count: digits - fraction.count) + fraction
        return (value < 0 ? "-" : "") + grouped(scaled / Int(scale)) + point
    }

    private func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.indices.map { index in
            index > 0 && (digits.count - index) % 3 == 0 ? ",\(digits[index])" : "\(digits[index])"
        }.joined()
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension String {
    fileprivate func trimmedAtEnd() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
