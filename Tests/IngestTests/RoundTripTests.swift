import RoundTrips
import Testing
import Typesetter

/// Issues written by hand, set in type and read back.
@Suite struct RoundTripTests {
    @Test(arguments: Layout.all.map(\.name), 1...8 as ClosedRange<UInt64>)
    func whatIsSetComesBack(_ name: String, _ seed: UInt64) throws {
        let layout = try #require(Layout.named(name))
        let manuscript = try #require(HandMade.manuscript(name))
        let differences = RoundTrip(layout: layout, manuscript: manuscript, seed: seed).differences()
        #expect(differences == [])
    }
}
