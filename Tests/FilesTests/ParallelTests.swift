import Files
import Foundation
import Synchronization
import Testing

struct ParallelTests {
    private struct Failure: Error, Equatable {
        let input: Int
    }

    @Test(arguments: [1, 2, 7, 1000])
    func resultsStandInTheOrderOfTheInputs(taskLimit: Int) async throws {
        let results = try await Parallel.map(Array(0..<500), taskLimit: taskLimit) { input in
            if input % 3 == 0 { usleep(UInt32(500 - input)) }
            return input * 2
        }
        #expect(results == (0..<500).map { $0 * 2 })
    }

    @Test func noInputsGiveNoResults() async throws {
        #expect(try await Parallel.map([Int]()) { $0 }.isEmpty)
    }

    @Test func firstFailureInOrderIsThrown() async {
        for _ in 0..<50 {
            await #expect(throws: Failure(input: 10)) {
                try await Parallel.map(Array(0..<100), taskLimit: 8) { input in
                    // The first to fail is the slowest to do so.
                    if input == 10 { usleep(2_000) }
                    if input >= 10 { throw Failure(input: input) }
                    return input
                }
            }
        }
    }

    @Test func noMoreTasksRunThanAllowed() async throws {
        let counters = Counters()
        _ = try await Parallel.map(Array(0..<100), taskLimit: 3) { _ in
            let now = counters.running.add(1, ordering: .relaxed).newValue
            counters.highest.max(now, ordering: .relaxed)
            usleep(200)
            counters.running.subtract(1, ordering: .relaxed)
        }
        #expect(counters.highest.load(ordering: .relaxed) <= 3)
    }

    private final class Counters: Sendable {
        let running = Atomic(0)
        let highest = Atomic(0)
    }
}
