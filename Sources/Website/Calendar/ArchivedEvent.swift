internal import Content

/// An event of the calendar: what all its announcements together say of it, and the editors after them.
struct ArchivedEvent: Sendable {
    /// Its number among all events, in the order of their days.
    let index: Int
    /// Its address, for ever.
    let id: String
    /// Addresses that lead to it: of other announcements of it, and those that an editor names.
    let formerIDs: [String]
    let facts: EventFacts
    /// The numbers of its groups in the calendar.
    let cityGroup: Int?
    let field: Int?
    let kind: Int
    /// Where it is announced, from the oldest issue to the newest.
    let announcements: [Announcement]
    /// How often something was said of it after it was first announced: calendars take the higher for the newer.
    let revision: Int

    var name: String { facts.name }
    var dates: EventDates { facts.dates }
    /// The number of its city among the names.
    var city: Int? { facts.city }
    var folder: String { "events/" + id }

    /// The number of its group of one kind.
    func group(_ kind: EventGroup.Kind) -> Int? {
        switch kind {
        case .city: cityGroup
        case .field: field
        case .kind: self.kind
        }
    }

    /// The day of the newest word on it.
    var stamp: Day { announcements.compactMap(\.issueDate).max() ?? dates.first }
}

/// What is known of an event.
struct EventFacts: Sendable {
    var name: String
    var dates: EventDates
    /// As printed.
    var place: String?
    var city: Int?
    var field: String?
    var kind: String?
    var url: String?
    var note: String?
    var isCancelled: Bool
}

/// One announcement of an event: in an issue, or by an editor.
struct Announcement: Sendable {
    let id: String
    let event: IssueEvent
    let dates: EventDates
    /// The number of the city among the names.
    let city: Int?
    /// Nil for one that an editor wrote.
    let source: Source?

    /// Where it was printed.
    struct Source: Sendable {
        let issue: Int
        let date: Day
        /// Its number among the events of its issue, from 0.
        let number: Int
        /// The number of the article among all articles.
        let article: Int?
    }

    var issueDate: Day? { source?.date }

    /// The address that an announcement gives its event: the day as printed, and a fingerprint of name and place. It
    /// does not hang on other issues, on the order of events, or on the gazetteer.
    static func id(of event: IssueEvent) -> String {
        let said = EventName.key(of: event.name) + "\n" + EventName.key(of: event.place ?? "")
        return event.start.text + "-" + Fingerprint.of(Array(said.utf8)).prefix(6)
    }
}
