/// What one layout of the newsletter looks like: data and small predicates that the shared stages ask.
///
/// A new layout is one more value of this type (see docs/dialects.md); no stage knows a dialect by name.
struct Dialect: Sendable {
    enum Family: Sendable {
        /// Out of a PDF's text layer: a line is a printed line.
        case printed
        /// Out of an OCR model: a line is mostly a paragraph, with scraps of Markdown and HTML.
        case recognised
    }

    enum TitlePlace: Sendable {
        /// The title stands over its article.
        case overArticle
        /// The title stands at the foot of the article's first page, before the section's banner.
        case atPageFoot
    }

    let name: String
    let family: Family
    let series: SeriesKind
    let titlePlace: TitlePlace
    /// Sections in the order in which every issue has them; other banners may come between.
    let sections: [String]
    /// How the sections' banners are spelt, blanks aside and in capitals.
    let banners: [Banner]
    /// Leads of titles besides `1.`; a square is one only before the first numbered title.
    let squareTitles: Bool
    /// An unnumbered line at the head of a page may be a title (of the last section).
    let pageHeadTitles: Bool
    /// `◼`, `①`, `▶` … that head a part of an article, with the level of their headings.
    let headingLevels: [Lead.Kind: Int]
    /// Lines without a mark may be headings.
    let unmarkedHeadings: Bool
    /// How strongly a text speaks for this dialect.
    let evidence: @Sendable (TextFacts) -> Int

    /// The section whose banner a text is, blanks and the case of Latin letters aside.
    func section(named text: Scalars) -> String? {
        banners.first { Phrases.isSpaced(text, $0.spelling, ignoringCase: true) }?.section
    }
}

/// The spelling of a section's banner.
struct Banner: Sendable {
    let spelling: Scalars
    let section: String

    init(_ spelling: String, _ section: String) {
        self.spelling = scalars(spelling)
        self.section = section
    }
}

enum SeriesKind: String, Sendable {
    case weekly
    case monthly
}

/// What a dialect is recognised by: counts of telling lines.
struct TextFacts: Sendable {
    var lines = 0
    var brokenBetweenWords = 0
    var brokenInsideWords = 0
    var longLines = 0
    var tabLines = 0
    var hashLines = 0
    var monthlyHeaders = 0
    var weeklyHeaders = 0
    var squareLines = 0
    var paddedTitles = 0
    var parenthesisHeadings = 0
    var longDashSources = 0
    var referenceLabels = 0
    var starSources = 0
    var lenticularCategories = 0
    var squareBracketCategories = 0

    init(_ lines: [Line]) {
        self.lines = lines.count
        for index in lines.indices { add(lines[index]) }
    }

    /// A text out of a PDF breaks its lines where the print did; many end with the blank between two words.
    var isPrinted: Bool {
        brokenBetweenWords * 4 > lines && longLines * 5 < lines && tabLines * 10 < lines && hashLines * 20 < lines
    }

    private mutating func add(_ line: Line) {
        let text = line.text
        if line.blanksAfter > 0 { brokenBetweenWords += 1 }
        if line.blanksAfter == 0, let last = text.last, Letters.isHangul(last) { brokenInsideWords += 1 }
        if text.count > 90 { longLines += 1 }
        if line.hasTabs { tabLines += 1 }
        if text[0] == "#" || Phrases.starts(text, Words.strongMark) { hashLines += 1 }
        if text.count < 120 {
            if Phrases.contains(text, Words.monthly) { monthlyHeaders += 1 }
            if Phrases.contains(text, Words.weekly), Phrases.contains(text, Words.china) { weeklyHeaders += 1 }
        }
        addLead(line.lead, text)
        if Phrases.isSpaced(text, Words.references) { referenceLabels += 1 }
        if Phrases.contains(text, Words.sourceLabel, within: 6) { starSources += 1 }
    }

    private mutating func addLead(_ lead: Lead, _ text: Scalars) {
        switch lead.kind {
        case .square: squareLines += 1
        case .paddedNumber: paddedTitles += 1
        case .parenthesisNumber: parenthesisHeadings += 1
        case .longDash: longDashSources += 1
        case .number:
            if lead.length < text.count {
                if text[lead.length] == "【" { lenticularCategories += 1 }
                if text[lead.length] == "[" { squareBracketCategories += 1 }
            }
            if Phrases.contains(text, Words.dashSource) { longDashSources += 1 }
        default: break
        }
    }
}

/// Words of the newsletters' own furniture.
enum Words {
    /// A sentence ends inside a line.
    static let sentenceInside = scalars("다. ")

    static let weekly = scalars("주간")
    static let monthly = scalars("월간 중국창업")
    static let china = scalars("창업")
    static let references = scalars("참고자료")
    static let sourceLabel = scalars("출처")
    static let dashSource = scalars(" — ")
    static let strongMark = scalars("**")
    static let http = scalars("http")
    static let www = scalars("www.")
    static let mailto = scalars("mailto:")
    static let editorsNote = scalars("편집자 주")
    static let contents = scalars("목록")
    static let contentsLatin = scalars("CONTENTS")
    static let issueMark = scalars("호")
}

extension Words {
    /// Does a line end as a title does: with a noun, not plainly with a particle or a connecting ending?
    /// Many nouns end like particles (제도, 성과, 회의); only what can hardly be a noun counts.
    static func isNounEnding(_ text: Scalars) -> Bool {
        guard let last = text.last, Letters.isLetterOrDigit(last) || Letters.isClosing(last) else { return false }
        if plainParticles.contains(last) { return false }
        return !connecting.contains { text.count > $0.count && Phrases.ends(text, with: $0) }
    }

    private static let plainParticles: Set<Unicode.Scalar> = ["은", "는", "을", "를", "에", "며"]
    private static let connecting = ["으로", "에서", "하여", "하고", "지만", "면서", "도록", "했고", "되고", "에게", "부터"].map {
        scalars($0)
    }
}
