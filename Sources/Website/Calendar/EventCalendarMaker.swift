internal import Content

/// Puts events in their order and gathers them by city, field, kind, month, issue and article.
struct EventCalendarMaker {
    let drafts: [EventDraft]
    let issues: [ArchivedIssue]
    let entries: [NamedEntry]
    let site: Site

    func make() -> EventCalendar {
        let sorted = drafts.sorted { left, right in
            let (one, other) = (left.facts, right.facts)
            return (one.dates.first, one.dates.last, one.name, left.id)
                < (other.dates.first, other.dates.last, other.name, right.id)
        }
        let (cities, fields, kinds) = groups(sorted)
        let cityNumbers = numbers(cities)
        let fieldNumbers = numbers(fields)
        let kindNumbers = numbers(kinds)
        let events = sorted.enumerated().map { index, draft in
            ArchivedEvent(
                index: index, id: draft.id, formerIDs: draft.ids.subtracting([draft.id]).sorted(), facts: draft.facts,
                cityGroup: cityNumbers[index], field: fieldNumbers[index], kind: kindNumbers[index] ?? 0,
                announcements: draft.announcements,
                revision: draft.announcements.count - 1 + (draft.isCorrected ? 1 : 0))
        }
        let (ofIssues, ofArticles) = byPlaceOfPrint(events)
        return EventCalendar(
            events: events, cities: cities, fields: fields, kinds: kinds, months: EventMonth.all(of: events),
            today: site.settings.date ?? issues.last?.date, eventsOfIssues: ofIssues, eventsOfArticles: ofArticles)
    }

    private func groups(
        _ drafts: [EventDraft]
    ) -> (cities: [EventGroup], fields: [EventGroup], kinds: [EventGroup]) {
        var cities = EventGroupCollector(.city)
        var fields = EventGroupCollector(.field)
        var kinds = EventGroupCollector(.kind)
        for (index, draft) in drafts.enumerated() {
            let facts = draft.facts
            if let city = facts.city {
                cities.add(index, id: entries[city].id, title: entries[city].heading, city: city)
            }
            if let field = facts.field { fields.add(index, id: Slug.of(field), title: field) }
            let own = facts.kind.flatMap { kind in
                EventKind.allCases.first { $0.rawValue == kind || $0.title(site.phrases) == kind }
            }
            if let kind = facts.kind, own == nil {
                kinds.add(index, id: Slug.of(kind), title: kind)
            } else {
                let kind = own ?? EventKind(ofEventNamed: facts.name)
                kinds.add(index, id: kind.rawValue, title: kind.title(site.phrases))
            }
        }
        return (cities.sorted(), fields.sorted(), kinds.sorted())
    }

    /// For each event the number of its group.
    private func numbers(_ groups: [EventGroup]) -> [Int: Int] {
        var numbers: [Int: Int] = [:]
        for (number, group) in groups.enumerated() {
            for event in group.events { numbers[event] = number }
        }
        return numbers
    }

    private func byPlaceOfPrint(_ events: [ArchivedEvent]) -> (ofIssues: [Int: [Int]], ofArticles: [Int: [Int]]) {
        var ofIssues: [Int: [(number: Int, event: Int)]] = [:]
        var ofArticles: [Int: [Int]] = [:]
        for event in events {
            for source in event.announcements.compactMap(\.source) {
                ofIssues[source.issue, default: []].append((source.number, event.index))
                if let article = source.article { ofArticles[article, default: []].append(event.index) }
            }
        }
        return (ofIssues.mapValues { $0.sorted { $0.number < $1.number }.map(\.event) }, ofArticles)
    }
}
