import Content
import Files
import Ingest
import Names
import RoundTrips
import Typesetter

/// What many trials of one kind showed.
struct Proof {
    let name: String
    let count: Int
    /// What went wrong, a trial each.
    let faults: [String]

    var report: String {
        let shown = faults.prefix(200).map { "  " + $0 + "\n" }.joined()
        return "\(name): \(count) texts, \(faults.count) with faults\n" + shown
    }

    /// Issues of all layouts come back as they were set, and nothing is lost.
    static func madeUpIssues(_ count: Int) async throws -> Proof {
        let layouts = Layout.all
        return try await run("made-up issues", count) { number in
            let layout = layouts[number % layouts.count]
            let seed = UInt64(number / layouts.count + 1)
            let differences = RoundTrip(layout: layout, seed: seed).differences()
            return (name: "\(layout.name) seed \(seed)", faults: differences)
        }
    }

    /// Made-up issues, each damaged in one way.
    static func damagedIssues(_ count: Int) async throws -> Proof {
        let (layouts, mutations) = (Layout.all, Mutation.allCases)
        return try await run("damaged issues", count) { number in
            let (layout, mutation) = (layouts[number % layouts.count], mutations[number % mutations.count])
            let seed = UInt64(number / layouts.count + 1)
            var chance = Chance(seed: UInt64(number))
            let damaged = mutation.damaged(RoundTrip(layout: layout, seed: seed).text, &chance)
            let name = "\(mutation) of \(layout.name) seed \(seed), chance \(number)"
            return (name, DamagedText(damaged, name: name).faults())
        }
    }

    /// Newsletters, each damaged in every way, again and again.
    static func damagedNewsletters(_ newsletters: [Newsletters.Newsletter], _ count: Int) async throws -> Proof {
        let mutations = Mutation.allCases
        return try await run("damaged newsletters", newsletters.isEmpty ? 0 : count) { number in
            let newsletter = newsletters[number % newsletters.count]
            let text = damaged(newsletter, mutations[number / newsletters.count % mutations.count], number)
            return (text.name, text.faults())
        }
    }

    /// The names in newsletters whose letters and marks are damaged.
    static func damagedNames(_ newsletters: [Newsletters.Newsletter], _ count: Int) async throws -> Proof {
        // A folder without a gazetteer has the program's own.
        let gazetteer = try SiteGazetteer.load("").value
        let reader = NameReader(Gazetteer(cities: gazetteer?.cities ?? [], companies: gazetteer?.companies ?? []))
        return try await run("names of damaged newsletters", newsletters.isEmpty ? 0 : count) { number in
            let newsletter = newsletters[number % newsletters.count]
            let mutations: [Mutation] = [.marksChanged, .lettersChanged, .linesJoined]
            let text = damaged(newsletter, mutations[number / newsletters.count % mutations.count], number)
            return (text.name, text.nameFaults(reader))
        }
    }

    private static func damaged(_ newsletter: Newsletters.Newsletter, _ way: Mutation, _ number: Int) -> DamagedText {
        var chance = Chance(seed: UInt64(number))
        let bytes = way.damaged(newsletter.bytes, &chance)
        return DamagedText(bytes, name: "\(way) of \(newsletter.name), chance \(number)")
    }

    private static func run(
        _ name: String, _ count: Int, _ trial: @escaping @Sendable (Int) -> (name: String, faults: [String])
    ) async throws -> Proof {
        let faults = try await Parallel.map(Array(0..<count)) { number in
            let result = trial(number)
            return result.faults.isEmpty ? nil : result.name + ": " + result.faults.joined(separator: "; ")
        }
        return Proof(name: name, count: count, faults: faults.compactMap { $0 })
    }
}
