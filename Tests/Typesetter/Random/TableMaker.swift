/// Makes tables as the newsletters print them: rows of numbers, rankings, three columns of text.
struct TableMaker {
    var chance: Chance
    let year: Int

    mutating func rows() -> [[String]] {
        switch chance.number(0...3) {
        case 0: numbers()
        case 1: ranking()
        case 2: shares()
        default: words()
        }
    }

    /// A table whose last column holds lists, as only an OCR model keeps it.
    mutating func lists(_ words: inout SentenceMaker) -> [[String]] {
        let topics = chance.pick(chance.number(3...5), of: Vocabulary.topics)
        return [["분야", "주요 내용"]]
            + topics.map { topic in
                let items = (0..<chance.number(2...3)).map { _ in "• " + words.nounItem() }
                return [topic, items.joined(separator: String(InlineSign.lineBreak))]
            }
    }

    private mutating func amount() -> String {
        let number = chance.number(1000...40_000)
        let tail = "\(number % 1000)"
        return "\(number / 1000)," + String(repeating: "0", count: 3 - tail.count) + tail + ".\(chance.number(10...99))"
    }

    private mutating func share() -> String {
        "\(chance.happens(15) ? "-" : "")\(chance.number(0...25)).\(chance.number(10...99))%"
    }

    private mutating func numbers() -> [[String]] {
        let header = ["순위", "도시", "\(year)년 1~3분기(억 위안)", "\(year - 1)년 1~3분기(억 위안)", "명목 성장률", "실제 성장률"]
        let cities = chance.pick(chance.number(4...16), of: Vocabulary.cities)
        return [header]
            + cities.enumerated().map { place, city in
                ["\(place + 1)", "\(city.hangul) \(city.hanzi)", amount(), amount(), share(), share()]
            }
    }

    private mutating func ranking() -> [[String]] {
        let companies = chance.pick(chance.number(4...10), of: Vocabulary.companies)
        return [["순위", "기업 명칭"]]
            + companies.enumerated().map { place, company in ["\(place + 1)", "\(company.hangul) \(company.hanzi)"] }
    }

    private mutating func shares() -> [[String]] {
        let cities = chance.pick(chance.number(4...12), of: Vocabulary.cities)
        return [["도시", "GDP 성장률", "규모이상 산업 성장률"]]
            + cities.map { ["\($0.hangul) \($0.hanzi)", share(), share()] }
    }

    private mutating func words() -> [[String]] {
        let places = chance.pick(chance.number(4...9), of: Array(Vocabulary.companies.indices))
        return [["기업명", "영문명", "본사"]]
            + places.map { place in
                [
                    Vocabulary.companies[place].hangul, Vocabulary.latinNames[place],
                    chance.pick(Vocabulary.cities).hangul,
                ]
            }
    }
}
