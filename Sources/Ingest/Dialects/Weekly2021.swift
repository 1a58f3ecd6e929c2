/// The weekly of 2021, out of a PDF: `1. 제목 — 매체`, headings `1)` and `①`, sources under `*출처:`.
/// Most banners are lost; articles of the last section have a bare title at the head of a page.
extension Dialect {
    static let weekly2021 = Dialect(
        name: "weekly-2021", family: .printed, series: .weekly, titlePlace: .overArticle,
        sections: weeklySections, banners: weeklyBanners,
        squareTitles: false, pageHeadTitles: true,
        headingLevels: classicHeadings, unmarkedHeadings: false,
        evidence: { facts in
            facts.isPrinted && facts.monthlyHeaders == 0
                ? 2 * min(facts.longDashSources, 3) + 2 * min(facts.starSources, 3) + min(facts.parenthesisHeadings, 6)
                    + 3 * min(facts.lenticularCategories, 3) - 2 * facts.referenceLabels - facts.squareLines
                : 0
        })

    static let classicHeadings: [Lead.Kind: Int] = [
        .parenthesisNumber: 2, .circledNumber: 3, .triangle: 3, .number: 3, .roman: 3, .pictograph: 2,
    ]
}
