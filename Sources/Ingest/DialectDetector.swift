/// Finds the dialect that fits a text best.
enum DialectDetector {
    static let all: [Dialect] = [.weekly2021, .weekly2022, .weekly2023, .weekly2024, .monthly2025]

    /// The least evidence that makes a text an issue of the newsletter at all.
    static let threshold = 8

    static func detect(_ lines: [Line]) -> Dialect? {
        let facts = TextFacts(lines)
        let ranked = all.map { (dialect: $0, evidence: $0.evidence(facts)) }
        guard let best = ranked.max(by: { $0.evidence < $1.evidence }), best.evidence >= threshold else { return nil }
        return best.dialect
    }
}
