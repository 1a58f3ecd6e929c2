import Testing
import Text

@testable import Content

/// `events.yml`, as editors write it.
@Suite struct EditorEventTests {
    private func read(_ text: String) -> Reading<[EditorEvent]> {
        EditorEvent.readList(Array(text.utf8), path: "events.yml")
    }

    @Test func changesAndNewEventsAreRead() throws {
        let reading = read(
            """
            - event: 2024-12-04-3f9a1c
              status: cancelled
              was: [2024-12-05-000000]

            - name: 포럼
              start: "2025-03"
              city: hefei
            """)
        #expect(reading.diagnostics.isEmpty)
        let events = try #require(reading.value)
        #expect(events.map(\.status) == [.cancelled, nil])
        #expect(events[0].was == ["2024-12-05-000000"] && events[0].origin.line == 1)
        #expect(events[1].start == PrintedDate("2025-03") && events[1].origin.line == 5)
    }

    @Test(arguments: [
        ("- start: 2024-01-01\n", "needs `name`", 1), ("- name: 가\n", "needs `start`", 1),
        ("- event: a\n  id: b\n", "no new `id`", 2),
        ("- event: a\n  start: 2024-02-02\n  end: 2024-02-01\n", "ends before it begins", 3),
        ("- event: a\n  end: 2024-02-01\n- event: a\n  url: https://a.example\n", "already changed on line 1", 3),
        ("- name: 가\n  start: 2024-01-01\n  status: rejected\n", "cannot be rejected", 3),
        ("- event: a\n  status: canceled\n", "`status`", 2), ("- event: A B\n  city: c\n", "`event`", 1),
    ])
    func whatIsWrongIsSaidAtItsPlace(_ text: String, _ problem: String, _ line: Int) {
        let found = read(text).diagnostics.filter { $0.severity == .error && $0.problem.english.contains(problem) }
        #expect(found.count == 1)
        #expect(found.first?.place?.line == line)
    }
}
