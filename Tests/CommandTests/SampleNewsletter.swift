/// A small weekly in the layout of 2024, as an extractor leaves it; written for these tests.
enum SampleNewsletter {
    static func text(number: Int = 377, firstTitle: String = "베이장 로보틱스, 협동 로봇 신제품 공개") -> String {
        var lines: [String] = ["행사 정보 ", "WEEKLY 뉴스  ", firstTitle + " ", "CHINA 창업  ", "[산업분석] 연안 도시 로봇 산업 비교 "]
        lines.append("주간 중국창업 \(number) 호                                          【1】    ")
        lines += weekly(firstTitle)
        lines.append("WEEKLY 뉴스 ")
        var text = lines.joined(separator: "\n\n") + "\n"
        text += " " + analysis.joined(separator: "\n\n") + "\n"
        text += " " + events.joined(separator: "\n\n") + "\n"
        return text
    }

    private static func weekly(_ title: String) -> [String] {
        [
            "◼ \(title) ",
            "지난 5 월 8 일 베이장 로보틱스(北江机器人)는 선전에서 신제품 발표회를 열고 하중 12 킬로그램급 협",
            "동 로봇을 선보였다. 가격은 종전 제품의 절반 수준이며, 자동차 부품 공장 여섯 곳이 이미 시험 운",
            "영을 마쳤다고 회사는 밝혔다. (출처: 남해신문)  ",
            " 남해신문(南海新闻), 협동 로봇의 값이 반으로 ",
            "https://news.example.cn/2024/0508/377.html ",
            "참고자료 ",
        ]
    }

    private static let analysis = [
        "1. [산업분석] 연안 도시 로봇 산업 비교 ",
        "도시마다 로봇 산업의 출발점은 달랐다. 선전은 전자 부품 공급망에서, 쑤저우는 외국계 공장의 자동",
        "화 수요에서, 칭다오는 가전 대기업의 설비 교체에서 첫 고객을 얻었다.  ",
        "도표 1. 도시별 로봇 기업 수 ",
        "순위 도시 기업 수량 성장률 ",
        "1 선전 深圳 1,204 18.20% ",
        "2 쑤저우 苏州 872 11.40% ",
        "3 칭다오 青岛 415 -2.10% ",
    ]

    private static let events = [
        "명칭 기간 장소 분야 ",
        "2024 연안 로봇 산업 박람회 2024.05.21-2024.05.23 선전 로봇 ",
        "제 9 회 자동화 부품 전시회 2024.06.04-2024.06.06 쑤저우 자동화 ",
        "행사 정보 ",
    ]
}
