/// Finds the stretches of a body that are no running text.
struct ZoneFinder {
    let lines: [Line]
    let body: [Int]
    let dialect: Dialect
    let measure: Int

    func find() -> [Zone] {
        switch dialect.family {
        case .recognised: TabTables(lines: lines, body: body).zones()
        case .printed: PrintedTables(lines: lines, body: body, dialect: dialect, measure: measure).zones()
        }
    }
}
