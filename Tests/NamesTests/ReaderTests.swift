import Content
import Names
import Testing

@Suite struct ReaderTests {
    private func read(_ texts: String...) -> [ArticleNames] {
        NameReader(SmallGazetteer.make()).read(texts.map { NamedText([TextUnit($0)]) })
    }

    @Test func whatOneArticleProvesTheOthersTakeOver() {
        let names = read("창저우의 항만이다.", "창저우(沧州)의 창고이다.")
        #expect(names.map(\.cities) == [["cangzhou"], ["cangzhou"]])
    }

    @Test func whereNothingDecidesTheLargerCityIsTakenAndADoubtReported() throws {
        let names = try #require(read("창저우의 항만이다.").first)
        #expect(names.cities == ["changzhou"])
        #expect(names.doubts.map(\.reason) == [.severalCities(chosen: "changzhou", others: ["cangzhou"])])
        #expect(names.doubts.map(\.sentence) == ["창저우의 항만이다."])
    }

    /// `우시(雾溪机器人)`: the firm has the city's name.
    @Test func aFirmCalledAsACityIsMeantInTheWholeArticle() throws {
        let units = ["로봇 기업인 우시(雾溪机器人)가 상장했다.", "우시의 로봇은 공장에서 쓰인다."].map { TextUnit($0) }
        let names = try #require(NameReader(SmallGazetteer.make()).read([NamedText(units)]).first)
        #expect(names.cities.isEmpty)
        #expect(read("우시의 로봇은 공장에서 쓰인다.").first?.cities == ["wuxi"])
    }

    @Test func countyLevelCitiesAreListedApart() throws {
        let names = try #require(read("쿤산(昆山)과 우시의 공장이다.").first)
        #expect(names.cities == ["wuxi"] && names.countyCities == ["kunshan"])
    }

    @Test func aDiscoveryHasItsSentenceAndPlace() throws {
        let text = "먼저 시작했다. 허싱로보틱스(禾星机器人)가 뒤따랐다. 끝."
        let found = try #require(read(text).first?.discoveries.first)
        #expect(found.ko == "허싱로보틱스" && found.zh == "禾星机器人")
        #expect(found.sentence == "허싱로보틱스(禾星机器人)가 뒤따랐다.")
        #expect(String(decoding: Array(text.utf8)[found.range], as: UTF8.self) == "허싱로보틱스")
    }

    @Test func rejectedCompaniesAreNotDiscoveredAgain() throws {
        let names = try #require(read("배터리 기업인 룽위안(龙源)이 상장했다.").first)
        #expect(names.discoveries.isEmpty && names.companies.isEmpty)
    }

    @Test func theNameOfAKnownFirmInsideAnotherIsNoMention() throws {
        let names = try #require(read("화웨이란톈전자(华威蓝天电子)의 공장이다.").first)
        #expect(names.companies.isEmpty && names.discoveries.map(\.zh) == ["华威蓝天电子"])
    }

    @Test func aTableOfFirmsGivesThemAllWithTheirLatinNames() throws {
        let rows = [["기업명", "영문명", "본사"], ["바오룽생물", "Baolong", "선전"], ["위에하이 悦海", "Yuehai", "우시"]]
        let units = rows.enumerated().flatMap { row, cells in
            cells.enumerated().map { TextUnit($1, .cell(table: 0, row: row, column: $0)) }
        }
        let names = try #require(NameReader(SmallGazetteer.make()).read([NamedText(units)]).first)
        #expect(names.discoveries.map(\.en) == ["Baolong", "Yuehai"])
        #expect(names.discoveries.map(\.ko) == ["바오룽생물", "위에하이"])
        #expect(names.cities == ["shenzhen", "wuxi"])
    }

    private func firms(_ rows: [[String]]) throws -> [String?] {
        let units = rows.enumerated().flatMap { row, cells in
            cells.enumerated().map { TextUnit($1, .cell(table: 0, row: row, column: $0)) }
        }
        let names = try #require(NameReader(SmallGazetteer.make()).read([NamedText(units)]).first)
        return names.discoveries.map { $0.ko ?? $0.zh }
    }

    @Test func anItemOfACellMayBeAllHanzi() throws {
        #expect(try firms([["기업명"], ["갈라테크, 伽拉新材"]]) == ["갈라테크", "伽拉新材"])
    }

    @Test func aCityIsNoFirmInAnyCell() throws {
        #expect(try firms([["기업명"], ["갈라테크(伽拉科技)"], ["선전(深圳)"]]) == ["갈라테크"])
    }

