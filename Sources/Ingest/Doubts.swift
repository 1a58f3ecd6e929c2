import Content
import Text

/// What the ingest was not sure of, for the editor to look at.
struct Doubts {
    let path: String
    let lines: [Line]
    let skeleton: Skeleton
    let facts: IssueFacts
    let known: KnownFacts

    func list(_ readings: [ArticleReading], _ events: [EventDraft]) -> [Diagnostic] {
        var doubts: [Diagnostic] = []
        if facts.basis == .inferred, known.date == nil, let date = facts.date {
            doubts.append(
                Diagnostic(
                    .warning, path: path,
                    Message(
                        "the issue's date is not printed; \(date.text) was inferred",
                        ko: "발행일이 인쇄되어 있지 않아 \(date.text)로 추정했습니다"),
                    advice: Message("give it with --date if it is another", ko: "다른 날이면 --date로 알려 주세요")))
        }
        doubts += skeleton.unknownBanners.map(unknownBanner)
        doubts += skeleton.doubtfulTitles.map(doubtfulTitle)
        doubts += skeleton.strays.prefix(20).map(stray)
        doubts += readings.flatMap(\.blocks).compactMap(doubtfulTable)
        doubts += events.compactMap(doubtfulEvent)
        return doubts
    }

    private func unknownBanner(_ index: Int) -> Diagnostic {
        let name = text(lines[index].text)
        return warning(
            index,
            Message("an unknown banner, taken as the section “\(name)”", ko: "모르는 면 이름입니다. 섹션 ‘\(name)’으로 보았습니다"),
            Message("if it is none, correct `section:` in its articles", ko: "섹션이 아니면 기사들의 section:을 고쳐 주세요"))
    }

    private func doubtfulTitle(_ index: Int) -> Diagnostic {
        warning(
            index, Message("taken as an article's title, on little evidence", ko: "근거가 적지만 기사 제목으로 보았습니다"),
            Message("look whether an article begins here", ko: "여기서 기사가 시작하는지 확인해 주세요"))
    }

    private func stray(_ index: Int) -> Diagnostic {
        warning(
            index, Message("this line fitted nowhere; it stands in issue.md", ko: "넣을 곳을 찾지 못해 issue.md에 두었습니다"),
            Message("move it to its article", ko: "알맞은 기사로 옮겨 주세요"))
    }

    private func doubtfulTable(_ block: Block) -> Diagnostic? {
        guard let table = block.table, table.confidence < 0.8, let first = block.lines.first else { return nil }
        let percent = Int(table.confidence * 100)
        return warning(
            first,
            Message(
                "a table of \(table.rows.count) rows was rebuilt with some doubt (\(percent) %)",
                ko: "표 \(table.rows.count)행을 되살렸지만 확실하지 않습니다(\(percent)%)"),
            Message("compare its cells with the print", ko: "칸을 원문과 견주어 주세요"))
    }

    private func doubtfulEvent(_ event: EventDraft) -> Diagnostic? {
        guard let start = DocumentMaker.day(event.start), let end = DocumentMaker.day(event.end) else { return nil }
        guard EventSanity.note(start, end) != nil, let index = event.lines.last else { return nil }
        return warning(
            index,
            Message(
                "the event's dates are suspicious: \(start.text) to \(end.text)",
                ko: "행사 날짜가 이상합니다: \(start.text)부터 \(end.text)까지"),
            Message("look at the print; correct `end:` in issue.md", ko: "원문을 보고 issue.md의 end:를 고쳐 주세요"))
    }

    private func warning(_ index: Int, _ problem: Message, _ advice: Message) -> Diagnostic {
        let place = Place(line: lines[index].number, column: 1, byteOffset: 0, lineText: text(lines[index].text))
        return Diagnostic(.warning, path: path, at: place, problem, advice: advice)
    }
}
