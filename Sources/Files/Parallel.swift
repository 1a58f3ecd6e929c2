import Glibc

/// Runs the same work on many inputs, on all cores.
package enum Parallel {
    /// The results in the order of the inputs. At most `taskLimit` run at once. If some fail, the failure of the first
    /// such input in order is thrown, however the tasks raced: inputs are started in order, and all that were started
    /// are waited for.
    package static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], taskLimit: Int = coreCount,
        _ transform: @escaping @Sendable (Input) throws -> Output
    ) async throws -> [Output] {
        var results: [Result<Output, any Error>?] = Array(repeating: nil, count: inputs.count)
        await withTaskGroup(of: (Int, Result<Output, any Error>).self) { group in
            var next = 0
            var hasFailed = false
            func start(_ index: Int) {
                let input = inputs[index]
                group.addTask { (index, Result { try transform(input) }) }
            }
            while next < min(max(1, taskLimit), inputs.count) {
                start(next)
                next += 1
            }
            for await (index, result) in group {
                if case .failure = result { hasFailed = true }
                results[index] = result
                if next < inputs.count, !hasFailed {
                    start(next)
                    next += 1
                }
            }
        }
        // After a failure the inputs behind it may not have been started; the loop throws before it comes to them.
        var outputs: [Output] = []
        outputs.reserveCapacity(inputs.count)
        for case let result? in results { outputs.append(try result.get()) }
        return outputs
    }

    /// As `map`, for work that takes less time than starting a task: some tasks do all of it, each a piece. A result of
    /// nil is left out.
    package static func inPieces<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ transform: @escaping @Sendable (Input) throws -> Output?
    ) async throws -> [Output] {
        let size = max(64, (inputs.count + 4 * coreCount - 1) / (4 * coreCount))
        let pieces = stride(from: 0, to: inputs.count, by: size).map { $0..<min($0 + size, inputs.count) }
        return try await map(pieces) { piece in try inputs[piece].compactMap(transform) }.flatMap { $0 }
    }

    /// The number of cores this process may use.
    package static let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
