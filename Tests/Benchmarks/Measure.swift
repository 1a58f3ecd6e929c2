/// One measured figure.
struct Figure {
    let name: String
    let value: Double
    let unit: String
    let note: String
}

/// The median time of repeated runs.
func medianSeconds(runs: Int, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<runs {
        let time = try clock.measure(body)
        times.append(Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
    }
    return times.sorted()[runs / 2]
}
