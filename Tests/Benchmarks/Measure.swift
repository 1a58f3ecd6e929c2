import Glibc

struct Figure {
    let name: String
    let value: Double
    let unit: String
    let note: String
}

func medianSeconds(runs: Int, _ body: () throws -> Void) rethrows -> Double {
    var seconds: [Double] = []
    for _ in 0..<runs {
        let clock = ContinuousClock()
        let duration = try clock.measure(body)
        seconds.append(Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
    }
    return seconds.sorted()[runs / 2]
}
