/// The weeklies of 2022 and 2023 as an OCR model read them. The model of 2023 marks headings with `#` (of any level)
/// and writes entities and tags; the one of 2022 writes hardly any mark.
extension Dialect {
    static let weekly2022 = recognised(name: "weekly-2022") { facts in
        facts.isPrinted ? 0 : 10 + classicMarks(facts) - min(facts.hashLines, 10)
    }

    static let weekly2023 = recognised(name: "weekly-2023") { facts in
        facts.isPrinted ? 0 : classicMarks(facts) + min(facts.hashLines, 20)
    }

    private static func recognised(name: String, evidence: @escaping @Sendable (TextFacts) -> Int) -> Dialect {
        Dialect(
            name: name, family: .recognised, series: .weekly, titlePlace: .overArticle,
            sections: weeklySections, banners: weeklyBanners,
            squareTitles: false, pageHeadTitles: false,
            headingLevels: classicHeadings.merging([.wrappedNumber: 3]) { old, _ in old }, unmarkedHeadings: true,
            evidence: evidence)
    }

    private static func classicMarks(_ facts: TextFacts) -> Int {
        let marks =
            2 * min(facts.longDashSources, 3) + 2 * min(facts.starSources, 3) + min(facts.parenthesisHeadings, 6)
            + 2 * min(facts.weeklyHeaders, 2) + 3 * min(facts.lenticularCategories + facts.squareBracketCategories, 3)
        return marks < 6 ? -20 : marks
    }
}
