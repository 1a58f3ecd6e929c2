import Testing

@testable import Names

@Suite struct AlignmentTests {
    let aligner = NameAligner(readings: HanziReadings())

    private func start(_ hangul: String, _ hanzi: String) -> String? {
        let letters = Letters(hangul)
        guard let found = aligner.align(Array(utf8: hanzi), with: letters, from: 0, to: letters.count) else {
            return nil
        }
        return letters.text(found.start..<letters.count)
    }

    @Test(arguments: [
        ("자율주행 기업인 링항즈씽", "领航智行", "링항즈씽"), ("그룹 산하 동방터빈유한공사", "东方汽轮机有限公司", "동방터빈유한공사"),
        ("업체 잉윈커지", "映云科技", "잉윈커지"), ("차이나모바일", "中国移动", "차이나모바일"), ("선두인 웨이라이", "蔚來", "웨이라이"),
        ("TCL 테크", "TCL科技", "TCL 테크"), ("중국인민은행", "中国人民银行", "중국인민은행"), ("한국의 지아양", "佳阳", "지아양"),
    ])
    func theNameBeginsWhereItsHanziDo(_ hangul: String, _ hanzi: String, _ name: String) {
        #expect(start(hangul, hanzi) == name)
    }

    @Test(arguments: [("자율주행 플랫폼", "领航智行"), ("새로운 도시", "东方电气"), ("협력", "人工智能")])
    func otherWordsDoNotAlign(_ hangul: String, _ hanzi: String) {
        #expect(start(hangul, hanzi) == nil)
    }

    @Test func theCityBeforeAFirmMayBeLeftOut() throws {
        let letters = Letters("이위안통신")
        let found = try #require(
            aligner.align(Array(utf8: "上海移远通信"), with: letters, from: 0, to: letters.count))
        #expect(found.omitsPlace && found.start == 0)
    }

    @Test(arguments: [("지아", "자"), ("텐진", "톈진"), ("씨안", "시안"), ("샹하이", "상하이")])
    func spellingsOfOneSoundAreNear(_ left: String, _ right: String) {
        #expect(Sounds.distance(Sounds.of(Array(utf8: left)), Sounds.of(Array(utf8: right))) < 0.2)
    }

    @Test(arguments: [("베이징", "상하이"), ("비야디", "화웨이")])
    func otherSoundsAreFar(_ left: String, _ right: String) {
        #expect(Sounds.distance(Sounds.of(Array(utf8: left)), Sounds.of(Array(utf8: right))) > 0.5)
    }

    @Test func hanziAreReadInBothLanguages() {
        let readings = HanziReadings()
        let hangul = readings.readings(of: 0x94F6).map { String(letters: $0.hangul) }
        #expect(hangul.first == "인" && hangul.contains("은"))
        #expect(readings.pinyin(of: "银") == "yin")
        #expect(readings.simplified("深圳華為銀行") == "深圳华为银行")
    }
}
