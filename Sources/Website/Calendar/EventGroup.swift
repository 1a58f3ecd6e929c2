internal import Content
internal import Text

/// Events that share a field, a kind or a city.
struct EventGroup: Sendable {
    enum Kind: String, Sendable, CaseIterable { case city, field, kind }

    let kind: Kind
    let id: String
    let title: String
    /// The city's number among the names.
    let city: Int?
    /// By their numbers, in the order of their days.
    let events: [Int]

    var folder: String { "events/\(kind.rawValue)/\(id)" }
}

/// What sort of event a name speaks of, where nobody says.
enum EventKind: String, CaseIterable {
    case fair, meeting, call, other

    init(ofEventNamed name: String) {
        func has(_ words: [String]) -> Bool { words.contains { name.contains($0) } }
        if has(["모집", "공모", "참가자", "접수", "신청", "Challenge", "챌린지"]) {
            self = .call
        } else if has(["박람", "전시", "엑스포", "교역회", "페어", "전람", "Expo", "EXPO", "Fair", "Exhibition", "전(展)"]) {
            self = .fair
        } else if has([
            "포럼", "대회", "회의", "컨퍼런스", "콘퍼런스", "세미나", "서밋", "심포지엄", "로드쇼", "설명회", "Forum", "Conference", "Summit",
            "Demo",
        ]) {
            self = .meeting
        } else {
            self = .other
        }
    }

    func title(_ phrases: Phrases) -> String { phrases.text("event_kind_" + rawValue) }
}

/// Gathers groups of one kind while events are gone through in the order of their days.
struct EventGroupCollector {
    let kind: EventGroup.Kind
    private var numbers: [String: Int] = [:]
    private var groups: [(id: String, title: String, city: Int?, events: [Int])] = []

    init(_ kind: EventGroup.Kind) { self.kind = kind }

    /// Adds an event to the group of an id; returns the group's number as it is while gathering.
    mutating func add(_ event: Int, id: String, title: String, city: Int? = nil) {
        let number = numbers[id] ?? groups.count
        if number == groups.count {
            numbers[id] = number
            groups.append((id, title, city, []))
        }
        groups[number].events.append(event)
    }

    /// The groups in the order of their titles.
    func sorted() -> [EventGroup] {
        groups.sorted { ($0.title, $0.id) < ($1.title, $1.id) }.map {
            EventGroup(kind: kind, id: $0.id, title: $0.title, city: $0.city, events: $0.events)
        }
    }
}
