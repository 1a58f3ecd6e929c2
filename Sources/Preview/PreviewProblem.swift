internal import Glibc
package import Text

/// Why the preview cannot begin or go on.
package struct PreviewProblem: Error, Sendable {
    package let problem: Message
    package let advice: Message?

    init(_ problem: Message, advice: Message? = nil) {
        self.problem = problem
        self.advice = advice
    }

    /// What the system refused, by its own words.
    init(_ problem: Message, code: Int32, advice: Message? = nil) {
        let reason = String(cString: strerror(code))
        self.init(Message("\(problem.english): \(reason)", ko: "\(problem.korean): \(reason)"), advice: advice)
    }
}
