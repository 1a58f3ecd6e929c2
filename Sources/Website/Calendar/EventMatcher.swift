internal import Content

/// Tells which announcements mean the same event: names and dates are compared loosely, the place decides.
struct EventMatcher {
    /// Ids of events that an editor keeps apart, each with the others.
    let apart: [String: Set<String>]
    private let announcements: [Announcement]
    private let names: [EventName]
    private(set) var groups: [[Int]] = []
    private var groupsByID: [String: Int] = [:]
    private var groupsByCore: [String: [Int]] = [:]
    private var groupsByStart: [PrintedDate: [Int]] = [:]

    /// Two announcements of one name may be this many days apart: a fair that was moved, or a misprint.
    private static let farthestGap = 6

    init(_ announcements: [Announcement], spellings: [[String]], apart: [String: Set<String>]) {
        self.announcements = announcements
        self.apart = apart
        names = announcements.map { EventName($0.event.name, city: $0.city.map { spellings[$0] } ?? []) }
        for index in announcements.indices { place(index) }
    }

    /// Puts an announcement to the first event that it can mean, or to a new one.
    private mutating func place(_ index: Int) {
        let announcement = announcements[index]
        let group = groupsByID[announcement.id] ?? candidates(for: index).first { canJoin(index, $0) }
        let number = group ?? groups.count
        if group == nil { groups.append([]) }
        groups[number].append(index)
        groupsByID[announcement.id] = number
        for core in names[index].cores where groupsByCore[core]?.last != number {
            groupsByCore[core, default: []].append(number)
        }
        if groupsByStart[announcement.event.start]?.last != number {
            groupsByStart[announcement.event.start, default: []].append(number)
        }
    }

    private func candidates(for index: Int) -> [Int] {
        let alike = names[index].cores.flatMap { groupsByCore[$0] ?? [] }
        return alike + (groupsByStart[announcements[index].event.start] ?? [])
    }

    private func canJoin(_ index: Int, _ group: Int) -> Bool {
        let forbidden = apart[announcements[index].id] ?? []
        return groups[group].allSatisfy { !forbidden.contains(announcements[$0].id) }
            && groups[group].contains { areSame($0, index) }
    }

    private func areSame(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (announcements[first], announcements[second])
        let (name, otherName) = (names[first], names[second])
        guard name.numbers.isSubset(of: otherName.numbers) || otherName.numbers.isSubset(of: name.numbers) else {
            return false
        }
        let isOneIssue = one.source != nil && one.source?.issue == other.source?.issue
        // Two rows of one table are two events, however alike.
        if isOneIssue, one.source?.article == other.source?.article { return false }
        switch comparePlaces(one, other) {
        case .different: return false
        case .unknown:
            return name.cores.first == otherName.cores.first && haveSameYear(name, otherName) && overlap(one, other)
        case .same:
            if !Set(name.cores).isDisjoint(with: otherName.cores) {
                return areNear(one, name, other, otherName, gap: isOneIssue ? 0 : Self.farthestGap)
            }
            return one.event.start == other.event.start && one.event.end == other.event.end
                && haveSameYear(name, otherName) && areLike(name, otherName)
        }
    }

    private enum PlaceComparison { case same, different, unknown }

    private func comparePlaces(_ one: Announcement, _ other: Announcement) -> PlaceComparison {
        if let city = one.city, let otherCity = other.city { return city == otherCity ? .same : .different }
        guard let place = one.event.place, let otherPlace = other.event.place else {
            // An event without a place (a call for entries) is the same only as another without.
            return one.event.place == nil && other.event.place == nil && one.city == other.city ? .same : .unknown
        }
        let (key, otherKey) = (EventName.key(of: place), EventName.key(of: otherPlace))
        return key.contains(otherKey) || otherKey.contains(key) ? .same : .different
    }

    private func haveSameYear(_ name: EventName, _ other: EventName) -> Bool {
        name.years.isEmpty || other.years.isEmpty || !name.years.isDisjoint(with: other.years)
    }

    private func overlap(_ one: Announcement, _ other: Announcement) -> Bool {
        one.dates.first <= other.dates.last && other.dates.first <= one.dates.last
    }

    /// Whether the days are near enough for events of one name. Of dates that are doubtful one end will be right, or
    /// all but the year.
    private func areNear(
        _ one: Announcement, _ name: EventName, _ other: Announcement, _ otherName: EventName, gap: Int
    ) -> Bool {
        if one.dates.doubt != nil || other.dates.doubt != nil {
            let (end, otherEnd) = (one.event.end ?? one.event.start, other.event.end ?? other.event.start)
            return one.event.start == other.event.start || end == otherEnd
                || one.dates.first.isSameDayOfYear(as: other.dates.first)
        }
        let distance = max(
            one.dates.last.days(until: other.dates.first), other.dates.last.days(until: one.dates.first))
        return distance <= gap && haveSameYear(name, otherName)
    }

    /// Names that differ in words often left away, or in a letter.
    private func areLike(_ name: EventName, _ other: EventName) -> Bool {
        if !name.looseCore.isEmpty, name.looseCore == other.looseCore { return true }
        let (letters, otherLetters) = (Array(name.looseCore.unicodeScalars), Array(other.looseCore.unicodeScalars))
        return min(letters.count, otherLetters.count) >= 6 && differInOneLetter(letters, otherLetters)
    }

    private func differInOneLetter(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
        guard abs(one.count - other.count) <= 1 else { return false }
        let start = zip(one, other).prefix { $0 == $1 }.count
        let (rest, otherRest) = (one[start...], other[start...])
        let end = zip(rest.reversed(), otherRest.reversed()).prefix { $0 == $1 }.count
        return max(rest.count, otherRest.count) - end <= 1
    }
}

extension Day {
    fileprivate func isSameDayOfYear(as other: Day) -> Bool { month == other.month && day == other.day }
}
