import Content
import Ingest
import Testing
import Text
import Typesetter

/// Damaged newsletters: the ingest may understand little of them, but it answers, with documents that can be read and
/// a fate for every line.
@Suite struct MutationTests {
    /// `SEOGO_MUTATIONS=100` damages every text that many times.
    static let rounds = UInt64(Environment.number("SEOGO_MUTATIONS") ?? 1)

    @Test(.enabled(if: RealNewsletters.areThere, "../shared/newsletters is not there"), arguments: Mutation.allCases)
    func damagedNewslettersAreAnswered(_ mutation: Mutation) throws {
        let texts = try RealNewsletters.texts()
        for seed in 1...Self.rounds {
            var chance = Chance(seed: seed)
            for (name, text) in texts {
                expectAnswer(to: mutation.damaged(text, &chance), "\(mutation) of \(name), seed \(seed)")
            }
        }
    }

    @Test(arguments: Mutation.allCases)
    func damagedMadeUpIssuesAreAnswered(_ mutation: Mutation) {
        for (number, layout) in Layout.all.enumerated() {
            for seed in 1...(2 * Self.rounds) {
                var chance = Chance(seed: seed * 10 + UInt64(number))
                let text = Typesetter(layout: layout, seed: seed).typeset(
                    IssueMaker(layout: layout).manuscript(seed: seed))
                expectAnswer(to: mutation.damaged(text, &chance), "\(mutation) of \(layout.name) seed \(seed)")
            }
        }
    }

    private func expectAnswer(to damaged: [UInt8], _ what: String) {
        let text = Decoder.decode(damaged, path: what)
        let reading = IssueReader(path: what).read(text)
        guard let issue = reading.value else {
            #expect(!reading.diagnostics.isEmpty, "\(what): refused without a word")
            return
        }
        withKnownIssue("faults K and L: events and articles without a name", isIntermittent: true) {
            expectReadable(issue, what)
        }
        #expect(Fates.missing(issue.lines, in: text.bytes).isEmpty, "\(what): lines without a fate")
    }

    private func expectReadable(_ issue: IngestedIssue, _ what: String) {
        let back = Issue.read(issue.issue.written(), path: "issue.md")
        #expect(back.value == issue.issue, "\(what): issue.md \(back.diagnostics.map(\.problem.english))")
        for (index, article) in issue.articles.enumerated() {
            let back = Article.read(article.written(), path: "\(index + 1).md")
            #expect(back.value == article, "\(what): article \(index + 1) \(back.diagnostics.map(\.problem.english))")
        }
    }
}

/// The fates of a newsletter's lines.
enum Fates {
    /// The numbers of the lines that have text but no fate.
    static func missing(_ fates: [LockFile.LineFate], in text: [UInt8]) -> [Int] {
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        var fated = Set<Int>()
        for fate in fates { fated.formUnion(fate.lines) }
        return lines.indices.map { $0 + 1 }.filter { number in
            !fated.contains(number) && lines[number - 1].contains { $0 > 0x20 && $0 < 0x80 || $0 >= 0xE3 && $0 < 0xEE }
        }
    }
}
