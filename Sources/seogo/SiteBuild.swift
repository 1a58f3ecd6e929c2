internal import Ingest
internal import Text
internal import Website

/// The whole way from what lies in a site's folders to its pages: newsletters that are new or changed are ingested,
/// then the site is brought up to date.
enum SiteBuild {
    struct Outcome: Sendable {
        var ingested = IngestTally()
        var newsletterCount = 0
        /// How long the ingest took.
        var ingestTime: Duration = .zero
        /// Nil where the ingest found errors: then the site is left as it was.
        var site: BuildReport?
        /// Where the site is not what a build from nothing makes; nil where that was not asked.
        var differences: [Diagnostic]?

        var diagnostics: [Diagnostic] {
            (ingested.diagnostics + (site?.diagnostics ?? []) + (differences ?? [])).sorted()
        }
        var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
    }

    static func run(
        _ folders: SiteFolders, memory: BuildMemory? = nil, isLast: Bool = false, tell: @escaping BuildListener
    ) async throws -> Outcome {
        if let report = try await Website.reportIfCurrent(folders) { return Outcome(site: report) }
        var outcome = Outcome()
        let start = ContinuousClock.now
        let newsletters = try NewNewsletters.find(folders.content)
        if !newsletters.isEmpty {
            outcome.newsletterCount = newsletters.count
            tell(.files(newsletters.count))
            try await IngestRun(content: folders.content).run(newsletters) { ingested in
                outcome.ingested.add(ingested)
                tell(.fileMade)
            }
            outcome.ingestTime = .now - start
        }
        if !outcome.ingested.hasErrors {
            outcome.site = try await Website.build(folders, memory: memory, isLast: isLast, tell: tell)
        }
        return outcome
    }
}
