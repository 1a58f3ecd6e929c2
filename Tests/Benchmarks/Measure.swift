/// One measured number, a line of the table that `make bench` prints.
struct Figure {
    let name: String
    let value: Double
    let unit: String
    /// What the number means: against what it was measured, or what it must reach.
    let note: String
}

/// The median time of repeated runs, after one that warms caches and is not counted.
func medianSeconds(runs: Int, _ body: () throws -> Void) rethrows -> Double {
    precondition(runs > 0)
    try body()
    var times: [Double] = []
    for _ in 0..<runs {
        let time = try ContinuousClock().measure(body)
        times.append(seconds(time))
    }
    times.sort()
    let middle = times.count / 2
    return times.count % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2
}

func seconds(_ time: Duration) -> Double {
    Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
}
