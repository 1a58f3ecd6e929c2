import Content
import Names

/// Finding names: the automaton over much text, what it costs to build, and reading whole articles.
func benchmarkNames() -> [Figure] {
    let gazetteer = madeUpGazetteer(companies: 4500, cities: 500)
    let finder = NameFinder(gazetteer)
    let text = madeUpText(megabytes: 4, gazetteer)
    let half = String(text.prefix(text.unicodeScalars.count / 2))
    let whole = medianSeconds(runs: 5) { sink(finder.mentions(in: text).count) }
    let part = medianSeconds(runs: 5) { sink(finder.mentions(in: half).count) }
    let readings = medianSeconds(runs: 9) { sink(HanziReadings().simplified("發").utf8.count) }
    let building = medianSeconds(runs: 5) { sink(NameFinder(gazetteer).gazetteer.cities.count) }
    let reader = NameReader(finder)
    let articles = (0..<40).map { madeUpArticle($0, gazetteer) }
    let reading = medianSeconds(runs: 5) { sink(reader.read(articles).count) }
    let megabytes = { (text: String) in Double(text.utf8.count) / 1_000_000 }
    return [
        Figure(
            name: "names in text", value: megabytes(text) / whole, unit: "MB/s", note: "5,000 entries; at least 100"),
        Figure(
            name: "the same, half the text", value: megabytes(half) / part, unit: "MB/s", note: "linear if equal"),
        Figure(name: "tables of readings", value: readings * 1000, unit: "ms", note: "at most 3"),
        Figure(name: "finder of 5,000 entries", value: building * 1000, unit: "ms", note: "built once"),
        Figure(
            name: "articles read", value: Double(articles.count) / reading, unit: "per second",
            note: "4 KB each, with discovery"),
    ]
}

/// Keeps the optimiser from leaving work out.
@inline(never)
private func sink(_ value: Int) { precondition(value >= 0) }

private let syllables = Array("샤오미란톈화웨이징둥베이촨커룽신하이퉁위안젠다싱롄쉰궈창리쑤항저우난닝보칭뤄쿤")
private let hanzi = Array("小米蓝天华为京东北川科龙新海通元建大星联讯国长理苏杭州南宁波青洛昆")

private func madeUpName(_ number: Int, length: Int, of letters: [Character]) -> String {
    var (seed, name) = (UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1, "")
    for _ in 0..<length {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        name.append(letters[Int(seed >> 33) % letters.count])
    }
    return name
}

private func madeUpGazetteer(companies: Int, cities: Int) -> Gazetteer {
    Gazetteer(
        cities: (0..<cities).map { number in
            City(
                id: "city-\(number)", ko: madeUpName(number, length: 3, of: syllables) + "저우",
                zh: madeUpName(number, length: 3, of: hanzi), level: .prefecture)
        },
        companies: (0..<companies).map { number in
            Company(
                id: "company-\(number)", ko: madeUpName(number + 9000, length: 4, of: syllables),
                zh: madeUpName(number + 9000, length: 4, of: hanzi), en: "Firm \(number)")
        })
}

/// Running text with a name in every other sentence.
private func madeUpText(megabytes: Int, _ gazetteer: Gazetteer) -> String {
    var text = ""
    var number = 0
    while text.utf8.count < megabytes * 1_000_000 {
        text += "이번 협약으로 두 기관은 반도체와 신소재 분야의 공동 연구를 넓히고 성과를 나누기로 했다. "
        text += "\(gazetteer.companies[number % gazetteer.companies.count].ko ?? "")는 생산 시설을 늘려 시장 점유율을 높일 계획이라고 밝혔다. "
        text += "관계자는 지난해보다 수출이 크게 늘어 인력과 설비를 함께 확충하고 있다고 설명했다. "
        number += 1
    }
    return text
}

private func madeUpArticle(_ number: Int, _ gazetteer: Gazetteer) -> NamedText {
    var units = [TextUnit("\(gazetteer.cities[number].ko), 산업단지 조성 계획 발표", .title)]
    for line in 0..<12 {
        let company = gazetteer.companies[number * 12 + line]
        units.append(
            TextUnit(
                "\(company.ko ?? "")(\(company.zh ?? ""))는 \(gazetteer.cities[line].ko)에 공장을 세우고 "
                    + "란윈커지(蓝云科技), 신촨바이오(新川生物) 등 5개 기업과 함께 부품을 개발한다고 밝혔다. "
                    + "관계자는 지난 3월부터 준비한 사업으로 연말까지 설비를 갖출 예정이라고 말했다."))
    }
    return NamedText(units)
}
