package import Content
package import Text

/// What an editor decides about a company of the list.
package enum Judgement: Sendable, Hashable {
    /// It is a company: nobody need look again.
    case accept(String)
    /// It is none; it is never found again.
    case reject(String)
    /// Two entries are one company: the first stays, and takes over names and id of the second.
    case merge(String, String)
}

extension SiteGazetteer {
    /// The edits of a judgement, or why it cannot be.
    package func edits(for judgement: Judgement) -> Result<[Edit], Judgement.Refusal> {
        switch judgement {
        case .accept(let id): company(id).map { _ in [.remove(.entry(id: id), key: "status")] }
        case .reject(let id):
            company(id).map { _ in [.set(.entry(id: id), key: "status", .text(Company.Status.rejected.rawValue))] }
        case .merge(let kept, let gone) where kept == gone: .failure(.same(kept))
        case .merge(let kept, let gone):
            company(kept).flatMap { kept in company(gone).map { SiteGazetteer.merge(kept, $0) } }
        }
    }

    private func company(_ id: String) -> Result<Company, Judgement.Refusal> {
        companies.first { $0.id == id }.map { .success($0) } ?? .failure(.unknown(id))
    }

    private static func merge(_ kept: Company, _ gone: Company) -> [Edit] {
        let own = [kept.ko, kept.zh, kept.en].compactMap(\.self)
        var aliases = kept.aliases
        for name in [gone.ko, gone.zh, gone.en].compactMap(\.self) + gone.aliases
        where !own.contains(name) && !aliases.contains(name) { aliases.append(name) }
        var edits: [Edit] = [.removeEntry(id: gone.id)]
        if !aliases.isEmpty { edits.append(.set(.entry(id: kept.id), key: "aliases", .list(aliases))) }
        edits.append(.set(.entry(id: kept.id), key: "was", .list(kept.was + [gone.id] + gone.was)))
        return edits
    }
}

extension Judgement {
    /// Why a judgement cannot be.
    package enum Refusal: Error {
        case unknown(String)
        case same(String)

        package var message: Message {
            switch self {
            case .unknown(let id):
                Message("no company has the id `\(id)`", ko: "식별자가 `\(id)`인 기업이 없습니다")
            case .same(let id):
                Message("`\(id)` cannot be merged with itself", ko: "`\(id)`을(를) 자신과 합칠 수는 없습니다")
            }
        }
    }
}
