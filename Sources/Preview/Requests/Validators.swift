internal import Glibc

/// By what a browser asks whether what it has is still right.
struct Validators {
    let entityTag: String
    /// Seconds since 1970.
    let modified: Int

    /// Whether the browser's copy is still right. The tag decides where there is one: times are of whole seconds only.
    func match(_ request: Request) -> Bool {
        if let tags = request.header("If-None-Match") { return listed(in: tags) }
        guard let since = request.header("If-Modified-Since").flatMap(HTTPDate.seconds) else { return false }
        return modified <= since
    }

    /// Whether a part of the file may be sent to a browser that has another part.
    func allowRange(_ request: Request) -> Bool {
        guard let condition = request.header("If-Range") else { return true }
        return condition == entityTag || condition == HTTPDate.text(modified)
    }

    var headers: [(name: String, value: String)] {
        [("ETag", entityTag), ("Last-Modified", HTTPDate.text(modified))]
    }

    private func listed(in tags: String) -> Bool {
        tags.split(separator: ",").contains { tag in
            let bare = tag.drop { $0 == " " }.prefix { $0 != " " }
            return bare == "*" || bare == entityTag || bare == "W/" + entityTag
        }
    }
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
    static func text(_ seconds: Int) -> String {
        var (time, parts) = (time_t(seconds), tm())
        gmtime_r(&time, &parts)
        let (weekday, month) = (weekdays[Int(parts.tm_wday)], months[Int(parts.tm_mon)])
        let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { twoDigits(Int($0)) }.joined(separator: ":")
        return "\(weekday), \(twoDigits(Int(parts.tm_mday))) \(month) \(Int(parts.tm_year) + 1900) \(clock) GMT"
    }

    static func seconds(_ text: String) -> Int? {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ":" })
        guard words.count == 8, words[7] == "GMT", let month = months.firstIndex(of: String(words[2])) else {
            return nil
        }
        let numbers = [words[1], words[3], words[4], words[5], words[6]].compactMap { Int32($0) }
        guard numbers.count == 5, (1970...9999).contains(numbers[1]) else { return nil }
        var parts = tm()
        (parts.tm_mday, parts.tm_mon, parts.tm_year) = (numbers[0], Int32(month), numbers[1] - 1900)
        (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[2], numbers[3], numbers[4])
        return timegm(&parts)
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
