package import Content
internal import Names
package import Text

/// What an editor decides about a name.
package enum Judgement: Sendable, Hashable {
    /// It is a company: nobody need look again. By its id, or a doubtful name as it is printed.
    case accept(String)
    /// It is none; it is never found again.
    case reject(String)
    /// Two entries are one company: the first stays, and takes over names and id of the second.
    case merge(String, String)
}

extension SiteGazetteer {
    /// The edits of judgements, or why one cannot be.
    ///
    /// - Parameter perhaps: The names that were left out; only looked at where a judgement gives no id.
    package func edits(
        for judgements: [Judgement], perhaps: [DoubtfulName]
    ) -> Result<[Edit], Judgement.Refusal> {
        var newcomers = Newcomers(Gazetteer(cities: cities, companies: companies), perhaps)
        var edits: [Edit] = []
        for judgement in judgements {
            let more: Result<[Edit], Judgement.Refusal> =
                switch judgement {
                case .accept(let name): accept(name, &newcomers)
                case .reject(let name): reject(name, &newcomers)
                case .merge(let kept, let gone): merge(kept, gone)
                }
            switch more {
            case .success(let more): edits += more
            case .failure(let refusal): return .failure(refusal)
            }
        }
        return .success(edits)
    }

    private func accept(_ name: String, _ newcomers: inout Newcomers) -> Result<[Edit], Judgement.Refusal> {
        if let company = company(name) {
            return .success(company.status == nil ? [] : [.remove(.entry(id: company.id), key: "status")])
        }
        return newcomers.append(name, nil)
    }

    private func reject(_ name: String, _ newcomers: inout Newcomers) -> Result<[Edit], Judgement.Refusal> {
        if let company = company(name) {
            return .success([.set(.entry(id: company.id), key: "status", .text(Company.Status.rejected.rawValue))])
        }
        return newcomers.append(name, .rejected)
    }

    private func merge(_ kept: String, _ gone: String) -> Result<[Edit], Judgement.Refusal> {
        if kept == gone { return .failure(.same(kept)) }
        guard let stays = company(kept) else { return .failure(.unknown(kept)) }
        guard let goes = company(gone) else { return .failure(.unknown(gone)) }
        return .success(SiteGazetteer.merge(stays, goes))
    }

    private func company(_ id: String) -> Company? { companies.first { $0.id == id } }

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

/// Entries made of names that were left out.
private struct Newcomers {
    private var register: CompanyRegister
    private let perhaps: [DoubtfulName]

    init(_ gazetteer: Gazetteer, _ perhaps: [DoubtfulName]) {
        register = CompanyRegister(gazetteer)
        self.perhaps = perhaps
    }

    mutating func append(_ name: String, _ status: Company.Status?) -> Result<[Edit], Judgement.Refusal> {
        guard case .perhapsCompany(let ko, let zh, let en) = perhaps.first(where: { $0.name == name })?.reason,
            let id = register.add(Discovery(ko: ko, zh: zh, en: en)),
            var company = register.companies.first(where: { $0.id == id })
        else { return .failure(.unknown(name)) }
        company.status = status
        return .success([.append(company.record)])
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
                Message(
                    "no company has the id `\(id)`, and no doubtful name is printed so",
                    ko: "식별자가 `\(id)`인 기업도, 그렇게 적힌 미심쩍은 이름도 없습니다")
            case .same(let id):
                Message("`\(id)` cannot be merged with itself", ko: "`\(id)`을(를) 자신과 합칠 수는 없습니다")
            }
        }
    }
}
