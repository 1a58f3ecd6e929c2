/// Tells the banner of a section, at the foot of a page under an article's title, from a title's second line.
struct FootBanners {
    let lines: [Line]
    let pages: Pages
    let contents: Contents
    let measure: Int

    /// What is surely a banner: what running heads name, and what stands behind several titles or sounds like one.
    func names(_ ranges: [Range<Int>]) -> Set<String> {
        var counts: [String: Int] = [:]
        for range in ranges {
            for index in range where isBannerLike(index) {
                let label = contents.labels.contains(Phrases.squeezed(lines[index].text))
                let isBehindTitle = index > range.lowerBound && lines[index - 1].lead.kind == .paddedNumber
                if label && index == range.upperBound - 1 { counts[text(lines[index].text), default: 0] += 2 }
                guard isBehindTitle else { continue }
                let isSure = label || FootBanners.looksLikeSection(lines[index].text)
                counts[text(lines[index].text), default: 0] += isSure ? 2 : 1
            }
        }
        return Set(counts.filter { $0.value > 1 }.keys).union(pages.heads.compactMap(\.section))
    }

    /// Of a section with one article no other page tells; but a title that left room for the next line's first word
    /// did not run on to it.
    func isBanner(_ index: Int, behind last: Int, of title: Int) -> Bool {
        guard isBannerLike(index) else { return false }
        if contents.labels.contains(Phrases.squeezed(lines[index].text)) { return true }
        guard last == title, lines[last].blanksAfter > 0 else { return false }
        let word = PrintWidth.of(SpaceMender.firstWord(of: lines[index].text))
        return lines[last].width + 30 + word < measure * FootBanners.titleMeasure / 100
    }

    /// Titles at the foot are set in larger type: they break where two thirds of the measure are full.
    private static let titleMeasure = 66

    func isBannerLike(_ index: Int) -> Bool {
        let line = lines[index]
        return line.text.count <= 16 && !line.endsSentence && line.lead.kind == .none
    }

    static func looksLikeSection(_ text: Scalars) -> Bool {
        sectionWords.contains { Phrases.contains(text, $0) }
    }

    private static let sectionWords = ["포커스", "정보", "뉴스", "소식", "브리핑", "리서치", "인사이트", "트렌드", "트랜드"].map {
        scalars($0)
    }
}
