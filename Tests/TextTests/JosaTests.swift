import Testing
import Text

struct JosaTests {
    @Test(arguments: [
        ("파일", "파일이 파일은 파일을 파일로 파일과"), ("문서", "문서가 문서는 문서를 문서로 문서와"),
        ("책", "책이 책은 책을 책으로 책과"), ("1", "1이 1은 1을 1로 1과"), ("2", "2가 2는 2를 2로 2와"),
        ("3", "3이 3은 3을 3으로 3과"), ("10", "10이 10은 10을 10으로 10과"),
        ("10,000", "10,000이 10,000은 10,000을 10,000으로 10,000과"), ("0", "0이 0은 0을 0으로 0과"),
        ("1000000000000", "1000000000000가 1000000000000는 1000000000000를 1000000000000로 1000000000000와"),
        ("PDF", "PDF가 PDF는 PDF를 PDF로 PDF와"), ("URL", "URL이 URL은 URL을 URL로 URL과"),
        ("ASCII", "ASCII가 ASCII는 ASCII를 ASCII로 ASCII와"), ("LLM", "LLM이 LLM은 LLM을 LLM으로 LLM과"),
        ("email", "email이 email은 email을 email로 email과"), ("folder", "folder가 folder는 folder를 folder로 folder와"),
        ("50%", "50%가 50%는 50%를 50%로 50%와"), ("ㄹ", "ㄹ이 ㄹ은 ㄹ을 ㄹ로 ㄹ과"),
        ("华为", "华为이(가) 华为은(는) 华为을(를) 华为(으)로 华为과(와)"), ("", "이(가) 은(는) 을(를) (으)로 과(와)"),
    ])
    func particleFollowsTheSound(word: String, expected: String) {
        let all = [Josa.subject, .topic, .object, .direction, .with].map { $0.attached(to: word) }
        #expect(all.joined(separator: " ") == expected)
    }

    @Test func whatIsNotSpokenIsPassedOver() {
        #expect(Josa.topic.after("화웨이(华为)") == "는")
        #expect(Josa.topic.after("‘서울’") == "은")
        #expect(Josa.object.after("“문서”.") == "를")
        #expect(Josa.subject.after("\u{1112}\u{1161}\u{11AB}") == "이")
    }

    @Test(arguments: [
        ("`쑤저우`은(는) 둘입니다", "`쑤저우`는 둘입니다"), ("“지방”이(가) 있습니다", "“지방”이 있습니다"),
        ("제목을(를) 쓰고 차례을(를) 봅니다", "제목을 쓰고 차례를 봅니다"),
        ("호(차례)과(와) 글(본문)과(와)", "호(차례)와 글(본문)과"), ("서울(으)로, 우한(으)로, suzhou(으)로", "서울로, 우한으로, suzhou로"),
        ("华为은(는) 기업(들)", "华为은(는) 기업(들)"), ("은(는)", "은(는)"), ("괄호 없음", "괄호 없음"),
    ])
    func bothFormsBecomeTheOneThatFits(written: String, expected: String) {
        #expect(Josa.settled(in: written) == expected)
    }

    @Test func messagesAreSettled() {
        let message = Message("there is no month 13", ko: "13은(는) 없는 달입니다")
        #expect(message.text(in: .korean) == "13은 없는 달입니다")
        #expect(message.text(in: .english) == "there is no month 13")
    }
}
