internal import Content
internal import Text

/// What the editors say in `events.yml` of events that issues announce.
struct EventCorrections {
    private let path: String
    private let entries: [EditorEvent]
    private(set) var diagnostics: [Diagnostic] = []
    /// Ids of events that are not the same, each with the others.
    private(set) var apart: [String: Set<String>] = [:]

    init(_ file: EventsFile?, _ announcements: [Announcement]) {
        path = file?.path ?? "events.yml"
        entries = file?.events ?? []
        let known = Set(announcements.map(\.id))
        for entry in entries {
            let own = entry.event ?? entry.id
            for other in entry.apart {
                if !known.contains(other) { reportUnknown(other, entry, among: known) }
                guard let own else { continue }
                apart[own, default: []].insert(other)
                apart[other, default: []].insert(own)
            }
        }
    }

    /// Changes the events; those that an editor rejects are left out.
    mutating func apply(to drafts: inout [EventDraft], cities: CityPlaces) {
        if entries.isEmpty { return }
        var numbers: [String: Int] = [:]
        for (number, draft) in drafts.enumerated() {
            for id in draft.ids { numbers[id] = number }
        }
        var taken: Set<Int> = []
        for entry in entries where !entry.was.isEmpty { taken.formUnion(unite(entry, &drafts, &numbers)) }
        for entry in entries {
            guard let id = entry.event else { continue }
            if let number = numbers[id] {
                correct(&drafts[number], entry, cities)
            } else {
                reportUnknown(id, entry, among: Set(numbers.keys))
            }
        }
        drafts = drafts.enumerated().filter { !taken.contains($0.offset) && !$0.element.isRejected }.map(\.element)
    }

    /// Events that are the same become one, and addresses it had before lead to it. Returns those that went into it.
    private func unite(_ entry: EditorEvent, _ drafts: inout [EventDraft], _ numbers: inout [String: Int]) -> [Int] {
        guard let id = entry.event ?? entry.id ?? addedID(entry), let own = numbers[id] else { return [] }
        var taken: [Int] = []
        for former in entry.was where numbers[former] != own {
            if let other = numbers[former] {
                taken.append(other)
                drafts[own].take(drafts[other])
                for id in drafts[other].ids { numbers[id] = own }
            }
            drafts[own].formerIDs.append(former)
            numbers[former] = own
        }
        return taken
    }

    /// The address of an entry that adds an event without naming one.
    private func addedID(_ entry: EditorEvent) -> String? {
        guard let name = entry.name, let start = entry.start else { return nil }
        return Announcement.id(of: IssueEvent(name: name, start: start, place: entry.place))
    }

    private mutating func correct(_ draft: inout EventDraft, _ entry: EditorEvent, _ cities: CityPlaces) {
        var facts = draft.facts
        facts.name = entry.name ?? facts.name
        facts.place = entry.place ?? facts.place
        facts.field = entry.field ?? facts.field
        facts.kind = entry.kind ?? facts.kind
        facts.url = entry.url ?? facts.url
        facts.note = entry.note ?? facts.note
        if let id = entry.city {
            if let city = cities.numbers[id] {
                facts.city = city
            } else {
                diagnostics.append(cities.unknown(id, path: path, at: entry.origin))
            }
        } else if let place = entry.place {
            facts.city = cities.city(spelt: place)
        }
        if entry.start != nil || entry.end != nil {
            facts.dates = EventDates(
                start: entry.start ?? facts.dates.start, end: entry.end ?? facts.dates.end, announced: nil)
            if facts.dates.doubt != nil { reportDates(entry) }
        }
        if let status = entry.status {
            facts.isCancelled = status == .cancelled
            draft.isRejected = status == .rejected
        }
        draft.isCorrected = true
        draft.facts = facts
    }

    private mutating func reportDates(_ entry: EditorEvent) {
        diagnostics.append(
            Diagnostic(
                .error, path: path, at: entry.origin,
                Message("with this change the event ends before it begins", ko: "이렇게 고치면 행사가 시작하기 전에 끝납니다"),
                advice: Message("write both `start` and `end`", ko: "`start`와 `end`를 모두 쓰십시오")))
    }

    private mutating func reportUnknown(_ id: String, _ entry: EditorEvent, among known: Set<String>) {
        let near = NearestName.of(id, among: known.sorted())
        diagnostics.append(
            Diagnostic(
                .error, path: path, at: entry.origin,
                Message("there is no event “\(id)”", ko: "“\(id)” 행사가 없습니다"),
                advice: near.map { Message("did you mean “\($0)”?", ko: "혹시 “\($0)” 아닙니까?") }
                    ?? Message("take the id from the address of the event's page", ko: "행사 쪽의 주소에서 식별자를 옮겨 쓰십시오")))
    }
}
