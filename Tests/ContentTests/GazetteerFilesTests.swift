import Content
import Glibc
import Testing
import Text

/// The authority files the project brings: they are data, so their faults are found here and not by a reader.
@Suite struct GazetteerFilesTests {
    /// Cities that are written alike in Hangul; which one is meant, the text around the name decides.
    static let homographs: [Set<String>] = [
        ["cangzhou", "changzhou"], ["fuyang", "puyang"], ["fuzhou", "fuzhou-jiangxi"], ["suzhou", "suzhou-anhui"],
        ["taizhou-jiangsu", "taizhou-zhejiang"], ["yichun-heilongjiang", "yichun-jiangxi"],
        ["yulin-guangxi", "yulin-shaanxi"],
    ]

    /// Everyday words and Korean places that are also a reading of a name: as spellings they would be found on every
    /// page.
    static let wordsThatAreNoSpelling = [
        "개봉", "광주", "구주", "귀양", "금화", "다리", "매주", "무한", "보정", "북해", "불산", "삼아", "성도", "소주", "아리",
        "양주", "여수", "연대", "연안", "위해", "유방", "육안", "이리", "이양", "일조", "임기", "장사", "장인", "전장", "조경", "주장",
        "주주", "지리", "지시", "진화", "총칭", "한중", "호주", "황산",
        "광치", "기아", "네타", "다화", "둥펑", "디디", "만방", "메타", "베이치", "베이커", "비보", "비자", "상치", "시차", "언제", "왕이", "이치",
        "차지", "창안", "창청", "체리", "터부", "하이파이", "한화", "화유", "arm", "bms", "honor", "meta", "vivo",
    ]

    @Test func citiesAreReadWithoutADiagnostic() throws {
        let reading = City.readList(try bytes("cities.yml"), path: "cities.yml")
        #expect(reading.diagnostics.isEmpty)
        #expect((reading.value ?? []).count >= 450)
    }

    @Test func citiesAreSortedAndWhole() throws {
        let cities = try cities()
        #expect(cities.map(\.id) == cities.map(\.id).sorted())
        #expect(Set(cities.map(\.zh)).count == cities.count)
        for city in cities {
            #expect(city.en != nil && city.province != nil && city.level != nil && city.location != nil, "\(city.id)")
            #expect(city.zht != city.zh, "\(city.id)")
        }
    }

    @Test func everyCityLiesInChina() throws {
        for city in try cities() {
            let place = try #require(city.location, "\(city.id)")
            #expect((73.0...136.0).contains(place.longitude), "\(city.id)")
            #expect((16.0...54.0).contains(place.latitude), "\(city.id)")
        }
    }

    @Test func noSpellingIsClaimedByTwoCities() throws {
        for (spelling, ids) in claims(try cities().map { ($0.id, spellings($0)) }) where ids.count > 1 {
            #expect(Self.homographs.contains(ids), "\(spelling): \(ids.sorted())")
        }
    }

    @Test func noSpellingOfACityIsAnEverydayWord() throws {
        let claims = claims(try cities().map { ($0.id, spellings($0)) })
        for word in Self.wordsThatAreNoSpelling { #expect(claims[word] == nil, "\(word)") }
    }

    @Test func noSpellingStandsTwiceInACity() throws {
        for city in try cities() {
            #expect(Set(spellings(city)).count == spellings(city).count, "\(city.id)")
        }
    }

    @Test func companiesAreReadWithoutADiagnostic() throws {
        let reading = Company.readList(try bytes("companies.yml"), path: "companies.yml")
        #expect(reading.diagnostics.isEmpty)
        #expect((reading.value ?? []).count >= 400)
    }

    /// What somebody looked at is in order and has an industry; what the ingest found in the samples stands behind it.
    @Test func companiesAreSortedAndJudged() throws {
        let companies = try companies()
        let judged = companies.prefix { $0.status == nil }
        #expect(judged.count >= 3000)
        #expect(judged.map(\.id) == judged.map(\.id).sorted())
        for company in judged { #expect(company.industry != nil, "\(company.id)") }
        for company in companies.dropFirst(judged.count) { #expect(company.status != nil, "\(company.id)") }
    }

    /// One name alone proves nothing: an entry somebody looked at has its name in two scripts.
    @Test func everyCompanyHasTwoNames() throws {
        for company in try companies() {
            let names = Set([company.ko, company.zh, company.en].compactMap(\.self))
            #expect(names.count >= 2, "\(company.id)")
        }
    }

    @Test func everyHeadOfficeIsACityOfTheList() throws {
        let known = Set(try cities().map(\.id))
        for company in try companies() {
            if let city = company.city { #expect(known.contains(city), "\(company.id): \(city)") }
        }
    }

    @Test func noSpellingIsClaimedByTwoCompaniesOrByACity() throws {
        let places = claims(try cities().map { ($0.id, spellings($0)) })
        for (spelling, ids) in claims(try companies().map { ($0.id, spellings($0)) }) {
            #expect(ids.count == 1, "\(spelling): \(ids.sorted())")
            #expect(places[spelling] == nil, "\(spelling): \(ids.sorted())")
        }
    }

    @Test func noSpellingOfACompanyIsAnEverydayWord() throws {
        let claims = claims(try companies().map { ($0.id, spellings($0)) })
        for word in Self.wordsThatAreNoSpelling { #expect(claims[word] == nil, "\(word)") }
        for spelling in claims.keys {
            #expect(spelling.unicodeScalars.count >= 2, "\(spelling)")
            #expect(!spelling.utf8.allSatisfy { $0 < 0x41 }, "\(spelling) is a number")
        }
    }

    @Test func everyWebAddressIsSecure() throws {
        for company in try companies() {
            if let url = company.url { #expect(url.hasPrefix("https://"), "\(company.id)") }
        }
    }

    private func companies() throws -> [Company] {
        try #require(Company.readList(try bytes("companies.yml"), path: "companies.yml").value)
    }

    private func spellings(_ company: Company) -> [String] {
        [company.ko, company.zh, company.en].compactMap(\.self) + company.aliases
    }

    private func cities() throws -> [City] {
        try #require(City.readList(try bytes("cities.yml"), path: "cities.yml").value)
    }

    private func spellings(_ city: City) -> [String] {
        [city.ko, city.zh] + [city.zht, city.en].compactMap(\.self) + city.aliases
    }

    /// The ids that claim each spelling; small and capital letters are one.
    private func claims(_ entries: [(id: String, spellings: [String])]) -> [String: Set<String>] {
        var claims: [String: Set<String>] = [:]
        for (id, spellings) in entries {
            for spelling in spellings { claims[spelling.lowercased(), default: []].insert(id) }
        }
        return claims
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let file = try #require(fopen("/\(root)/Content/gazetteer/\(name)", "r"))
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }
}
