import Testing
import Typesetter

/// Tables that every newsletter has: chains of an industry, rounds of investment, prices with their units.
@Suite struct PrintedTableTests {
    private func table(_ lines: [String], _ name: String = "monthly-2025") throws -> [[String]] {
        let layout = try #require(Layout.named(name))
        let blocks = try #require(Splice.blocks(lines, layout), "the article did not come back")
        #expect(blocks.map(\.kind) == [.tableCaption, .table])
        return blocks.last?.rows ?? []
    }

    @Test func aStreamStandsOverItsRows() throws {
        let rows = try table([
            "도표 1. 전기 선박 산업 체인_", "산업 체인 분야 대표 기업_", "업 스트림_", "전지 소재 하이모리튬, 둥칭소재_", "구동 모터_", "제어기_", "룽완전기, 치린전자_",
            "미들 스트림_", "선체 설계 푸장중공업_", "다운 스트림_", "연안 여객선 완다여객, 보하이페리, 난하이관광_",
        ])
        #expect(
            rows == [
                ["산업 체인", "분야", "대표 기업"], ["업 스트림", "전지 소재", "하이모리튬, 둥칭소재"],
                ["업 스트림", "구동 모터 제어기", "룽완전기, 치린전자"], ["미들 스트림", "선체 설계", "푸장중공업"],
                ["다운 스트림", "연안 여객선", "완다여객, 보하이페리, 난하이관광"],
            ])
    }

    @Test func aGroupStandsOverRowsOfAStream() throws {
        let rows = try table([
            "도표 1. 온실 산업 체인_", "산업 체인 분야 대표 기업_", "업 스트림_", "피복 소재  안칭필름, 진후이유리_", "미들 스트림_", "환경 제어_",
            "센서 텐허측정, 광눙전자_", "양액 공급기 베이다관개, 쉐란펌프_", "온실 시공  바오리강구조_",
        ])
        #expect(
            rows.dropFirst() == [
                ["업 스트림", "피복 소재", "", "안칭필름, 진후이유리"], ["미들 스트림", "환경 제어", "센서", "텐허측정, 광눙전자"],
                ["미들 스트림", "환경 제어", "양액 공급기", "베이다관개, 쉐란펌프"], ["미들 스트림", "온실 시공", "", "바오리강구조"],
            ])
    }

    @Test func placesAndRoundsAreCells() throws {
        let rows = try table([
            "도표 1. 이달의 투자_", "기업 명칭 본사 분야 라운드 금액_", "윈취커지 云雀科技 간저우 배송 로봇 Pre-A 3,000 만 위안_",
            "하이칭소재 海青材料 창저우 탄소섬유 시리즈 B 2 억 위안_", "루이무의료 锐目医疗 우한 안과 레이저 D+ 수억 위안_", "란위농업 蓝宇农业 서우광 온실 엔젤 비공개_",
        ])
        #expect(rows.first == ["기업 명칭", "본사", "분야", "라운드", "금액"])
        #expect(rows.dropFirst().map { $0[1] } == ["간저우", "창저우", "우한", "서우광"])
        #expect(rows.dropFirst().map { $0[2] } == ["배송 로봇", "탄소섬유", "안과 레이저", "온실"])
        #expect(rows.dropFirst().map { $0[3] } == ["Pre-A", "시리즈 B", "D+", "엔젤"])
        #expect(rows.dropFirst().map { $0[4] } == ["3,000만 위안", "2억 위안", "수억 위안", "비공개"])
    }

    @Test func unitsAreCells() throws {
        let rows = try table([
            "도표 1. 원료 가격_", "품목 단위 2025.10.31 2025.11.28 등락률_", "탄산리튬 만 위안/톤 8.12 9.05 +11.45%_",
            "폴리실리콘 N형 위안/kg 51.3 52.0 +1.36%_", "운임 종합지수 포인트 1,403 1,391 -0.86%_",
        ])
        #expect(rows.first == ["품목", "단위", "2025.10.31", "2025.11.28", "등락률"])
        #expect(rows.dropFirst().map { $0[1] } == ["만 위안/톤", "위안/kg", "포인트"])
    }

    @Test func periodsAreOneCell() throws {
        let rows = try table([
            "도표 1. 경영 현황_", "구분 매출 성장률 순이익_", "2024 년 12.6 억 위안 8.2% 1.1 억 위안_", "2025 년 1~3 분기 9.4 억 위안 6.5% 0.7 억 위안_",
        ])
        #expect(rows.map { $0[0] } == ["구분", "2024년", "2025년 1~3분기"])
        #expect(rows.last == ["2025년 1~3분기", "9.4억 위안", "6.5%", "0.7억 위안"])
    }

    /// Under a caption and its labels a line as wide as the text is a row unless it is a sentence.
    @Test func aWideRowIsARow() throws {
        let rows = try table([
            "도표 1. 시범 사업 일정_", "단계 기한 추진 내용_", "공모 2026 년 3 월 말 각 시 과학기술국이 제출한 단지별 계획을 심사하여 모두 여섯 곳을 추천_",
            "건설 2026 년 6 월~2027 년 12 월 분기마다 진척 보고, 목표에 못 미친 단지는 다음 해 지원에서 제외_", "평가 2028 년 상반기 시범 단지의 명칭 부여_",
        ])
        #expect(rows.map { $0[0] } == ["단계", "공모", "건설", "평가"])
        #expect(rows.map { $0[1] } == ["기한", "2026년 3월 말", "2026년 6월~2027년 12월", "2028년 상반기"])
    }
}
