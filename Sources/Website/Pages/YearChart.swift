internal import Content
internal import Mustache

/// A bar for each year of the archive: how often a name was printed. The template draws it.
struct YearChart: Sendable {
    private static let barWidth = 34
    private static let step = 48
    private static let height = 88

    let value: Value

    init(_ name: ArchivedName, _ archive: Archive) {
        var counts: [Int: Int] = [:]
        for reference in name.references { counts[reference.date.year, default: 0] += reference.passages.count }
        guard let first = archive.issues.first?.date.year, let last = archive.issues.last?.date.year, !counts.isEmpty
        else {
            value = .null
            return
        }
        let most = counts.values.max() ?? 1
        let bars = (first...last).enumerated().map { index, year -> Value in
            let count = counts[year] ?? 0
            // A year with a single mention still shows.
            let bar = count == 0 ? 0 : max(3, count * Self.height / most)
            let x = index * Self.step
            return .object([
                "year": .int(year), "count": .int(count), "x": .int(x), "middle": .int(x + Self.barWidth / 2),
                "y": .int(Self.height - bar + 16), "height": .int(bar), "width": .int(Self.barWidth),
                "label_y": .int(Self.height - bar + 11),
            ])
        }
        value = .object([
            "bars": .list(bars), "width": .int((last - first) * Self.step + Self.barWidth),
            "height": .int(Self.height + 34), "base": .int(Self.height + 16), "year_y": .int(Self.height + 31),
        ])
    }
}
