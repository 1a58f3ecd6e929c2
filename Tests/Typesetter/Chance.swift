/// A row of pseudo-random numbers that is the same on every machine (SplitMix64); the standard library promises that
/// of none of its own draws.
package struct Chance: Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    /// The next sixty-four bits.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of the range.
    package mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// True so many times of a hundred.
    package mutating func happens(_ percent: Int) -> Bool { number(0...99) < percent }

    /// One of the values.
    package mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }

    /// So many different values, in random order.
    package mutating func pick<Value>(_ count: Int, of values: [Value]) -> [Value] {
        var rest = values
        return (0..<min(count, values.count)).map { _ in rest.remove(at: number(0...rest.count - 1)) }
    }
}
