internal import Content
internal import Text

/// Holds the entries of the gazetteer against one another.
enum GazetteerCheck {
    static func run(_ tree: ContentTree, folder: String) -> [Diagnostic] {
        let companies = folder + "/gazetteer/companies.yml"
        return unknownCities(tree, companies) + takenFormerIDs(tree, folder)
    }

    private static func unknownCities(_ tree: ContentTree, _ path: String) -> [Diagnostic] {
        let known = Set(tree.cities.flatMap { [$0.id] + $0.was })
        return tree.companies.compactMap { company in
            guard let city = company.city, !known.contains(city) else { return nil }
            let near = NearestName.of(city, among: tree.cities.map(\.id))
            return Diagnostic(
                .warning, path: path,
                Message(
                    "the head office of `\(company.id)` is no known city: \(city)",
                    ko: "`\(company.id)`의 본사 도시를 모릅니다: \(city)"),
                advice: near.map { Message("did you mean “\($0)”?", ko: "혹시 “\($0)” 아닙니까?") }
                    ?? Message("add the city to cities.yml", ko: "cities.yml에 도시를 더하십시오"))
        }
    }

    /// An old address must lead to one page.
    private static func takenFormerIDs(_ tree: ContentTree, _ folder: String) -> [Diagnostic] {
        former(tree.companies.map { ($0.id, $0.was) }, folder + "/gazetteer/companies.yml")
            + former(tree.cities.map { ($0.id, $0.was) }, folder + "/gazetteer/cities.yml")
    }

    private static func former(_ entries: [(id: String, was: [String])], _ path: String) -> [Diagnostic] {
        var owner: [String: String] = [:]
        for entry in entries { owner[entry.id] = entry.id }
        var diagnostics: [Diagnostic] = []
        for entry in entries {
            for id in entry.was {
                guard let other = owner.updateValue(entry.id, forKey: id) else { continue }
                diagnostics.append(
                    Diagnostic(
                        .warning, path: path,
                        Message(
                            "`\(entry.id)` was `\(id)`, but so is `\(other)`",
                            ko: "`\(entry.id)`의 옛 이름 `\(id)`을(를) `\(other)`도 씁니다"),
                        advice: Message("take it out of one `was:`", ko: "한쪽 `was:`에서 빼십시오")))
            }
        }
        return diagnostics
    }
}
