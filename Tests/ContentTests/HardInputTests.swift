import Content
import Testing
import Text

@Suite struct HardInputTests {
    private func problems(_ file: String) -> [String] {
        let reading = Article.read(bytes(file), path: "01.md")
        #expect(reading.value == nil || !reading.diagnostics.isEmpty)
        return lines(reading.diagnostics)
    }

    @Test func anEmptyFileHasNoFrontMatter() {
        #expect(problems("").first?.hasPrefix("1:1 error: the document has no front matter") == true)
        #expect(problems("\n---\ntitle: x\n---\n").first?.hasPrefix("1:1 error: the document has no front") == true)
        #expect(problems("----\ntitle: x\n---\n").first?.hasPrefix("1:1 error: the document has no front") == true)
    }

    @Test(arguments: ["---", "---\n", "---\ntitle: x", "---\ntitle: x\n--", "---\ntitle: x\n---x\n"])
    func frontMatterThatNeverEndsIsNamed(_ file: String) {
        #expect(problems(file).first?.hasPrefix("1:1 error: the front matter that begins here never ends") == true)
    }

    @Test(arguments: [
        "---\ntitle: x\n---", "---\ntitle: x\n---\n", "--- \ntitle: x\n---\t\n", "---\ntitle: x\n---\n\n",
    ])
    func frontMatterMayEndTheFile(_ file: String) {
        let reading = Article.read(bytes(file), path: "01.md")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value?.body == [])
    }

    @Test func aRuleInTheBodyStaysThere() {
        let article = Article.read(bytes("---\ntitle: x\n---\n\na\n\n---\n\nb\n"), path: "01.md").value
        #expect(text(article?.body ?? []) == "a\n\n---\n\nb\n")
    }

    @Test func aBodyKeepsItsBlankLines() {
        let article = Article(title: "x", body: bytes("\n\n  a\n"))
        #expect(Article.read(article.written(), path: "01.md").value == article)
    }

    @Test func aliasesAreRefused() {
        var bomb = "---\na: &a [x, x, x, x, x, x, x, x, x]\n"
        for letter in "bcdefghij" {
            bomb += "\(letter): &\(letter) [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
        }
        let found = problems(bomb + "title: *j\n---\n")
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("2:4 error: YAML anchors and aliases (`&name`, `*name`) are not allowed"))
        #expect(problems("---\ntitle: *이중 고용\n---\n")[0].hasPrefix("2:8 error: YAML anchors and aliases"))
        #expect(problems("---\ntitle: !!str x\n---\n")[0].hasPrefix("2:8 error: YAML tags"))
    }

    @Test func deepNestingIsRefused() {
        for deep in [
            String(repeating: "[", count: 10_000), String(repeating: "{a: ", count: 10_000),
            String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000),
            String(repeating: "- ", count: 10_000) + "x", String(repeating: "? ", count: 10_000) + "x",
        ] {
            #expect(problems("---\ntitle: x\ncities:\n  \(deep)\n---\n").count == 1)
        }
    }

    @Test func aHundredMegabytesOfFrontMatterAreRefusedUnread() {
        var file = bytes("---\ntitle: x\n")
        file.reserveCapacity(101 << 20)
        let lines = bytes(String(repeating: "cities: [a, b, c, d, e, f, g, h]\n", count: 10_000))
        while file.count < 100 << 20 { file += lines }
        file += bytes("---\n")
        let found = Article.read(file, path: "01.md").diagnostics.map(\.problem.english)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("the front matter is longer than the 1048576 bytes") == true)
        // All on one line, and never ended.
        let oneLine = bytes("---\n") + [UInt8](repeating: UInt8(ascii: "a"), count: 100 << 20)
        #expect(Article.read(oneLine, path: "01.md").hasErrors)
        // A gazetteer of that size.
        #expect(City.readList(file, path: "cities.yml").hasErrors)
    }

    @Test func aMegabyteOfUnknownKeysIsReportedOnce() {
        let keys = (0..<60_000).map { "k\($0): \($0)\n" }.joined()
        let found = problems("---\ntitle: x\n\(keys)---\n")
        #expect(found.count == 101)
        #expect(found.last == "warning: there is more wrong with this file than the 100 findings above")
    }

    @Test func aMegabyteOnOneLineIsAnswered() {
        let entries = (0..<50_000).map { "a\($0 % 300): [x]" }.joined(separator: ", ")
        #expect(problems("---\n{\(entries)}\n---\n").count == 101)
    }

    @Test func aMegabyteOfNothingButListsIsRefused() {
        let lists = String(repeating: "[],", count: 300_000)
        #expect(problems("---\ntitle: x\ncities: [\(lists)]\n---\n")[0].contains("more than 200000 values"))
    }

    @Test func keysThatStandTwiceAreNamed() {
        #expect(
            problems("---\ntitle: x\nsource: a\ntitle: y\n---\n") == [
                "4:1 error: `title` stands here a second time; it was given on line 2; keep one of the two"
            ])
    }

    @Test(arguments: [
        ("title: a: b", "2:9 error: a colon with a space stands inside a value"),
        ("title: \"a", "2:8 error: a quotation that begins here is never closed"),
        ("title: 'a\nb: c", "2:8 error: a quotation that begins here is never closed"),
        ("title: x\n\tsource: y", "3:1 error: "),
        ("title: x\ncities:\n\t- a", "4:1 error: "),
        ("title: @x", "2:8 error: a value or key cannot begin with this character"),
        ("title: [a, b", "error: a list in brackets is not closed"),
        ("cities: - a", "2:9 error: a list cannot begin on this line"),
        ("title: \"a\\q\"", "error: a backslash between double quotes begins no known escape"),
        ("title\nsource: x", "3:7 error: a colon with a space stands inside a value; put the whole"),
        ("title: x\nsource\ncities: [a]", "3:1 error: there is no colon after the key that begins here"),
        ("title: x\ncities: [a, , b]", "3:13 error: a value is missing here"),
        ("title: |x", "2:8 error: a value cannot begin with `|` or `>` and go on"),
        ("title: !새", "2:8 error: YAML tags"), ("title: &새", "2:8 error: YAML anchors"),
        ("title: x: y: z", "error: a colon with a space stands inside a value"),
        ("title: x\n...\nsource: y", "error: "),
        ("title: x\n--- a", "error: a second YAML document begins here"),
        ("- a\n- b", "2:1 error: expected an article, found a list"),
        ("제목", "2:1 error: expected an article, found “제목”"),
        ("? [a]\n: b", "2:3 error: a key must be a word"),
        ("%YAML 1.2", "error: "),
    ])
    func brokenYAMLIsExplainedWithItsPlace(_ yaml: String, _ expected: String) {
        let found = problems("---\n\(yaml)\n---\n")
        #expect(found.contains { $0.contains(expected) }, "\(found)")
    }

    @Test(arguments: [
        ("\u{0}", "U+0000"), ("\u{1B}", "U+001B"), ("\r", "U+000D"), ("\u{85}", "U+0085"), ("\u{2028}", "U+2028"),
        ("\u{FEFF}", "U+FEFF"), ("\u{7F}", "U+007F"),
    ])
    func charactersThatYAMLCannotHoldAreNamed(_ character: String, _ name: String) {
        let found = problems("---\ntitle: 제목\(character)\n---\n")
        #expect(found.first?.hasPrefix("2:10 error: \(name) may not stand here") == true, "\(found)")
    }

    @Test func bytesThatAreNotUTF8AreNamed() {
        for broken: [UInt8] in [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xEA, 0xB0], [0xE0, 0x80, 0x80],
        ] {
            let file = bytes("---\ntitle: ") + broken + bytes("\n---\n")
            let found = lines(Article.read(file, path: "01.md").diagnostics)
            #expect(found.first?.contains("2:8 error: ") == true, "\(found)")
        }
    }

    @Test func everyMutilatedDocumentIsAnswered() {
        var random = RandomContent(seed: 7)
        for _ in 0..<3000 {
            var file = random.issue().written()
            for _ in 0..<random.int(1...5) where !file.isEmpty {
                let at = random.int(0...file.count - 1)
                switch random.int(0...3) {
                case 0: file[at] = UInt8(random.int(0...255))
                case 1: file.remove(at: at)
                case 2: file.insert(bytes("\n:-[]{}#'\"&*!|>\\\t")[random.int(0...16)], at: at)
                default: file.removeSubrange(at...)
                }
            }
            let reading = Content.Issue.read(file, path: "issue.md")
            if reading.value == nil, reading.diagnostics.isEmpty {
                Testing.Issue.record("lost without a word: \(text(file))")
            }
        }
    }
}
