package import Text

/// What a build made, and what it found wrong. With an error among the diagnostics the output is as it was.
package struct BuildReport: Sendable {
    package var pageCount: Int
    package var diagnostics: [Diagnostic]
    package var changes = OutputChanges()
    /// The files that are as they were.
    package var unchangedCount = 0
    /// What took how long, in the order of the work.
    package var stages: [StageTime] = []

    static func nothingMade(_ diagnostics: [Diagnostic]) -> BuildReport {
        BuildReport(pageCount: 0, diagnostics: diagnostics)
    }
}

/// The files of the output that a build made differ from before, by their paths below it, in order.
package struct OutputChanges: Sendable, Hashable {
    package var added: [String] = []
    package var changed: [String] = []
    package var removed: [String] = []

    package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}

/// What a build tells while it works.
package enum BuildNews: Sendable {
    /// Another process is at work: who.
    case waiting(Message)
    case begins(BuildStage)
    /// So many files are to be made.
    case files(Int)
    case fileMade
}

/// Hears what a build tells, from any task.
package typealias BuildListener = @Sendable (BuildNews) -> Void

/// The stages of a build.
package enum BuildStage: String, Sendable, CaseIterable {
    case look, load, read, make, replace

    /// The stage as a heading.
    package var title: Message {
        switch self {
        case .look: Message("looking for changes", ko: "바뀐 것 찾기")
        case .load: Message("loading", ko: "불러오기")
        case .read: Message("reading articles", ko: "기사 읽기")
        case .make: Message("making pages", ko: "쪽 만들기")
        case .replace: Message("putting in place", ko: "바꿔 넣기")
        }
    }
}

/// How long a stage took.
package struct StageTime: Sendable {
    package let stage: BuildStage
    package let duration: Duration
}

/// Measures the stages of a build, for the report alone.
struct StageClock {
    private let tell: BuildListener
    private var current: (stage: BuildStage, start: ContinuousClock.Instant)?
    private var done: [StageTime] = []

    init(_ tell: @escaping BuildListener) { self.tell = tell }

    mutating func begin(_ stage: BuildStage) {
        end()
        tell(.begins(stage))
        current = (stage, .now)
    }

    /// All stages until now.
    mutating func times() -> [StageTime] {
        end()
        return done
    }

    private mutating func end() {
        if let current { done.append(StageTime(stage: current.stage, duration: .now - current.start)) }
        current = nil
    }
}
