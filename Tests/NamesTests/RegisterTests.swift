import Content
import Names
import Testing

@Suite struct RegisterTests {
    private func register(more: [Company] = []) -> CompanyRegister { CompanyRegister(SmallGazetteer.make(more: more)) }

    private func discovery(_ ko: String?, _ zh: String? = nil, _ en: String? = nil) -> Discovery {
        Discovery(ko: ko, zh: zh, en: en)
    }

    @Test func hanziDecideBeforeHangul() {
        var register = register()
        #expect(register.add(discovery("겔봇", "银河通用")) == "galbot")
        #expect(register.add(discovery("갤봇", "盖博科技")) != "galbot")
    }

    @Test func curatedEntriesAreNeverChanged() {
        var register = register()
        _ = register.add(discovery("겔봇", "银河通用", "GALBOT Robotics"))
        #expect(Array(register.companies.prefix(SmallGazetteer.companies.count)) == SmallGazetteer.companies)
    }

    @Test func shareClassLegalFormAndTraditionalHanziMakeNoDifference() {
        var register = register()
        let id = register.add(discovery("룽싱그룹-SW", "龙星集团-SW"))
        #expect(register.add(discovery(nil, "龍星集團有限公司")) == id)
        #expect(register.companies.last?.zh == "龙星集团" && register.companies.last?.status == .discovered)
    }

    @Test func aDiscoveredEntryLearnsFurtherSpellings() {
        var register = register()
        let id = register.add(discovery("즈핑팡", "智平方"))
        #expect(register.add(discovery("쯔핑팡", "智平方", "Zhipingfang")) == id)
        #expect(register.companies.last?.aliases == ["쯔핑팡"] && register.companies.last?.en == "Zhipingfang")
    }

    /// 난징항 is the port of a city, however much it sounds like 난진항.
    @Test func aFirmOfACityIsNoSpellingOfAnotherFirm() {
        let nanjin = Company(id: "nanjin", ko: "난진항", zh: "南金航")
        let nanjing = City(
            id: "nanjing", ko: "난징", zh: "南京", en: "Nanjing", province: "江苏", level: .prefecture)
        func id(of name: String, cities: [City]) -> String? {
            var register = CompanyRegister(Gazetteer(cities: cities, companies: [nanjin]))
            return register.add(discovery(name))
        }
        #expect(id(of: "난징항", cities: []) == "nanjin")
        #expect(id(of: "난징항", cities: [nanjing]) != "nanjin")
        #expect(id(of: "난찐항", cities: [nanjing]) == "nanjin")
    }

    /// 중젠커지 sounds a little like 중신궈지, and is another firm.
    @Test func whatSoundsALittleAlikeIsAnother() {
        let smic = Company(id: "smic", ko: "중신궈지", zh: "中芯国际")
        func id(of name: String) -> String? {
            var register = CompanyRegister(Gazetteer(cities: [], companies: [smic]))
            return register.add(discovery(name))
        }
        #expect(id(of: "쭝신궈지") == "smic")
        #expect(id(of: "중젠커지") != "smic")
    }

    /// A spelling that reads the Hanzi of a known company from end to end is noted; a part of the name, or its legal
    /// name, is not.
    @Test func aKnownCompanyGainsASpelling() {
        let moya = Company(id: "moya", ko: "모야로봇", zh: "莫亚机器人", aliases: ["모야"])
        func aliases(after name: String, _ zh: String? = "莫亚机器人") -> [String]? {
            var register = CompanyRegister(Gazetteer(cities: [], companies: [moya]))
            guard register.add(discovery(name, zh)) == "moya" else { return nil }
            return register.companies[0].aliases
        }
        #expect(aliases(after: "모야지치런") == ["모야", "모야지치런"])
        #expect(aliases(after: "모야로봇") == ["모야"])
        #expect(aliases(after: "로봇") == ["모야"])
        #expect(aliases(after: "모야지치런유한공사", "莫亚机器人有限公司") == ["모야"])
    }

