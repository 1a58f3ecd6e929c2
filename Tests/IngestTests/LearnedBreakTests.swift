import Content
import Ingest
import Testing
import Typesetter

/// Tables whose cells and labels nothing but their words tells apart, and those that a source, times of day or the
/// labels of a box give away.
@Suite struct LearnedBreakTests {
    @Test func neighbouringLabelsArePartedByTheirWords() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네를 다는 마을_", "기업 협력사 탑재 시기 무게(kg)_", "샘골그네 솔골밧줄 2027 년 400_", "갈골나무 샘골대장간 2026 년 350_",
            "버들목수 갈골밧줄 2027 년 500_",
        ])
        #expect(rows.first == ["기업", "협력사", "탑재 시기", "무게(kg)"])
        #expect(Splice.column(1, of: rows) == ["협력사", "솔골밧줄", "샘골대장간", "갈골밧줄"])
    }

    @Test func theCourseOfADayMayLackItsSpeaker() throws {
        let rows = try Splice.firstTable([
            "행사 순서_", "시간 내용 발표자_", "10:00-10:20 환영사 김샘골 센터장_", "10:20-11:00 그네 줄의 굵기 이솔골 교수_", "11:00-11:30 개별 상담_",
        ])
        #expect(rows.first == ["시간", "내용", "발표자"])
        #expect(Splice.column(2, of: rows) == ["발표자", "김샘골 센터장", "이솔골 교수", ""])
    }

    @Test func aBoxOfLabelsIsATableOfTwoColumns() throws {
        let rows = try Splice.firstTable([
            "모집은 아래와 같이 한다._", "구분 내용_", "모집 대상 세운 지 7 년이 안 된 목공소_", "모집 규모 8 곳 안팎_", "접수 기간 2025.08.18-2025.09.05_",
            "지원 내용_", "⚫ 작업장 무료 이용_", "⚫ 밧줄 검사 자문_", "신청 방법 신청서를 써서 전자우편으로 제출_",
        ])
        #expect(Splice.column(0, of: rows) == ["구분", "모집 대상", "모집 규모", "접수 기간", "지원 내용", "신청 방법"])
        #expect(rows.last?.last == "신청서를 써서 전자우편으로 제출")
        // Each on a line of its own.
        #expect(rows[4].last?.split(separator: "•").count == 2)
    }

    @Test func aSourceBelowEndsItsTableHoweverWideTheRows() throws {
        let rows = try Splice.firstTable(
            [
                "마을마다 그네를 다는 방식이 달라 아래와 같이 견주어 볼 만하다._", "갈래 가중치 살필 거리_",
                "밧줄의 튼튼함 0.21 밧줄의 굵기, 매듭의 수, 젖은 밧줄의 무게, 갈아 준 횟수_",
                "나무의 나이 0.20 둘레와 높이, 벌레 먹은 자리의 수, 가지의 방향, 잎의 수_", "마당의 넓이 0.19 앞뒤 거리, 구경꾼의 자리, 비탈의 기울기, 흙의 깊이_",
                "표 1) 출처: 마을신문_",
            ], "weekly-2021")
        #expect(rows.count == 4)
        #expect(Splice.column(0, of: rows) == ["갈래", "밧줄의 튼튼함", "나무의 나이", "마당의 넓이"])
    }

    @Test func figuresMayBeMissingAtTheEnd() throws {
        let rows = try Splice.firstTable(
            [
                "구분 2018 년 2019 년 2020 년 2021 년 2022 년(E)_", "그네(백 개) 1,708 2,024 2,065 2,490 3,117_",
                "증가율 27.5% 18.5% 2.0% 20.6% 25.2%_",
                "나룻배(척) 5,085 5,503 5,222 5,429 5,610_", "뱃사공(명) 4,064 4,412 4,862 5,806 6,480_",
                "평균 뱃삯(원) 5,016 5,561 5,680_",
                "표 1) 출처: 마을신문_",
            ], "weekly-2021")
        #expect(rows.map { $0.count } == Array(repeating: 6, count: 6))
        #expect(rows.first?.last == "2022년(E)")
    }

    @Test func behindItsHanziANameIsComplete() throws {
        let rows = try Splice.firstTable([
            "도표 1. 그네 노래 순위_", "순위 노래 지은 곳 부른 횟수_", "1 긴 그네(长秋) 샘골악단(泉村) 57.7_", "2 솔밭 저녁(松夕) 솔골악단(松村) 54.1_",
            "3 그네 VS. 널(秋与板) 갈골소리 45.2_", "4 나룻배 하나(一船) 버들악단(柳村) 14.7_",
        ])
        #expect(rows[3] == ["3", "그네 VS. 널(秋与板)", "갈골소리", "45.2"])
    }
}
