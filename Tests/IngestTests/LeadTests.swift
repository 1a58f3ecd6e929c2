import Testing

@testable import Ingest

@Suite struct LeadTests {
    @Test(arguments: [
        ("1. 제목", Lead.Kind.number, 1), ("01. 제목", .paddedNumber, 1), ("3) 항목", .parenthesisNumber, 3),
        ("(18) 항목", .wrappedNumber, 18),
        ("②배치", .circledNumber, 2), ("ix. 자료", .roman, 9), ("iv) 방향", .roman, 4), ("◼ 소제목", .square, 0),
        ("－ 항목", .dash, 0),
        ("— 신문", .longDash, 0), ("▶산업", .triangle, 0), ("2． 제목", .number, 2),
    ])
    func marksAreRead(_ text: String, _ kind: Lead.Kind, _ number: Int) {
        let lead = Lead(of: scalars(text))
        #expect(lead.kind == kind)
        #expect(lead.number == number)
    }

    @Test(arguments: ["2.7배로 늘었다", "2023. 04. 12.(수)", "12. 07. 마감", "1.5억 위안", "-0.63 억", "iOS 앱", "X축"])
    func numbersAndWordsAreNoMarks(_ text: String) {
        #expect(Lead(of: scalars(text)).kind == .none)
    }
}
