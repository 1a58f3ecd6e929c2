/// One measured number of the report.
struct Figure {
    let name: String
    let value: Double
    let unit: String
    let note: String
}

/// The median time of several runs.
func medianSeconds(runs: Int, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<max(1, runs) {
        let time = try clock.measure(body)
        times.append(Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }
    return times.sorted()[times.count / 2]
}