    @Test func rejectedCompaniesGetNoId() {
        var register = register()
        #expect(register.add(discovery("룽위안", "龙源")) == nil)
        #expect(register.companies.count == SmallGazetteer.companies.count)
    }

    @Test func likenessAloneIsNoProof() {
        var register = register()
        let first = register.add(discovery("톈마전자"))
        #expect(register.add(discovery("톈막전자")) != first)
    }

    @Test func theLegalNameInHangulIsTheOneInHanzi() {
        var register = register()
        let id = register.add(discovery(nil, "中关村科技服务有限公司"))
        #expect(register.add(discovery("중관촌과기서비스유한공사")) == id)
    }

    @Test(arguments: [
        Case("pony-ai", ko: "샤오마", zh: "小马智行", en: "Pony.AI"), Case("longxing", ko: "룽싱", zh: "龙星"),
        Case("changchengdianzi", ko: "창청전자", zh: "长城电子"), Case("garamjeonja", ko: "가람전자"),
        Case("geek-plus", en: "Geek+"), Case("nuwakeji", zh: "女娲科技"),
    ])
    func idsAreReadable(_ name: Case) {
        var register = register()
        #expect(register.add(discovery(name.ko, name.zh, name.en)) == name.id)
    }

    struct Case {
        let id: String
        let (ko, zh, en): (String?, String?, String?)

        init(_ id: String, ko: String? = nil, zh: String? = nil, en: String? = nil) {
            self.id = id
            (self.ko, self.zh, self.en) = (ko, zh, en)
        }
    }

    @Test func aTakenIdGetsANumber() {
        var register = register(more: [
            Company(id: "longxing", en: "Other"), Company(id: "x", en: "X Co", was: ["longxing-2"]),
        ])
        #expect(register.add(discovery("룽싱", "龙星")) == "longxing-3")
    }

    @Test func theOrderWithinAnIssueDoesNotMatter() {
        let discoveries = [discovery("잉윈"), discovery("잉윈커지", "映云科技"), discovery(nil, "映云科技", "EMQ")]
        var (first, second) = (register(), register())
        first.add(contentsOf: discoveries)
        second.add(contentsOf: discoveries.reversed())
        #expect(first.companies.map(\.id) == second.companies.map(\.id))
    }

    @Test func anArchiveIsReadUntilNothingIsNew() {
        let issues = [
            [NamedText([TextUnit("허싱의 공장이다.")])], [NamedText([TextUnit("로봇 기업인 허싱커지(禾星科技)가 상장했다.")])],
            [NamedText([TextUnit("허싱커지의 공장이다.")])],
        ]
        let reading = ArchiveReading.read(issues, gazetteer: SmallGazetteer.make())
        #expect(reading.names.map { $0.flatMap(\.companies) } == [[], ["hexingkeji"], ["hexingkeji"]])
        #expect(reading.companies.count == SmallGazetteer.companies.count + 1)
    }

    /// What a reader takes over from a register is what it would learn from all the companies anew.
    @Test func aReaderThatKnowsARegisterReadsAsANewOne() {
        let texts = ["로봇 기업인 허싱커지(禾星科技)가 상장했다.", "허싱과 잉윈커지(映云科技, EMQ)의 공장이다.", "잉윈과 허싱커지유한공사가 만났다."]
        let first = NameReader(SmallGazetteer.make())
        let issue = texts.map { first.prepare(NamedText([TextUnit($0)])) }
        var register = CompanyRegister(first)
        register.add(contentsOf: first.read(issue).flatMap(\.discoveries))
        #expect(register.companies.count > SmallGazetteer.companies.count)
        let known = first.knowing(register).read(issue)
        let reader = NameReader(Gazetteer(cities: SmallGazetteer.make().cities, companies: register.companies))
        let anew = reader.read(texts.map { NamedText([TextUnit($0)]) })
        #expect(known.map(\.mentions) == anew.map(\.mentions))
        #expect(known.map(\.companies) == anew.map(\.companies))
        #expect(known.map(\.discoveries) == anew.map(\.discoveries))
    }
}
