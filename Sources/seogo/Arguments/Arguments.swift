/// The options and operands of a command line, after parsing.
struct Arguments: Sendable {
    private(set) var operands: [String] = []
    private var values: [String: [String]] = [:]

    mutating func append(_ operand: String) { operands.append(operand) }

    mutating func set(_ option: Option, to value: String = "") { values[option.name, default: []].append(value) }

    func has(_ option: Option) -> Bool { values[option.name] != nil }

    /// The value of an option; where it was repeated, the last one.
    func value(of option: Option) -> String? { values[option.name]?.last }

    /// All values of an option that may be repeated, in order.
    func values(of option: Option) -> [String] { values[option.name] ?? [] }

    /// The names of the options that were given, sorted.
    var optionNames: [String] { values.keys.sorted() }
}
