import Testing

@testable import Content

/// A list of which only the changed entries are read again is the list that is read as a whole.
@Suite struct ChangedListTests {
    private static let entries = (1...6).map { "- id: firm-\($0)\n  ko: 회사\($0)\n  aliases: [별명\($0)]\n" }

    private func read(_ text: String) -> Reading<ContentPart> {
        ContentPart.read(file(text))
    }

    private func file(_ text: String) -> ContentFile {
        ContentFile(
            path: "gazetteer/companies.yml", shownPath: "Content/gazetteer/companies.yml", bytes: Array(text.utf8))
    }

    private func companies(_ reading: Reading<ContentPart>?) -> [Company]? {
        if case .companies(let list) = reading?.value { list } else { nil }
    }

    private func readAfter(_ old: String, _ new: String) -> Reading<ContentPart>? {
        ContentPart.read(file(new), after: read(old), of: Array(old.utf8))
    }

    @Test("the usual edits need no whole reading", arguments: [0, 2, 5])
    func usualEdits(_ place: Int) {
        let old = "# 기업\n" + Self.entries.joined(separator: "\n")
        var edited = Self.entries
        edited[place] = "- id: firm-\(place + 1)\n  ko: 새 이름\n"
        var longer = Self.entries
        longer.insert("- id: new-firm\n  en: New\n\n", at: place)
        var shorter = Self.entries
        shorter.remove(at: place)
        for list in [edited, longer, shorter] {
            let new = "# 기업\n" + list.joined(separator: "\n")
            let found = companies(readAfter(old, new))
            #expect(found == companies(read(new)) && found?.count == list.count)
        }
    }

    @Test(
        "what could mean more than its entry is left to a whole reading",
        arguments: [
            "  was: [firm-6]\n", "  url: \"https://a\n", "  ko: 둘째\n", "...\n", "---\n", "  nobody: knows\n", "- 낱말\n",
            "\t", "  - x\n",
        ])
    func doubtfulEdits(_ line: String) {
        let old = Self.entries.joined()
        let new = (Self.entries[..<3] + [line] + Self.entries[3...]).joined()
        #expect(readAfter(old, new) == nil)
        #expect(read(new).diagnostics.isEmpty == false)
    }

    @Test func anEndOfTheDocumentInAnEntryIsLeftToAWholeReading() {
        var edited = Self.entries
        edited[2] = "- id: firm-3\n  ko: 회사3\n  aliases: [다른3]\n...\n"
        #expect(readAfter(Self.entries.joined(), edited.joined()) == nil)
        #expect(!read(edited.joined()).diagnostics.isEmpty)
    }

    @Test func anyEditGivesWhatAWholeReadingGives() {
        var random = SplitMix(state: 7)
        var old = Self.entries.joined(separator: "\n")
        var shortCount = 0
        for _ in 1...2000 {
            let pieces =
                ["\n- id: other\n", "- ", "ko: ", "\"", "[", "firm-2", "\n", "가", "  ", "|", "zh: 甲\n"] + Self.entries
            var letters = Array(old)
            let start = Int.random(in: 0...letters.count, using: &random)
            let end = min(letters.count, start + Int.random(in: 0...9, using: &random))
            letters.replaceSubrange(start..<end, with: Array(pieces.randomElement(using: &random) ?? ""))
            let new = String(letters)
            let whole = read(new)
            if let short = readAfter(old, new) {
                shortCount += 1
                #expect(companies(short) == companies(whole) && whole.diagnostics.isEmpty, "\(old)\n→\n\(new)")
            }
            // From faultless lists, so that there is something to go on from.
            old = whole.diagnostics.isEmpty && new.utf8.count < 4000 ? new : Self.entries.joined(separator: "\n")
        }
        #expect(shortCount > 40)
    }
}

/// Numbers that look random and are the same in each run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
