import Content
import Testing

@testable import Names

/// A finder made for some texts alone sees in them what the finder for all texts sees.
@Suite struct TextPairsTests {
    @Test(
        "names are found however they are written",
        arguments: [
            "상하이와 上海, SHANGHAI와 ｓｈａｎｇｈａｉ에서", "無錫의 화 웨이", "차이나 모바일은 China  Mobile이다", "中国·移动", "따렌 아닌 티엔진",
            "베이징과 뻬이징, 北京의 BYD", "창저우(沧州)시", "중국", "", "가", "쿤산시 昆山",
        ])
    func small(_ text: String) {
        let utf8 = Array(text.utf8)
        let (all, limited) = finders(SmallGazetteer.cities, SmallGazetteer.companies, [utf8])
        #expect(limited.mentions(in: utf8) == all.mentions(in: utf8))
    }

    @Test func realArticles() throws {
        let real = try RealGazetteer.load()
        let texts = try (1...3).map { try RealGazetteer.bytes("Content/issues/weekly-398/0\($0).md") }
        let (all, limited) = finders(real.cities, real.companies, texts)
        var count = 0
        for text in texts {
            let found = all.mentions(in: text)
            #expect(limited.mentions(in: text) == found)
            for mention in found {
                let spelling = String(decoding: text[mention.range], as: UTF8.self)
                #expect(limited.gazetteer.entries(spelt: spelling) == all.gazetteer.entries(spelt: spelling))
            }
            count += found.count
        }
        #expect(count > 20)
        // Otherwise nothing would be won.
        #expect(limited.spellings.count * 4 < all.spellings.count)
    }

    private func finders(
        _ cities: [City], _ companies: [Company], _ texts: [[UInt8]]
    ) -> (all: NameFinder, limited: NameFinder) {
        let readings = HanziReadings()
        let pairs = TextPairs(texts, readings: readings)
        return (
            NameFinder(Gazetteer(cities: cities, companies: companies, readings: readings)),
            NameFinder(Gazetteer(cities: cities, companies: companies, readings: readings, for: pairs))
        )
    }
}
