internal import Content

/// An event while the calendar is made: its announcements, and what they say together.
struct EventDraft {
    private(set) var announcements: [Announcement]
    /// The address that the first announcement gave it.
    private(set) var id: String
    var facts: EventFacts
    var formerIDs: [String] = []
    var isCorrected = false
    var isRejected = false

    /// Of announcements from the oldest to the newest; there is at least one.
    init(of announcements: [Announcement]) {
        precondition(!announcements.isEmpty, "an event is announced somewhere")
        self.announcements = announcements
        id = announcements[0].id
        facts = Self.facts(of: announcements)
    }

    /// Every address that leads to it.
    var ids: Set<String> { Set([id] + announcements.map(\.id) + formerIDs) }

    /// Takes in an event that an editor says is the same.
    mutating func take(_ other: EventDraft) {
        // Issues go before editors, and the older before the newer.
        announcements = (announcements + other.announcements).sorted { left, right in
            guard let source = left.source, let otherSource = right.source else {
                return left.source != nil && right.source == nil
            }
            return (source.issue, source.number) < (otherSource.issue, otherSource.number)
        }
        facts = Self.facts(of: announcements)
    }

    /// Each fact as the newest announcement that has it says; dates as the surest say.
    private static func facts(of announcements: [Announcement]) -> EventFacts {
        func newest<Fact>(_ fact: (Announcement) -> Fact?) -> Fact? {
            announcements.reversed().lazy.compactMap(fact).first
        }
        let last = announcements[announcements.count - 1]
        let dates = announcements.map(\.dates).reversed().min { sureness(of: $0) < sureness(of: $1) } ?? last.dates
        let placed = newest { $0.city == nil ? nil : $0 } ?? newest { $0.event.place == nil ? nil : $0 }
        return EventFacts(
            name: last.event.name, dates: dates, place: placed?.event.place, city: placed?.city,
            field: newest(\.event.field), kind: newest(\.event.kind), url: newest(\.event.url),
            note: last.dates.doubt == nil ? last.event.note : nil,
            isCancelled: last.event.isCancelled)
    }

    /// The lower the surer: days before months, what can be right before what is doubtful.
    private static func sureness(of dates: EventDates) -> Int {
        (dates.doubt == nil ? 0 : 2) + (dates.days == nil ? 1 : 0)
    }
}
