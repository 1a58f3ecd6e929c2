internal import Mustache

/// By what the events of a month can be narrowed: its cities, its fields or its kinds, each with how many it has.
struct EventFilter {
    private let kind: EventGroup.Kind
    private let groups: [(group: EventGroup, count: Int)]
    /// The places of groups among those of the month, from 1, by their numbers.
    private let places: [Int: Int]

    init(_ kind: EventGroup.Kind, _ month: EventMonth, _ calendar: EventCalendar) {
        self.kind = kind
        var counts: [Int: Int] = [:]
        for event in month.dated + month.undated {
            if let group = calendar.events[event].group(kind) { counts[group, default: 0] += 1 }
        }
        let sorted = counts.sorted { $0.key < $1.key }
        groups = sorted.map { (calendar.groups(kind)[$0.key], $0.value) }
        places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($0.element.key, $0.offset + 1) })
    }

    /// Whether there is anything to choose.
    var isUseful: Bool { !groups.isEmpty }

    /// The place of an event's group among the month's, from 1; 0 where it has none.
    func place(of event: ArchivedEvent) -> Int { event.group(kind).flatMap { places[$0] } ?? 0 }

    func value(_ archive: Archive) -> Value {
        .object([
            "kind": .string(kind.rawValue), "title": .string(archive.site.phrases.text("filter_" + kind.rawValue)),
            "groups": .list(
                groups.map { group, count in
                    .object([
                        "id": .string(group.id), "title": .string(group.title), "count": .int(count),
                        "path": .string(archive.site.addresses.path(group.folder)),
                    ])
                }),
        ])
    }
}
