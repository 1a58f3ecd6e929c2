/// Makes sentences as the newsletters write them: with names in two scripts, digits and units, quotations, percentages.
struct SentenceMaker {
    var chance: Chance
    /// The year the issue is of.
    let year: Int

    init(chance: Chance, year: Int) {
        self.chance = chance
        self.year = year
    }

    mutating func paragraph(_ sentences: ClosedRange<Int>) -> String {
        (0..<chance.number(sentences)).map { $0 > 0 && chance.happens(30) ? leaning() : sentence() }
            .joined(separator: " ")
    }

    private mutating func leaning() -> String { chance.pick(Vocabulary.connectives) + " " + sentence() }

    mutating func sentence() -> String {
        switch chance.number(0...13) {
        case 0: opened()
        case 1: grew()
        case 2: said()
        case 3: counted()
        case 4: plans()
        case 5: enumerated()
        case 6: compared()
        case 7: built()
        case 8: quotedName()
        case 9: forecast()
        case 10: signed()
        case 11: acronym()
        case 12: polite()
        default: evaluated()
        }
    }

    // MARK: Parts

    mutating func topic() -> String { chance.pick(Vocabulary.topics) }
    mutating func field() -> String { topic() + " " + chance.pick(Vocabulary.aspects) }
    private mutating func company() -> String {
        chance.happens(60) ? chance.pick(Vocabulary.companies).both : chance.pick(Vocabulary.companies).hangul
    }
    private mutating func city() -> String {
        chance.happens(25) ? chance.pick(Vocabulary.cities).both : chance.pick(Vocabulary.cities).hangul
    }
    private mutating func day() -> String { "\(chance.number(1...12))월 \(chance.number(1...28))일" }
    private mutating func decimal() -> String { "\(chance.number(0...99)).\(chance.number(1...9))" }

    private mutating func grouped() -> String {
        let number = chance.number(1000...98_000)
        let tail = "\(number % 1000)"
        return "\(number / 1000)," + String(repeating: "0", count: 3 - tail.count) + tail
    }

    private mutating func money() -> String {
        switch chance.number(0...3) {
        case 0: "\(grouped())억 위안"
        case 1: "\(decimal())억 달러"
        case 2: "\(chance.number(2...900))만 위안"
        default: "\(decimal())조 위안"
        }
    }

    private mutating func amount() -> String {
        switch chance.number(0...4) {
        case 0: "\(grouped())개"
        case 1: "\(chance.number(2...99))곳"
        case 2: "\(chance.number(2...400))만 대"
        case 3: "\(chance.number(10...900))명"
        default: "\(chance.number(2...900))건"
        }
    }

    // MARK: Patterns

    private mutating func opened() -> String {
        "\(day()), \(Particle.topic(company())) \(city())에서 ‘제 \(chance.number(2...30))회 \(topic()) 포럼’을 개최했다."
    }

    private mutating func grew() -> String {
        "\(year - 1)년 \(field()) 규모는 전년 대비 \(decimal())% 증가한 \(money()) 수준을 기록했다."
    }

    private mutating func said() -> String {
        let person = chance.pick(Vocabulary.persons)
        let (open, close) = chance.happens(50) ? ("“", "”") : ("\"", "\"")
        let words = "\(Particle.topic(field())) 앞으로 \(chance.number(2...10))년 동안 빠르게 성장할 것"
        return "\(person.both) \(Particle.topic(chance.pick(Vocabulary.roles))) \(open)\(words)\(close)이라고 말했다."
    }

    private mutating func counted() -> String {
        let source = chance.pick(Vocabulary.bodies).both
        return "\(source)에 따르면 \(year)년 1~3분기 기준 \(city())의 \(topic()) 기업은 \(amount())에 달한다."
    }

    private mutating func plans() -> String {
        "\(Particle.topic(company())) \(year + 1)년까지 \(Particle.object(money())) 들여 "
            + "\(Particle.object(field())) 확대할 예정이다."
    }

