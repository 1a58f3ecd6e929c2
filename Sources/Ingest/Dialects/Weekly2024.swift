/// The weekly of 2024 and after, out of a PDF: short news under `◼`, then numbered articles with `[산업분석]`;
/// a page's banner and `참고자료` stand at the end of its text.
extension Dialect {
    static let weekly2024 = Dialect(
        name: "weekly-2024", family: .printed, series: .weekly, titlePlace: .overArticle,
        sections: weeklySections, banners: weeklyBanners,
        squareTitles: true, pageHeadTitles: false,
        headingLevels: [.square: 3], unmarkedHeadings: true,
        evidence: { facts in
            facts.isPrinted && facts.monthlyHeaders == 0
                ? min(facts.squareLines, 6) + 3 * min(facts.referenceLabels, 3) + 4
                    * min(facts.squareBracketCategories, 2) - 4 * min(facts.paddedTitles, 4)
                : 0
        })

    /// The sections every weekly has, in their order; `행사 정보` only where there is one.
    static let weeklySections = ["WEEKLY 뉴스", "CHINA 창업", "KIC 중국 뉴스", "행사 정보"]
    static let weeklyBanners = [
        Banner("WEEKLY뉴스", "WEEKLY 뉴스"), Banner("CHINA창업", "CHINA 창업"), Banner("KIC중국뉴스", "KIC 중국 뉴스"),
        Banner("KIC뉴스", "KIC 중국 뉴스"), Banner("KIC중국", "KIC 중국 뉴스"), Banner("행사정보", "행사 정보"),
    ]
}
