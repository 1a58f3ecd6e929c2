internal import Ingest
internal import Text

/// What a run of the ingest came to.
struct IngestTally {
    private(set) var diagnostics: [Diagnostic] = []
    private var issues = 0
    private var changes: [FileChange] = []

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    mutating func add(_ outcome: IngestRun.Outcome) {
        diagnostics += outcome.diagnostics
        changes += outcome.changes
        if outcome.issue != nil { issues += 1 }
    }

    func message(isDry: Bool) -> Message {
        let added = changes.count { $0.kind == .added }
        let changed = changes.count { $0.kind == .changed }
        let removed = changes.count { $0.kind == .removed }
        let beside = changes.count { $0.kind == .laidBeside }
        let counts = Message(
            "\(issues) \(issues == 1 ? "issue" : "issues"); documents: \(added) added, \(changed) changed, "
                + "\(removed) removed",
            ko: "\(issues)호: 문서 \(added)개 추가, \(changed)개 변경, \(removed)개 삭제")
        let kept =
            beside == 0
            ? Message("", ko: "") : Message(", \(beside) laid beside edited ones", ko: ", 고친 문서 옆에 \(beside)개")
        let dry = isDry ? Message(" (nothing was written)", ko: " (쓰지 않았습니다)") : Message("", ko: "")
        return Message(
            counts.english + kept.english + dry.english, ko: counts.korean + kept.korean + dry.korean)
    }
}