    private mutating func enumerated() -> String {
        let three = chance.pick(3, of: Vocabulary.topics)
        let names = chance.pick(3, of: Vocabulary.companies).map(\.both).joined(separator: ", ")
        return chance.happens(50)
            ? "이번 계획에는 \(three[0]), \(three[1]) 및 \(three[2]) 분야의 핵심 과제가 담겨 있다."
            : "대표 기업으로는 \(names) 등이 있다."
    }

    private mutating func compared() -> String {
        "이 가운데 \(decimal())%는 \(city()), \(decimal())%는 \(city())에 자리하고 있으며, "
            + "나머지는 연해 지역에 흩어져 있다."
    }

    private mutating func built() -> String {
        "\(Particle.topic(city() + "시")) \(Particle.object(topic() + " 산업단지")) 조성하고, "
            + "입주 기업에 최대 \(chance.number(2...500))만 위안의 보조금을 지급하기로 했다."
    }

    private mutating func quotedName() -> String {
        "\(Particle.topic(chance.pick(Vocabulary.bodies).both)) <\(year)년 \(field()) 발전 계획>을 발표하며 세부 지침을 내놓았다."
    }

    private mutating func forecast() -> String {
        "업계에서는 \(Particle.subject(field())) 연평균 \(decimal())%의 성장률을 기록할 것으로 내다보고 있다."
    }

    private mutating func signed() -> String {
        "\(Particle.topic(company())) \(Particle.and(company())) 손잡고 \(topic()) 분야의 업무협약(MOU)을 체결하였다."
    }

    private mutating func acronym() -> String {
        let word = chance.pick(Vocabulary.acronyms)
        return
            "\(Particle.topic(word)) \(field())의 핵심 동력이며, "
            + "\(chance.pick(Vocabulary.acronyms))와 결합하여 \(chance.number(2...9))가지 새로운 모델을 만들고 있다."
    }

    private mutating func polite() -> String {
        "\(Particle.topic(field())) 제도 개선과 인재 양성을 바탕으로 한 단계 더 도약할 수 있을까?"
    }

    private mutating func evaluated() -> String {
        "\(Particle.topic(field())) 기술 장벽이 높고 초기 비용이 크지만, "
            + "\(Particle.object(topic())) 비롯한 여러 산업의 경쟁력을 끌어올린다는 평가를 받고 있다."
    }

    /// A sentence with words in bold type.
    mutating func strong() -> String {
        let sign = String(InlineSign.strong)
        return "무엇보다 \(sign)\(field()) 경쟁력\(sign)을 높이는 일이 시급하다."
    }

    // MARK: Titles, headings, items

    mutating func title() -> String {
        let company = chance.pick(Vocabulary.companies).hangul
        let place = chance.pick(Vocabulary.cities).hangul
        return switch chance.number(0...5) {
        case 0: "\(company), \(place)에 \(topic()) 생산기지 착공"
        case 1: "\(year)년 \(place) \(field()) 발전 계획 발표"
        case 2: "\(field()) 성장세 지속, \(company) \(chance.number(2...90))억 위안 투자 유치"
        case 3: "中 \(topic()) 기업 \(chance.number(3...60))곳, 해외 진출 본격화"
        case 4: "\(company)·\(place)시, ‘\(topic()) 혁신센터’ 공동 설립 협약 체결"
        default: "\(place), \(topic()) 시범구 지정…\(chance.pick(Vocabulary.aspects)) 경쟁 가속"
        }
    }

    mutating func heading() -> String { field() + " " + chance.pick(Vocabulary.closings) }

    mutating func nounItem() -> String {
        let verb = chance.pick(["육성", "확대", "구축", "지원 강화", "기준 마련", "협력 추진"])
        return chance.happens(50) ? "\(field()) \(verb)" : "\(topic()) 및 \(field()) \(verb)"
    }
}
