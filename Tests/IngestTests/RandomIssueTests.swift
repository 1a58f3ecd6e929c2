import Testing
import Typesetter

/// Made-up issues, set and read back. `SEOGO_RANDOM_ISSUES=10000` takes that many of each layout;
/// `SEOGO_REPORT=FILE` writes down every difference.
@Suite struct RandomIssueTests {
    static let count = Environment.number("SEOGO_RANDOM_ISSUES") ?? 200

    @Test(arguments: Layout.all.map(\.name))
    func whatIsSetComesBack(_ name: String) throws {
        let layout = try #require(Layout.named(name))
        let maker = IssueMaker(layout: layout)
        var failures: [String] = []
        for seed in 1...UInt64(Self.count) {
            let trip = RoundTrip(layout: layout, manuscript: maker.manuscript(seed: seed), seed: seed)
            let differences = trip.differences()
            guard !differences.isEmpty else { continue }
            failures.append("\(name) seed \(seed):\n    " + differences.joined(separator: "\n    "))
        }
        Environment.report(failures.joined(separator: "\n"))
        let first = failures.prefix(3).joined(separator: "\n")
        let count = failures.count
        // Of the OCR layouts only a paragraph cut right before bold words comes back otherwise, and seldom.
        withKnownIssue("open faults of the ingest, see SplicedLinesTests", isIntermittent: !layout.isPrinted) {
            #expect(count == 0, "\(count) of \(Self.count) issues came back otherwise\n\(first)")
        }
    }
}
