internal import Text

/// A page as it will stand in the output.
struct RenderedPage: Sendable {
    /// Below the output folder.
    let path: String
    /// The document it was made of, as messages name it.
    let source: String
    let html: [UInt8]
    let diagnostics: [Diagnostic]

    /// Two documents for one address: one of the pages would be lost.
    static func collisions(among pages: [RenderedPage]) -> [Diagnostic] {
        var first: [String: String] = [:]
        return pages.compactMap { page in
            guard let other = first.updateValue(page.source, forKey: page.path) else { return nil }
            return Diagnostic(
                .error, path: page.source,
                Message("its page \(page.path) is also that of \(other)", ko: "\(page.path) 쪽이 \(other)의 쪽과 겹칩니다"),
                advice: Message("rename one of the two", ko: "둘 중 하나의 이름을 바꾸십시오"))
        }
    }
}
