/// Sites of two issues, with the events and corrections that a test is about.
enum EventSite {
    /// The files of issue 7 (2023-05-03) and issue 8 (2024-01-10) with these events, and `events.yml`.
    static func files(seven: String = "", eight: String = "", editors: String = "") -> [String: String] {
        [
            "Content/issues/weekly-7/issue.md": issue(7, "2023-05-03", "[소식, 분석]", seven),
            "Content/issues/weekly-8/issue.md": issue(8, "2024-01-10", "[소식]", eight),
            "Content/events.yml": editors,
        ]
    }

    /// An event as it stands in a list.
    static func event(_ name: String, _ start: String, _ end: String? = nil, _ more: String...) -> String {
        let lines = ["name: \(name)", "start: \(start)"] + (end.map { ["end: \($0)"] } ?? []) + more
        return "  - " + lines.joined(separator: "\n    ") + "\n"
    }

    private static func issue(_ number: Int, _ date: String, _ sections: String, _ events: String) -> String {
        let list = events.isEmpty ? "" : "events:\n" + events
        return """
            ---
            series: weekly
            number: \(number)
            date: \(date)
            title: 주간 시험 \(number)호
            sections: \(sections)
            \(list)---

            """
    }
}
