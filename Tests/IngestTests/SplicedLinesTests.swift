import Content
import Ingest
import Testing
import Typesetter

/// Lines as they are printed, and the blocks they should become: what random issues brought to light.
@Suite struct SplicedLinesTests {
    private func blocks(_ lines: [String], _ name: String) throws -> [Block] {
        let layout = try #require(Layout.named(name))
        return try #require(Splice.blocks(lines, layout), "the article did not come back")
    }

    @Test(arguments: ["weekly-2021", "weekly-2024", "monthly-2025"])
    func linesJoinByTheirLastBlank(_ name: String) throws {
        let read = try blocks(
            [
                "11 월 27 일, 화촨바이오(华川生物)는 15 메가와트 규모의 설비를 들여와 IPO 를 앞둔 계열사의 공장에 설",
                "치하였다._",
            ], name)
        let text = "11월 27일, 화촨바이오(华川生物)는 15메가와트 규모의 설비를 들여와 IPO를 앞둔 계열사의 공장에 설치하였다."
        #expect(read == [Block(.paragraph, text)])
    }

    /// A page's last line broke inside a word: `환수|하며`; but `지급하기로 | 했다` broke between two.
    @Test(arguments: ["weekly-2022", "weekly-2023"])
    func aLineGoesOnInsideAVerb(_ name: String) throws {
        let half = "시는 고장이 잦은 장비를 들여온 곳에서 이미 준 돈을 모두 돌려받기로 하고 그 절차를 법에 적어 두었으며, 남은 돈도"
        let noun = try blocks([half + " 환수", "하며 같은 일을 다시 신청할 수 없게 했다."], name)
        #expect(noun == [Block(.paragraph, half + " 환수하며 같은 일을 다시 신청할 수 없게 했다.")])
        let inside = try blocks([half + " 새로 도", "입한다."], name)
        #expect(inside == [Block(.paragraph, half + " 새로 도입한다.")])
        let clause = try blocks([half + " 내주지 않기로", "했다."], name)
        #expect(clause == [Block(.paragraph, half + " 내주지 않기로 했다.")])
    }

    /// Two columns of a label and what is said under it have no header, whatever their first label is.
    @Test(arguments: [["선정 도시\t다롄, 닝보"], ["자료 제도의 구성\t", "^1. 자료 재산권 제도\t"]])
    func labelsOfTwoColumnsHaveNoHeader(_ first: [String]) throws {
        let read = try blocks(
            [""] + first + ["^기간\t2026 년 1 월부터 두 해", "^항로\t도시마다 10 개 이상을 열어 혈액과 검체를 나름", ""], "weekly-2022")
        let table = try #require(read.first { $0.kind == .table })
        #expect(table.rows.first?.allSatisfy(\.isEmpty) ?? false, "the header should be empty: \(table.rows)")
        #expect(table.rows.count == 4)
    }

    /// Numbered headings with the words of an announcement are none: an article on a policy has them.
    @Test func partsOfAPolicyAreNoAnnouncement() throws {
        let read = try blocks(
            [
                "## 1) 지원 내용", "", "새로 문을 연 연구소에는 장비 구입비의 절반을 준다.", "", "## 2) 신청 방법", "",
                "신청서는 시 과학기술국 누리집에서 받는다.", "",
            ], "weekly-2023")
        #expect(read.map(\.kind) == [.heading(level: 2), .paragraph, .heading(level: 2), .paragraph])
    }

