import Glibc

/// A measured figure.
struct Figure {
    let name: String
    let value: Double
    let unit: String
    let note: String
}

/// The median of the seconds that runs of `body` take.
func medianSeconds(runs: Int, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var seconds: [Double] = []
    for _ in 0..<runs {
        let time = try clock.measure(body)
        seconds.append(Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
    }
    return seconds.sorted()[runs / 2]
}
