import Names
import RoundTrips
import Testing
import Typesetter

/// Damaged newsletters, few of each kind; `make test-loss` damages thousands.
@Suite struct MutationTests {
    @Test(.enabled(if: RealNewsletters.areThere, "../shared/newsletters is not there"), arguments: Mutation.allCases)
    func damagedNewslettersAreAnswered(_ mutation: Mutation) throws {
        var chance = Chance(seed: 1)
        for (name, text) in try RealNewsletters.texts() {
            let faults = DamagedText(mutation.damaged(text, &chance), name: name).faults()
            #expect(faults.isEmpty, "\(mutation) of \(name): \(faults)")
        }
    }

    /// Names without a gazetteer: all that are found are discoveries.
    @Test(.enabled(if: RealNewsletters.areThere, "../shared/newsletters is not there"))
    func namesOfDamagedNewslettersAreRead() throws {
        let reader = NameReader(Gazetteer(cities: [], companies: []))
        var chance = Chance(seed: 1)
        for (name, text) in try RealNewsletters.texts() {
            let faults = DamagedText(Mutation.marksChanged.damaged(text, &chance), name: name).nameFaults(reader)
            #expect(faults.isEmpty, "\(name): \(faults)")
        }
    }

    @Test(arguments: Mutation.allCases)
    func damagedMadeUpIssuesAreAnswered(_ mutation: Mutation) {
        for (number, layout) in Layout.all.enumerated() {
            for seed in [1] as [UInt64] {
                var chance = Chance(seed: seed * 10 + UInt64(number))
                let damaged = mutation.damaged(RoundTrip(layout: layout, seed: seed).text, &chance)
                let faults = DamagedText(damaged, name: layout.name).faults()
                #expect(faults.isEmpty, "\(mutation) of \(layout.name) seed \(seed): \(faults)")
            }
        }
    }
}
