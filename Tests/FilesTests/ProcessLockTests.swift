import Files
import Foundation
import Testing
import Text

struct ProcessLockTests {
    @Test func secondIsRefusedAndToldWhoHoldsTheLock() throws {
        let folder = try TemporaryFolder()
        let path = folder("cache/lock")
        do {
            let lock = try ProcessLock.take(path, purpose: "seogo build")
            let isTaken = lock != nil
            #expect(isTaken)
            let isTakenAgain = try ProcessLock.take(path, purpose: "seogo ingest") != nil
            #expect(!isTakenAgain)
            #expect(try ProcessLock.holder(of: path).english == "seogo build (process \(getpid())) is at work here")
            #expect(try ProcessLock.holder(of: path).korean.contains("seogo build"))
            withExtendedLifetime(lock) {}
        }
        let isTakenLater = try ProcessLock.take(path, purpose: "seogo ingest") != nil
        #expect(isTakenLater)
    }

    @Test func waiterGetsTheLockWhenItIsFree() async throws {
        let folder = try TemporaryFolder()
        let path = folder("lock")
        try FileWriter.write([0], to: path + ".count")
        // Each task reads the number, waits, and writes the next: without the lock some would be lost.
        _ = try await Parallel.map(Array(0..<20), taskLimit: 2) { _ in
            let lock = try ProcessLock.wait(path, purpose: "test")
            let count = try FileReader.read(path + ".count")[0]
            usleep(500)
            try FileWriter.write([count + 1], to: path + ".count")
            withExtendedLifetime(lock) {}
        }
        #expect(try FileReader.read(path + ".count") == [20])
    }
}
