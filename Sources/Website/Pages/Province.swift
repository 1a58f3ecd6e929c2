/// A province as the gazetteer spells it, with its Korean name where the site's words have one.
struct Province {
    let hanzi: String
    private let hangul: String?

    init(_ hanzi: String, _ phrases: Phrases) {
        self.hanzi = hanzi
        hangul = hanzi.isEmpty ? nil : phrases.textIfAny("province_" + hanzi)
    }

    /// What it is called; nil for cities without a province.
    var title: String? { hanzi.isEmpty ? nil : hangul ?? hanzi }
    /// The Hanzi beside the Korean name.
    var shownHanzi: String? { hangul == nil ? nil : hanzi }

    /// In the order of their names; cities without a province come last.
    static func sorted(_ all: [String], _ phrases: Phrases) -> [Province] {
        all.map { Province($0, phrases) }.sorted { left, right in
            (left.hanzi.isEmpty ? 1 : 0, left.title ?? "", left.hanzi)
                < (right.hanzi.isEmpty ? 1 : 0, right.title ?? "", right.hanzi)
        }
    }
}
