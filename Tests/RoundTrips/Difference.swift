/// Two texts, cut down to where they differ.
enum Difference {
    static func shown(_ set: String, _ back: String) -> String {
        let (one, other) = (Array(set), Array(back))
        var start = 0
        while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
        let from = max(0, start - 40)
        return "…\(String(one[from...].prefix(130)))… CAME BACK AS  …\(String(other[from...].prefix(130)))…"
    }
}
