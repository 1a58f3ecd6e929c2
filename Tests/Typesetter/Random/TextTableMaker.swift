/// Makes tables with columns of text: policies, phases of a development, measures by field, makers of a supply chain.
struct TextTableMaker {
    var chance: Chance
    let year: Int

    mutating func rows() -> [[String]] {
        switch chance.number(0...3) {
        case 0: policies()
        case 1: phases()
        case 2: measures()
        default: makers()
        }
    }

    private mutating func policies() -> [[String]] {
        [["일자", "부서", "명칭", "주요내용"]]
            + (0..<chance.number(3...5)).map { _ in
                let topic = chance.pick(Vocabulary.topics)
                return [
                    "\(year)년 \(chance.number(1...12))월 \(chance.number(1...28))일", office(),
                    "\(chance.pick(Vocabulary.cities).hangul) \(topic) 육성 행동계획(\(year)~\(year + 3)년)",
                    "\(year + 3)년까지 \(topic) 분야의 대표 기업 \(chance.number(3...50))곳을 육성하고, "
                        + "\(chance.pick(Vocabulary.topics)) 시범 사업을 \(chance.number(5...90))건 이상 추진한다고 밝혔다.",
                ]
            }
    }

    private mutating func office() -> String {
        chance.pick(["국무원", "재정부", "공업정보화부", "베이징시 과학기술위원회", "선전시 발전개혁위원회 등 3개 부처", "상무부"])
    }

    private mutating func phases() -> [[String]] {
        let names = chance.pick(
            4, of: ["기초 연구의 시작", "시범 운행과 제도 정비", "상용 서비스 확대", "국제 협력과 표준화", "민간 자본의 도입", "핵심 부품의 개발"])
        return [["년도", "단계", "설명"]]
            + names.enumerated().map { place, name in
                let from = year - 40 + place * 10
                let topic = chance.pick(Vocabulary.topics)
                return [
                    "\(from)-\(from + 10)년", name,
                    chance.happens(50)
                        ? "\(Particle.object(topic)) 다루는 연구소와 대학이 늘어나면서 이론의 기반이 마련됨"
                        : "여러 도시가 \(Particle.object(topic)) 위한 시험 구역을 열고 관련 기업의 입주를 지원했으며, 부품의 국산화가 빠르게 진행됨",
                ]
            }
    }

    private mutating func measures() -> [[String]] {
        let ends = ["기반 강화", "플랫폼 구축", "인재 육성", "서비스 확대", "표준 정비", "자금 지원"]
        return [["분야", "주요 조치", "세부 내용"]]
            + chance.pick(chance.number(3...5), of: Vocabulary.topics.filter { !$0.contains(" ") }).map { topic in
                let other = chance.pick(Vocabulary.topics)
                return [
                    topic, "\(chance.pick(["고품질", "개방형", "지능형", "통합"])) \(chance.pick(ends))",
                    "⚫ \(other) 설비의 보급을 늘리고 \(chance.pick(Vocabulary.topics)) 기업과 손잡아 "
                        + "공동 연구소 \(chance.number(2...30))곳 설립",
                ]
            }
    }

    private mutating func makers() -> [[String]] {
        let parts = chance.pick(
            chance.number(4...8), of: ["감속기", "서보 모터", "제어 시스템", "센서 시스템", "통신 모듈", "배터리 팩", "운반 로봇", "기체 소재", "항법 장치"])
        return [["분야", "대표 기업"]]
            + parts.map { [$0, chance.pick(3, of: Vocabulary.companies).map(\.hangul).joined(separator: ", ")] }
    }
}
