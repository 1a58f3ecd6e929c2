import RoundTrips
import Testing
import Typesetter

/// Made-up issues, set and read back, few of each layout; `make test-loss` takes ten thousand.
@Suite struct RandomIssueTests {
    @Test(arguments: Layout.all.map(\.name))
    func whatIsSetComesBack(_ name: String) throws {
        let layout = try #require(Layout.named(name))
        for seed in 1...8 as ClosedRange<UInt64> {
            let differences = RoundTrip(layout: layout, seed: seed).differences()
            #expect(differences.isEmpty, "\(name) seed \(seed):\n\(differences.joined(separator: "\n"))")
        }
    }
}
