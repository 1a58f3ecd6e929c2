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
            var tables = PrintedTables(lines: lines, body: body, measure: measure).zones()
            let known = Set(tables.flatMap { Array($0.range) })
            tables += KeyTables(lines: lines, body: body, measure: measure, taken: known).zones()
            let rows = Set(tables.flatMap { Array($0.range) })
            tables += NamedTexts(lines: lines, body: body, measure: measure, taken: rows).zones()
            let taken = Set(tables.flatMap { Array($0.range) })
            let figures = FigureTexts(lines: lines, body: body, dialect: dialect, measure: measure, taken: taken)
                .zones()
            return (tables + figures).sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
    }
}
