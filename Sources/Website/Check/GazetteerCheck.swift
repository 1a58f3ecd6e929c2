internal import Content
internal import Text

/// Holds the entries of the gazetteer against one another.
enum GazetteerCheck {
    /// Ids that two entries share are found when the lists are read.
    static func run(_ tree: ContentTree, folder: String) -> [Diagnostic] {
        let path = folder + "/gazetteer/companies.yml"
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
}
