import Testing

@testable import Ingest

/// The blanks that extraction put behind digits and Latin letters.
struct SpaceMenderTests {
    @Test(arguments: [
        ("10 월에만 두 차례", "10월에만 두 차례"), ("9 월부터는 AI 의 몫", "9월부터는 AI의 몫"), ("3 년 까지도", "3년 까지도"),
        ("2027 년이면 늦다", "2027년이면 늦다"),
        ("2025 선전", "2025 선전"), ("TCL 중환", "TCL 중환"),
    ])
    func particlesStandWithWhatTheyFollow(written: String, mended: String) {
        #expect(text(SpaceMender.mend(scalars(written))) == mended)
    }
}
