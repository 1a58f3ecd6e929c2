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
            var zones = PrintedTables(lines: lines, body: body, measure: measure).zones()
            // Each looks at what those before it left.
            func taken() -> Set<Int> { Set(zones.flatMap { Array($0.range) }) }
            zones += LabelledBoxes(lines: lines, body: body, measure: measure, taken: taken()).zones()
            zones += KeyTables(lines: lines, body: body, measure: measure, taken: taken()).zones()
            zones += NamedTexts(lines: lines, body: body, measure: measure, taken: taken()).zones()
            zones += PicturedLists(lines: lines, body: body, measure: measure, taken: taken()).zones()
            zones += FigureTexts(lines: lines, body: body, dialect: dialect, measure: measure, taken: taken()).zones()
            return zones.sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
    }
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
