import Glibc

/// A benchmark of one engine, by the name one asks for it: `make bench BENCH=markdown`.
struct Benchmark {
    let name: String
    let figures: () async throws -> [Figure]
}

let benchmarks: [Benchmark] = [
    // It tells how much memory it took at most: nothing may have taken more before it.
    Benchmark(name: "ingest-run", figures: benchmarkIngestRun),
    Benchmark(name: "text", figures: benchmarkText),
    Benchmark(name: "content", figures: benchmarkContent),
    Benchmark(name: "markdown", figures: benchmarkMarkdown),
    Benchmark(name: "templates", figures: benchmarkMustache),
    Benchmark(name: "names", figures: benchmarkNames),
    Benchmark(name: "ingest", figures: benchmarkIngest),
]

let wanted = CommandLine.arguments.dropFirst()
let unknown = wanted.filter { name in !benchmarks.contains { $0.name == name } }
if !unknown.isEmpty {
    print("no such benchmark: \(unknown.joined(separator: " "))")
    print("there are: \(benchmarks.map(\.name).joined(separator: " "))")
    exit(2)
}

#if DEBUG
    print("A debug build measures nothing worth knowing; use `make bench`.")
#endif
for benchmark in benchmarks where wanted.isEmpty || wanted.contains(benchmark.name) {
    print("\n\(benchmark.name)")
    print(FigureTable(figures: try await benchmark.figures()).text(), terminator: "")
}
