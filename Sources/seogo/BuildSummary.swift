internal import Content
internal import Text
internal import Website

/// What a build came to, as lines for a person.
struct BuildSummary {
    let outcome: SiteBuild.Outcome
    let output: String

    var lines: [Message] {
        guard let site = outcome.site else { return ingest }
        let verified =
            outcome.differences == nil
            ? [] : [Message("verified: a build from nothing gives the same bytes", ko: "확인: 처음부터 만들어도 같습니다")]
        let count = site.pageCount
        let pages = Message(
            "\(count) \(count == 1 ? "page" : "pages") in \(output)", ko: "\(output)에 \(count)쪽이 있습니다")
        if isCurrent {
            return [
                Message("nothing has changed: \(pages.english)", ko: "바뀐 것이 없습니다. \(pages.korean)")
            ] + verified
        }
        return ingest + [files(site), times(site), pages] + verified
    }

    /// Whether the build found nothing to do.
    var isCurrent: Bool {
        guard let site = outcome.site else { return false }
        return outcome.newsletterCount == 0 && !site.stages.contains { $0.stage == .make }
    }

    private var ingest: [Message] {
        guard outcome.newsletterCount > 0 else { return [] }
        let tally = outcome.ingested.message(isDry: false)
        return [Message("ingested: \(tally.english)", ko: "뉴스레터 읽기: \(tally.korean)")]
    }

    private func files(_ site: BuildReport) -> Message {
        let (added, changed, removed) = (
            site.changes.added.count, site.changes.changed.count, site.changes.removed.count
        )
        return Message(
            "files: \(added) added, \(changed) changed, \(removed) removed, \(site.unchangedCount) as they were",
            ko: "파일: \(added)개 추가, \(changed)개 변경, \(removed)개 삭제, \(site.unchangedCount)개 그대로")
    }

    private func times(_ site: BuildReport) -> Message {
        let ingest =
            outcome.newsletterCount == 0
            ? [] : [(title: Message("ingesting", ko: "뉴스레터 읽기"), duration: outcome.ingestTime)]
        let all = ingest + site.stages.map { (title: $0.stage.title, duration: $0.duration) }
        let total = Self.seconds(all.reduce(.zero) { $0 + $1.duration })
        return Message(
            "\(total) s: " + all.map { "\($0.title.english) \(Self.seconds($0.duration))" }.joined(separator: ", "),
            ko: "\(total)초: " + all.map { "\($0.title.korean) \(Self.seconds($0.duration))" }.joined(separator: ", "))
    }

    /// With two digits after the point.
    private static func seconds(_ duration: Duration) -> String {
        let hundredths = Int((Self.number(duration) * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    private static func number(_ duration: Duration) -> Double {
        let parts = duration.components
        return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }

    /// The same as one JSON object, for scripts. The shape is told in docs/publishing.md.
    var json: [UInt8] {
        let site = outcome.site
        let ingest = outcome.newsletterCount == 0 ? 0 : Self.number(outcome.ingestTime)
        return JSONWriter.pretty(
            .object([
                "status": .string(outcome.hasErrors ? "failed" : isCurrent ? "current" : "built"),
                "output": .string(output), "pages": .integer(site?.pageCount ?? 0),
                "ingested": .integer(outcome.newsletterCount), "unchanged": .integer(site?.unchangedCount ?? 0),
                "added": list(site?.changes.added), "changed": list(site?.changes.changed),
                "removed": list(site?.changes.removed),
                "seconds": .object(
                    [JSONMember("ingest", .decimal(ingest))]
                        + (site?.stages ?? []).map {
                            JSONMember($0.stage.rawValue, .decimal(Self.number($0.duration)))
                        }),
                "diagnostics": .array(outcome.diagnostics.map { Self.value(of: $0) }),
            ]))
    }

    private func list(_ paths: [String]?) -> JSONValue { .array((paths ?? []).map { .string($0) }) }

    private static func value(of diagnostic: Diagnostic) -> JSONValue {
        func both(_ message: Message) -> JSONValue {
            .object(["en": .string(message.english), "ko": .string(message.korean)])
        }
        return .object([
            "severity": .string(diagnostic.severity == .error ? "error" : "warning"),
            "path": .string(diagnostic.path),
            "line": diagnostic.place.map { .integer($0.line) }, "column": diagnostic.place.map { .integer($0.column) },
            "problem": both(diagnostic.problem), "advice": diagnostic.advice.map { both($0) },
        ])
    }
}
