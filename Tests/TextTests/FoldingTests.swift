import Testing
import Text

struct FoldingTests {
    @Test(arguments: [
        ("AI·빅데이터", "ai 빅데이터"), ("ＢＹＤ", "byd"), ("Pony.AI∙小马智行", "pony ai小马智行"), ("‘샤오미’", "\"샤오미\""),
        ("「산업」 분석", "산업분석"), ("㈜한빛", "(주)한빛"), ("3-D", "3d"), ("e\u{301}", "É"), ("\u{1112}\u{1161}\u{11AB}", "한"),
        ("豈", "\u{F900}"), ("Straße", "STRASSE"), ("2023. 04.", "2023.04"), ("①", "1"), ("한\u{200B}글", "한글"),
        ("인공지능ㆍ로봇", "인공지능·로봇"), ("가\u{3000}나", "가나"), ("가…나", "가나"), ("５．２９－５．３１", "5.29-5.31"),
    ])
    func spellingsOfOneThingHaveOneKey(left: String, right: String) {
        #expect(Array(Folding.key(of: left).utf8) == Array(Folding.key(of: right).utf8))
    }

    @Test(arguments: [("3.5", "35"), ("5.29", "529"), ("2023-11", "202311"), ("ㄱㅏ", "가"), ("시안", "서안"), ("C++", "C")])
    func differentThingsHaveDifferentKeys(left: String, right: String) {
        #expect(Folding.key(of: left) != Folding.key(of: right))
    }

    @Test func whatIsLeftIsReadable() {
        #expect(Folding.key(of: " “화웨이(华为)”, 3.5% - AI ") == "화웨이(华为),3.5%ai")
        #expect(Folding.key(of: "") == "")
        #expect(Folding.key(of: " .-·") == "")
        #expect(Folding.key(of: "3.-5") == "3.5")
    }

    @Test func keyOfAKeyIsItself() {
        var numbers = SeededNumbers(seed: 5)
        let letters = Array("가나ㄱㅏ ABcß.·-’3５①㈜㎡é\u{301}\u{1112}\u{1161}\u{11AB}豈ﬁ\u{200B}…".unicodeScalars)
        for _ in 0..<2_000 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...12, using: &numbers) {
                scalars.append(letters[Int.random(in: letters.indices, using: &numbers)])
            }
            let key = Folding.key(of: String(scalars))
            #expect(Array(Folding.key(of: key).utf8) == Array(key.utf8), "\(scalars.map(\.value))")
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func manyAccentsAreFolded() {
        #expect(!Folding.key(of: "a" + String(repeating: "\u{301}\u{323}", count: 100_000)).isEmpty)
    }

    @Test(arguments: [
        ("샤오마즈싱", "ㅅㅇㅁㅈㅅ"), ("BYD 비야디", "bydㅂㅇㄷ"), ("까치 쌀", "ㄲㅊㅆ"), ("\u{1112}\u{1161}\u{11AB}글", "ㅎㄱ"),
        ("华为", "华为"), ("ㅅㅇㅁ", "ㅅㅇㅁ"), ("", ""), ("힣", "ㅎ"), ("가", "ㄱ"), ("3월", "3ㅇ"),
    ])
    func leadConsonants(word: String, leads: String) {
        #expect(Choseong.of(word) == leads)
    }
}
