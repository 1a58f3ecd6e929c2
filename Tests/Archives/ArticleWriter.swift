import Content
import Typesetter

/// Writes one article: paragraphs under headings, a list here, a table there, names all over.
struct ArticleWriter {
    private var chance: Chance
    private var cities: [NamePool.Entry]
    private var companies: [NamePool.Entry]
    private var namedCities: [String] = []
    private var namedCompanies: [String] = []
    private var text = ""

    init(seed: UInt64, names: NamePool) {
        chance = Chance(seed: seed)
        let (cityCount, companyCount) = (chance.number(2...7), chance.number(2...8))
        cities = names.cities(cityCount, &chance)
        companies = names.companies(companyCount, &chance)
    }

    mutating func article(section: String, categories: [String]) -> Article {
        let title = self.title()
        let size = chance.number(2300...5500)
        addParagraph()
        while text.utf8.count < size {
            if chance.happens(60) { text += "## \(heading())\n\n" }
            for _ in 0..<chance.number(1...3) { addParagraph() }
            if chance.happens(22) { addList() }
            if chance.happens(4) { addTable() }
        }
        let hasReference = chance.happens(60)
        let reference = Reference(
            title: heading(), publisher: chance.pick(Words.media),
            url: "https://news.example.org/\(chance.number(100_000...999_999))")
        return Article(
            title: title, section: section, category: chance.happens(70) ? chance.pick(categories) : nil,
            source: chance.happens(50) ? chance.pick(Words.media) : nil, cities: namedCities,
            companies: namedCompanies, references: hasReference ? [reference] : [], body: Array(text.utf8))
    }

    private mutating func addParagraph() {
        text += (0..<chance.number(2...5)).map { _ in sentence() }.joined(separator: " ") + "\n\n"
    }

    private mutating func addList() {
        for _ in 0..<chance.number(3...6) {
            text += "- \(topic()) \(chance.pick(Words.nouns)) \(chance.pick(Words.acts))\n"
        }
        text += "\n"
    }

    private mutating func addTable() {
        text +=
            "| 구분 | \(chance.pick(Words.nouns)) | \(chance.pick(Words.nouns)) | 증감률 |\n| --- | ---: | ---: | ---: |\n"
        for _ in 0..<chance.number(3...9) {
            let first = chance.happens(50) ? city() : topic()
            text += "| \(first) | \(chance.number(10...9999)) | \(chance.number(10...999)) | \(share())% |\n"
        }
        text += "\n"
    }

    // MARK: Names

    /// A city of the article; the first time with its Hanzi, now and then.
    private mutating func city() -> String {
        let entry = chance.pick(cities)
        let isFirst = !namedCities.contains(entry.id)
        if isFirst { namedCities.append(entry.id) }
        return spelt(entry, withHanzi: isFirst && chance.happens(40))
    }

    private mutating func company() -> String {
        let entry = chance.pick(companies)
        let isFirst = !namedCompanies.contains(entry.id)
        if isFirst { namedCompanies.append(entry.id) }
        return spelt(entry, withHanzi: isFirst && chance.happens(60))
    }

    private func spelt(_ entry: NamePool.Entry, withHanzi: Bool) -> String {
        guard withHanzi, let hanzi = entry.hanzi else { return entry.hangul }
        return "\(entry.hangul)(\(hanzi))"
    }

    // MARK: Sentences

    private mutating func topic() -> String { chance.pick(Words.subjects) }
    private mutating func share() -> String { "\(chance.number(1...89)).\(chance.number(0...9))" }
    private mutating func day() -> String { "\(chance.number(1...12))월 \(chance.number(1...28))일" }
    private mutating func heading() -> String {
        "\(topic()) \(chance.pick(Words.nouns)) \(chance.pick(Words.closings))"
    }

    private mutating func title() -> String {
        switch chance.number(0...3) {
        case 0: "\(company()), \(topic()) \(chance.pick(Words.nouns)) \(chance.pick(Words.acts))"
        case 1: "\(city()) \(topic()) \(chance.pick(Words.nouns)) \(chance.pick(Words.closings))"
        case 2: "\(topic()) \(chance.pick(Words.nouns)), \(share())% \(chance.pick(Words.changes))"
        default: "\(topic()) \(chance.pick(Words.acts))에 나선 \(city())"
        }
    }

    /// About every third sentence has a name, as in our samples.
    private mutating func sentence() -> String {
        let noun = chance.pick(Words.nouns)
        return switch chance.number(0...11) {
        case 0: "\(company()) 측은 \(day())에 \(topic()) \(noun) \(chance.pick(Words.acts)) 계획을 내놓았다."
        case 1: "\(city()) 지역의 \(topic()) \(noun) 규모는 한 해 사이에 \(share())% \(chance.pick(Words.changes))했다."
        case 2: "\(day()) \(city())에서 열린 회의에서 \(company()) 대표는 \(topic()) \(noun) \(chance.pick(Words.acts)) 방안을 설명했다."
        case 3: "\(topic()) 분야에서는 \(noun)보다 \(chance.pick(Words.nouns)) 쪽이 더 빠르게 움직이고 있다."
        case 4:
            "\(chance.pick(Words.media)) 보도를 보면 \(topic()) \(noun) 가운데 \(share())%가 지난해보다 "
                + "\(chance.pick(Words.changes))했다."
        case 5: "\(chance.pick(Words.links)) \(topic()) \(noun)의 \(chance.pick(Words.closings))도 함께 살펴야 한다는 목소리가 높다."
        case 6: "정부는 **\(topic()) \(noun)** \(chance.pick(Words.acts))에 \(chance.number(2...980))억 위안을 쓰기로 했다."
        case 7: "\(chance.pick(Words.links)) 전문가들은 \(topic()) \(noun) 부족이 앞으로 \(chance.number(2...9))년은 이어진다고 내다보았다."
        case 8: "\(company()) 기술진은 \(topic()) \(noun)을 바탕으로 \(chance.pick(Words.subjects)) 시험을 마쳤다고 밝혔다."
        case 9: "이 과정에서 \(chance.number(3...240))개 업체가 \(topic()) \(noun) \(chance.pick(Words.acts))에 힘을 모았다."
        case 10: "\(topic()) 시장에서 차지하는 몫은 \(share())%에서 \(share())%로 \(chance.pick(Words.changes))한 것으로 나타났다."
        default: "\(chance.pick(Words.links)) 남은 과제는 \(noun) \(chance.pick(Words.closings))이며, 그 답은 현장에 있다."
        }
    }
}
