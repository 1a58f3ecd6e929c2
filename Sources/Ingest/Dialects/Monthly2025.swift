/// The monthly of 2025, out of a PDF: an article's title stands at the foot of its first page, over the banner of
/// its section; parts are headed by bare lines, `◼` and `－`.
extension Dialect {
    static let monthly2025 = Dialect(
        name: "monthly-2025", family: .printed, series: .monthly, titlePlace: .atPageFoot,
        sections: [], banners: [],
        squareTitles: false, pageHeadTitles: false,
        headingLevels: [.square: 3, .dash: 3, .wrappedNumber: 3], unmarkedHeadings: true,
        evidence: { facts in
            facts.isPrinted ? 4 * min(facts.monthlyHeaders, 4) + 3 * min(facts.paddedTitles, 6) : 0
        })
}
