/// Finds the stretches of a body that are no running text.
struct ZoneFinder {
    let lines: [Line]
    let body: [Int]
    let dialect: Dialect
    let measure: Int

    func find() -> [Zone] {
        switch dialect.family {
        case .recognised:
            let tables = TabTables(lines: lines, body: body).zones()
            let boxes = Announcements(lines: lines, body: body, tables: tables).zones()
            return (tables.filter { table in !boxes.contains { $0.range.overlaps(table.range) } } + boxes)
                .sorted { $0.range.lowerBound < $1.range.lowerBound }
        case .printed:
            var zones: [Zone] = []
            // Each looks at what those before it left.
            var taken = TakenPositions(of: body.count)
            func add(_ found: [Zone]) {
                for zone in found { taken.take(zone.range) }
                zones += found
            }
            add(PrintedTables(lines: lines, body: body, measure: measure).zones())
            add(LabelledBoxes(lines: lines, body: body, measure: measure, taken: taken).zones())
            add(PrintedPosters(lines: lines, body: body, measure: measure, taken: taken).zones())
            add(KeyTables(lines: lines, body: body, measure: measure, taken: taken).zones())
            add(NamedTexts(lines: lines, body: body, measure: measure, taken: taken).zones())
            add(PicturedLists(lines: lines, body: body, measure: measure, taken: taken).zones())
            add(FigureTexts(lines: lines, body: body, dialect: dialect, measure: measure, taken: taken).zones())
            return zones.sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
    }
}

/// Which lines of a body are no running text already, by their positions.
struct TakenPositions {
    private var isTaken: [Bool]

    init(of count: Int) { isTaken = Array(repeating: false, count: count) }

    mutating func take(_ range: Range<Int>) {
        for position in range { isTaken[position] = true }
    }

    func contains(_ position: Int) -> Bool { isTaken.indices.contains(position) && isTaken[position] }
}

extension Zone {
    /// The zones of a body of so many lines, one behind the other.
    ///
    /// - Parameter zone: The zone that begins at a position, if one does.
    static func all(before end: Int, from zone: (Int) -> Zone?) -> [Zone] {
        var zones: [Zone] = []
        var position = 0
        while position < end {
            let found = zone(position)
            if let found { zones.append(found) }
            position = found?.range.upperBound ?? position + 1
        }
        return zones
    }
}