    /// One printed with its Hanzi tells that a counted list is of firms, not of their trades.
    @Test func aCountedListWithHanziIsOfFirms() throws {
        let names = try #require(read("싱허타이어, 화톈고무(华天橡胶), 커밍제루이 등 41개사가 입주해 있다.").first)
        #expect(names.discoveries.map(\.ko) == ["싱허타이어", "화톈고무", "커밍제루이"])
        #expect(read("의료기기, 화장품, 식품 등 30개사가 참가했다.").first?.discoveries.isEmpty == true)
    }

    /// `란둥센서 2018.03`: two columns that ran together are no name.
    @Test func aFirmsNameEndsInNoDate() throws {
        let rows = [["기업명", "직원 수"], ["란둥센서 2018.03", "28명"]]
        let units = rows.enumerated().flatMap { row, cells in
            cells.enumerated().map { TextUnit($1, .cell(table: 0, row: row, column: $0)) }
        }
        let names = try #require(NameReader(SmallGazetteer.make()).read([NamedText(units)]).first)
        #expect(names.discoveries.isEmpty)
    }

    /// A cell of a column of firms: the name and what else stands in it.
    private func discovery(inCell cell: String) throws -> [Discovery] {
        let units = [
            TextUnit("투자자", .cell(table: 0, row: 0, column: 0)), TextUnit(cell, .cell(table: 0, row: 1, column: 0)),
        ]
        return try #require(NameReader(SmallGazetteer.make()).read([NamedText(units)]).first).discoveries
    }

    @Test func aLatinNameBehindTheKoreanOneIsTheSameFirm() throws {
        #expect(try discovery(inCell: "바오룽항톈 BaolongSpace").map(\.en) == ["BaolongSpace"])
        #expect(try discovery(inCell: "바오룽항톈 BaolongSpace").map(\.ko) == ["바오룽항톈"])
        #expect(try discovery(inCell: "바오룽 SDI").map(\.ko) == ["바오룽 SDI"])
    }

    @Test(arguments: ["미공개", "안후이성 산업기금"])
    func whatNobodyIsIsNoFirm(_ cell: String) throws {
        #expect(try discovery(inCell: cell).isEmpty)
    }

    /// A list of brands is one of firms; beside their makers the brands are theirs.
    @Test func brandsAreFirmsWhereNoMakerIsNamed() throws {
        func names(_ rows: [[String]]) throws -> [String?] {
            let units = rows.enumerated().flatMap { row, cells in
                cells.enumerated().map { TextUnit($1, .cell(table: 0, row: row, column: $0)) }
            }
            return try #require(NameReader(SmallGazetteer.make()).read([NamedText(units)]).first).discoveries.map(\.ko)
        }
        #expect(try names([["브랜드", "매출"], ["위안란샘", "27.0"]]) == ["위안란샘"])
        #expect(try names([["브랜드", "기업"], ["위안란샘", "바오룽생물"]]) == ["바오룽생물"])
        #expect(try names([["순위", "주요 투자자"], ["1", "란팅진쿵, 윈허창투"]]) == ["란팅진쿵", "윈허창투"])
    }

    /// Torn, nested and reversed text must give names or none, never a crash.
    @Test func anyTextIsReadWithoutACrash() {
        let parts = [
            "(", ")", "[", "〔", "，", ",", " ", "등 ", "10개사 ", "기업", "华为", "화웨이", "지난", "출처:", "A", "(주)", "▲", "과 ",
            "\n", "시",
            "유한공사", "公司", "·", "<", ">", "\u{0}", "\u{1F600}", "𠀀", "ᄒ", "-SW", "은행", "3", "。", ". ", "대표 기업",
        ]
        var seed: UInt64 = 3
        let reader = NameReader(SmallGazetteer.make())
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<14 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += parts[Int(seed >> 33) % parts.count]
            }
            let names = reader.read([NamedText([TextUnit(text), TextUnit(text, .cell(table: 0, row: 1, column: 0))])])
            let bytes = text.utf8.count
            #expect(names.flatMap(\.mentions).allSatisfy { $0.range.upperBound <= bytes })
        }
    }

    @Test func aVeryLongLineIsReadInBoundedTime() {
        let text = String(repeating: "(화웨이, 비야디(比亚迪", count: 3000) + " 등 기업"
        #expect(read(text).first?.companies == ["huawei", "byd"])
    }
}
