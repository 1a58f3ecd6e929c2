/// What a command takes beside its options: nothing, or files and the like.
struct Operands: Sendable {
    /// As the help shows it: `FILE…`.
    let usage: String
    private let allowed: ClosedRange<Int>

    /// A command takes no operands unless it says otherwise.
    init(_ usage: String = "", allowed: ClosedRange<Int> = 0...0) {
        self.usage = usage
        self.allowed = allowed
    }

    func check(_ operands: [String], of command: Command) throws(UsageError) {
        if operands.count > allowed.upperBound { throw .tooMany(operands[allowed.upperBound], after: command.name) }
        if operands.count < allowed.lowerBound { throw .missingOperand(usage, after: command.name) }
    }
}