    @Test func aRemarkIsItsOwn() throws {
        let read = try blocks(
            ["－ 신청 방법: 신청서를 전자우편으로 제출_", "", "※ 결과는 8 월 15 일에 알립니다._"], "weekly-2024")
        #expect(
            read == [
                Block(.item, "신청 방법: 신청서를 전자우편으로 제출"), Block(.paragraph, "※ 결과는 8월 15일에 알립니다."),
            ])
    }

    /// What the announcement calls the event counts, not the article's title; how it is held says where.
    @Test func anEventHasTheNameAndPlaceThatAreSaid() throws {
        let lines = ["", "행사명: 2025 우한 로봇 데모데이_", "일시: 2025 년 4 월 21 일(월)_", "방식: 온라인 및 칭다오 현장_", ""]
        let events = try events(lines, "다음 모임 참가 안내", "weekly-2024")
        let event = try #require(events.first { $0.name == "2025 우한 로봇 데모데이" })
        #expect(event.place == "온라인 및 칭다오 현장")
    }

    @Test func anEventIsCalledWhatStandsInBracketsOverItsLabels() throws {
        let lines = [
            "[2022 한중 해양로봇 설명회]_", "○일시: 2022 년 8 월 25 일(목) 14:00_", "○장소: 다롄 첨단산업단지_", "",
        ]
        let events = try events(lines, "시연회 열고 다음 모임 참가 안내", "weekly-2022")
        #expect(events.map(\.name).contains("2022 한중 해양로봇 설명회"))
    }

    /// When it takes place counts more than until when one may apply.
    @Test func anEventHasTheDaysOnWhichItTakesPlace() throws {
        let lines = [
            "", "행사명: 2025 우한 로봇 데모데이_", "모집 기간: 2025.03.03-2025.03.21_", "행사 일시: 2025.04.21-2025.04.22_",
            "장소: 우한 동호 회의장_", "",
        ]
        let events = try events(lines, "우한 로봇 데모데이 참가기업 모집", "weekly-2024")
        let event = try #require(events.first { $0.name == "2025 우한 로봇 데모데이" })
        #expect(event.start.text == "2025-04-21" && event.end?.text == "2025-04-22")
    }

    /// Until when one may apply is an event of its own, whatever the days of the other are called.
    @Test(arguments: [("행사 일시", "참가 신청"), ("캠프 일정", "모집 기간"), ("일시", "신청 접수")])
    func aCallWithBothDatesIsTwoEvents(_ date: String, _ call: String) throws {
        let lines = ["", "○\(date): 2025.04.21-2025.04.22_", "○\(call): 2025.03.03-2025.03.21_", "○참가 방법: 전자우편_", ""]
        let events = try events(lines, "2025 한중 로봇 상담회 참가기업 모집", "weekly-2021")
        let days = Dictionary(events.map { ($0.name, $0.start.text) }) { first, _ in first }
        #expect(days["2025 한중 로봇 상담회"] == "2025-04-21")
        #expect(days["2025 한중 로봇 상담회 참가기업 모집"] == "2025-03-03")
    }

    /// A period with a step's name in it is no day of the event; a quoted name is the event's and the call's.
    @Test func aFurtherPeriodIsNoDayOfTheEvent() throws {
        let lines = [
            "", "○추가 모집 기간: 2025.03.24-2025.03.28_", "○모집 기간: 2025.03.03-2025.03.21_", "○행사 일시: 2025.04.21-2025.04.22_",
            "○참가 방법: 전자우편_", "",
        ]
        let events = try events(lines, "‘2025 한중 로봇 상담회’ 참가기업 모집", "weekly-2021").filter { $0.name.contains("로봇 상담회") }
        #expect(events.map(\.name) == ["2025 한중 로봇 상담회", "2025 한중 로봇 상담회 참가기업 모집"])
        #expect(events.map(\.start.text) == ["2025-04-21", "2025-03-03"])
    }

    /// Days until which one may apply are a call's, and it is called one; days of the event itself are the event's.
    @Test(arguments: [("모집 기간", "2025 우한 로봇 경진대회 참가팀 모집"), ("행사 일시", "2025 우한 로봇 경진대회")])
    func aCallIsCalledOne(_ label: String, _ name: String) throws {
        let lines = ["", "\(label): 2025.04.03-2025.04.21_", "장소: 우한 동호 회의장_", ""]
        let events = try events(lines, "2025 우한 로봇 경진대회 참가팀 모집", "weekly-2024")
        #expect(events.map(\.name).contains(name))
    }

    /// Where nothing has a label the running text of a call tells both; a row of its schedule until when one may apply.
    @Test(arguments: [
        ["혁신센터는 오는 11 월 27 일 상하이 강가 회의장에서 데모데이를 개최하고, 11 월 4 일부터 15 일까지 참가기업을 모집한다._"],
        [
            "혁신센터는 오는 11 월 27 일 상하이 강가 회의장에서 데모데이를 연다. 일정은 다음과 같다._", "구분 일정 비고_",
            "참가 신청 2025.11.04-2025.11.15 전자우편 접수_", "서류 심사 2025.11.18 결과 개별 통보_", "",
        ],
    ])
    func runningTextOfACallTellsItsDays(_ lines: [String]) throws {
        let events = try events(lines, "‘2025 한중 로봇 데모데이’ 참가기업 모집", "weekly-2024")
        let event = try #require(events.first { $0.name == "2025 한중 로봇 데모데이" })
        #expect(event.start.text == "2025-11-27" && event.place == "상하이 강가 회의장")
        let call = try #require(events.first { $0.name == "2025 한중 로봇 데모데이 참가기업 모집" })
        #expect(call.start.text == "2025-11-04" && call.end?.text == "2025-11-15")
    }

    /// How long it lasts may be told in words; a label's days may lack the year.
    @Test func daysOfACallMayLackTheYear() throws {
        let lines = [
            "혁신센터는 6 월 29 일부터 사흘간 베이징과 서울을 화상으로 잇는 상담회를 열고, 함께할 기업을 찾는다._", "",
            "○신청 기간: 4 월 6 일부터 4 월 29 일까지_", "",
        ]
        let events = try events(lines, "2025 한중 로봇 상담회 참가기업 모집", "weekly-2021")
        let event = try #require(events.first { $0.name == "2025 한중 로봇 상담회" })
        #expect(event.start.text == "2025-06-29" && event.end?.text == "2025-07-01")
        let call = try #require(events.first { $0.name == "2025 한중 로봇 상담회 참가기업 모집" })
        #expect(call.start.text == "2025-04-06" && call.end?.text == "2025-04-29")
    }

    /// What is told first of the days is what they are; a length is no day, and days of another year are news.
    @Test(arguments: [
        ("6 월 9 일부터 11 일까지 상하이 강가에서 열리는 로드쇼의 참가기업을 모집한다.", "2025-06-09", "2025-06-11"),
        ("11 월 4 일부터 3 일간 상하이 강가에서 개최한다.", "2025-11-04", "2025-11-06"),
        ("12 월 30 일부터 1 월 2 일까지 상하이 강가에서 연다.", "2025-12-30", "2026-01-02"),
        ("지난해 5 월 3 일 처음 개최되었으며 올해는 7 월 8 일(화) 오후 2 시 상하이 강가에서 열린다.", "2025-07-08", "2025-07-08"),
    ])
    func daysOfAnEventAreToldFromOthers(_ text: String, _ start: String, _ end: String) throws {
        let events = try events([text + "_"], "2025 한중 로봇 로드쇼 참가기업 모집", "weekly-2024")
        let event = try #require(events.first { $0.name == "2025 한중 로봇 로드쇼" })
        #expect(event.start.text == start && event.end?.text == end)
        #expect(event.place == "상하이 강가")
        #expect(!events.contains { $0.name == "2025 한중 로봇 로드쇼 참가기업 모집" })
    }

    /// News of what took place announces nothing, whatever days it tells.
    @Test func newsTellsOfNoEvent() throws {
        let lines = ["혁신센터는 지난 11 월 27 일 상하이 강가 회의장에서 데모데이를 개최하고 11 월 4 일부터 15 일까지 참가기업을 모집했다._"]
        let events = try events(lines, "2025 한중 로봇 데모데이 성황", "weekly-2024")
        #expect(!events.map(\.name).contains { $0.contains("로봇 데모데이") })
    }

    /// The page ended inside the sentence of an item.
    @Test func anItemOfSentencesGoesOnOverAPage() throws {
        let lines = [
            "- 첫째 샘은 마을 한가운데에 있으며 해마다 봄이 오면 가장 먼저 얼음이 녹아 이웃한 세 마을의 물지게꾼이 모두 모여든다.",
            "- 둘째 샘은 고개 너머에 있어 멀지만 물맛이 좋기로 이름이 높아 먼 길을 마다하지 않고 찾아오는 이들이 해마다 늘고 있는 것으로 보인", "다.",
            "- 셋째 샘은 가뭄에도 마르지 않아 마을 사람들이 가장 아끼며, 둘레에 돌을 쌓고 지붕을 얹어 짐승이 드나들지 못하게 막아 두었다.",
        ]
        let layout = try #require(Layout.named("weekly-2023"))
        let read = try #require(Splice.blocks(lines, layout))
        #expect(read.map(\.kind) == [.item, .item, .item])
    }

    /// The events of an issue in which an article of a title has the lines.
    private func events(_ lines: [String], _ title: String, _ name: String) throws -> [IssueEvent] {
        let layout = try #require(Layout.named(name))
        var manuscript = Splice.host(layout)
        let index = try #require(
            manuscript.articles.firstIndex { String(decoding: $0.body, as: UTF8.self).contains(Splice.place) })
        manuscript.articles[index].title = title
        return try #require(Splice.read(lines, into: manuscript, layout), "the issue did not come back").issue.events
    }

    /// Marked as the title before it is, with the next number.
    @Test func aTitleThatTheContentsLackIsATitle() throws {
        let layout = try #require(Layout.named("weekly-2023"))
        let title = "한중 극한 환경 기술 모임 열려"
        let text = "연구소는 지난달 추운 곳에서 움직이는 로봇과 얼지 않는 재료를 다루는 모임을 열고 여덟 편의 연구를 소개했다."
        var manuscript = Splice.host(layout)
        let last = try #require(manuscript.articles.indices.last)
        manuscript.articles[last].body = Array("\(Splice.place)\n".utf8)
        manuscript.articles[last].references = []
        let section = manuscript.articles[last].section
        let number = manuscript.articles.count { $0.section == section } + 1
        let lines = [text, "", "## \(number). \(title)", "", text, ""]
        let issue = try #require(Splice.read(lines, into: manuscript, layout), "the issue did not come back")
        #expect(issue.articles.last?.title == title)
    }

    /// The next word did not fit: real issues have such lines at 83 % of the measure.
    @Test func aFirstLineWithoutRoomForTheNextWordIsNoHeading() throws {
        let read = try blocks(
            [
                ">밍다신소재는 2025 년까지 74.5 억 달러를 들여 위성통신 공급망을 크게 확대할_",
                "예정이라고 밝혔다. 업계에서는 그 뒤로도 투자가 이어질 것으로 본다._",
            ], "weekly-2024")
        #expect(read.map(\.kind) == [.paragraph])
    }

    @Test func aHeadingBehindATableIsNoRow() throws {
        let read = try blocks(
            [
                "도시 GDP 성장률 산업 성장률_", "쿤밍 昆明 22.80% 16.68%_", "항저우 杭州 14.30% 10.23%_", "닝보 宁波 6.95% 25.99%_",
                "충칭 重庆 22.80% 4.77%_", "", "산업용 로봇 정책 특징_",
                "윈펑항공은 앞으로 저고도 경제 분야에서도 여러 도시와 손잡고 새로운 노선을 시험할 계획이라고 밝혔_", "다._",
            ], "weekly-2024")
        #expect(read.map(\.kind) == [.table, .heading(level: 2), .paragraph])
    }

    @Test(arguments: ["weekly-2022", "weekly-2023"])
    func aParagraphThatBeginsInBoldIsAParagraph(_ name: String) throws {
        let read = try blocks(["**대학과 연구 기관**이 모여 있어 **인재**를 구하기 쉽다는 점이 이 도시의 장점이다."], name)
        #expect(read.map(\.kind) == [.paragraph])
    }

    @Test(arguments: ["4 천억 위안", "3 곳뿐인 공장"])
    func unitsOfManyLettersAreUnits(_ amount: String) throws {
        let read = try blocks(["이 도시는 해마다 \(amount) 규모의 설비를 들여온다._"], "weekly-2024")
        let mended = amount.replacing("4 천", with: "4천").replacing(" 곳", with: "곳")
        #expect(read.first?.text == "이 도시는 해마다 \(mended) 규모의 설비를 들여온다.")
    }

    @Test func anItemThatGoesOnIsNoHeading() throws {
        let read = try blocks(
            [
                "－ 4 월 28 일, 안위보안은 샤먼에서 ‘제 23 회 수소에너지 포럼’을 개최했다. 또한_",
                "리쉐화(李雪华) 회장은 “반도체 기술은 앞으로 2 년 동안 빠르게 성장할 것”이라고 말했다._",
            ], "monthly-2025")
        #expect(read.map(\.kind) == [.item])
    }

    /// `순위 도시 2024 년 1~3 분기(억 위안) …`: the year begins a label.
    @Test func aYearBeginsALabelOfAHeader() throws {
        let read = try blocks(
            [
                "도표 1. 도시별 현황_", "순위 도시 2024 년 1~3 분기(억 위안) 2023 년 1~3 분기(억 위안) 명목 성장률_",
                "1 상하이 上海 8,476.25 9,418.98 -4.93%_", "2 허페이 合肥 9,153.80 1,906.97 -4.55%_",
                "3 닝보 宁波 6,190.76 1,353.58 10.11%_", "4 베이징 北京 3,526.34 1,160.15 13.68%_",
            ], "weekly-2024")
        let header = ["순위", "도시", "2024년 1~3분기(억 위안)", "2023년 1~3분기(억 위안)", "명목 성장률"]
        #expect(read.last?.rows.first == header)
    }

    /// The item's line had room for the next word: it ended there.
    @Test func aParagraphBehindANounItemIsItsOwn() throws {
        let read = try blocks(
            [
                "－ 전고체 배터리 시장은 앞으로도 빠르게 성장할 것으로 보인다._", "－ 신소재 기업이 해마다 늘고 있다._",
                "－ 바이오의약 산업 육성_", "10 월 21 일, 톈쉬로봇(天旭机器人)은 허페이에서 ‘제 18 회 포럼’을 개최했다._",
            ], "weekly-2024")
        #expect(read.map(\.kind) == [.item, .item, .item, .paragraph])
    }

    @Test func aParagraphBehindATableIsNoRow() throws {
        let read = try blocks(
            [
                "순위 기업 명칭_", "1 밍다신소재 明达新材_", "2 즈쿤테크 智坤科技_", "3 톈쉬로봇 天旭机器人_", "4 신웨반도체 新岳半导体_",
                "2 월 15 일, 윈펑항공(云峰航空)은 샤먼에서 ‘제 15 회 저고도 경제 포럼’을_", "개최했다. 이 자리에는 여러 기업이 함께했다._",
            ], "weekly-2024")
        withKnownIssue("a paragraph that begins like a row passes for the last one") {
            #expect(read.map(\.kind) == [.table, .paragraph])
        }
    }

    @Test func aCaptionUnderATableAtThePageFootIsItsCaption() throws {
        let read = try blocks(
            [
                "도시 GDP 성장률 산업 성장률_", "쿤밍 昆明 22.80% 16.68%_", "항저우 杭州 14.30% 10.23%_", "닝보 宁波 6.95% 25.99%_",
                "충칭 重庆 22.80% 4.77%_", "표 1) 출처: 창장경제일보(长江经济日报)_", ">3) 위성통신 정책 방향_",
                "윈펑항공은 앞으로 저고도 경제 분야에서도 여러 도시와 손잡고 새로운 노선을 시험할 계획이라고 밝혔_", "다._",
            ], "weekly-2021")
        #expect(read.first?.kind == .tableCaption)
    }

    @Test func anEditorsNoteRunsOverThePage() throws {
        let read = try blocks(
            [
                "성정부는 이중순환 기업을 지원하기로 했다._",
                "(편집자 주: 이중순환은 친환경 물류 생태계에서 쓰이는 개념으로, 전문성과 혁신 역량을 갖춘_", ">기업을 뜻한다.)_",
            ], "weekly-2021")
        #expect(
            read.first { $0.kind == .note(1) }?.text == "편집자 주: 이중순환은 친환경 물류 생태계에서 쓰이는 개념으로, 전문성과 혁신 역량을 갖춘 기업을 뜻한다.")
    }

    /// Another page ends a foot-note, whether or not a blank is at its head.
    @Test func aFootNoteEndsWithItsPage() throws {
        let layout = try #require(Layout.named("monthly-2025"))
        let issue = Splice.read(
            [
                "－ 도시마다 운영사 한 곳을 두고, 보유 기관과 나누어 맡긴다._", "\n1 운영사: 자료를 맡아 두고 이용을 기록하는 회사_", "", "01. 줄을 넣는 기사의 제목_",
                "산업 트렌드_", "", "3_", "",
                "월간 중국창업 3 월호                                                             산업 트렌드_",
                "－ 서쪽 거점은 밤에 남는 전력으로 큰 학습을 맡는다._", "도표 2. 부처별 업무_", "부처 업무 주요 조치_", "재정부 예산_", "⚫ 운영비의 절반을 지원_",
                "⚫ 설비를 사는 기업의 세금을 감면_", "국가철로국 운송_", "^⚫ 화물차의 운행 자료를 개방_", "⚫ 역마다 자료를 나눌 설비를 설치_", "", "3_", "",
                "월간 중국창업 3 월호                                                             산업 트렌드_",
            ], at: "01. 줄을 넣는 기사의 제목", into: Splice.host(layout), layout)
        let article = try #require(issue?.articles.first { $0.title == "줄을 넣는 기사의 제목" })
        let blocks = BlockReader.blocks(of: article.body)
        #expect(blocks.first { $0.kind == .table }?.rows.map { $0[0] } == ["부처", "재정부", "국가철로국"])
        let notes = blocks.filter { $0.kind == .note(1) || $0.kind == .note(2) }
        #expect(notes.map(\.text) == ["운영사: 자료를 맡아 두고 이용을 기록하는 회사"])
    }
}
