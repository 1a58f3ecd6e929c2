import Content
import Testing
import Text

@Suite struct EditingTests {
    private let gazetteer = """
        # 기업 전거. 손으로 고칩니다.

        - id: pony-ai       # 자율주행
          ko: 샤오마즈싱
          # 한자는 확인함
          zh: '小马智行'
          aliases:
            - 포니AI         # 언론 표기
            # 옛 표기
            - 포니에이아이
          status: discovered

        # 배터리
        - ko: 비야디
          id: byd
          aliases: [BYD, 比亚迪,   # 여러 가지
            비아디]
          url:
        - {id: huawei, ko: 화웨이, en: Huawei}

        # 끝

        """

    private func edit(_ edits: Edit..., in file: String? = nil) -> String {
        let reading = YAMLEditor.editList(
            bytes(file ?? gazetteer), path: "companies.yml", shape: Company.shape, edits)
        return reading.value.map { text($0) } ?? lines(reading.diagnostics).joined(separator: "\n")
    }

    private func set(_ id: String, _ key: String, _ value: FieldValue) -> Edit { .set(.entry(id: id), key: key, value) }

    @Test func noEditChangesNothing() {
        #expect(edit() == gazetteer)
        #expect(edit(.remove(.entry(id: "byd"), key: "was")) == gazetteer)
    }

    @Test func aValueIsReplacedWhereItStands() {
        #expect(
            edit(set("pony-ai", "zh", .text("小馬: 智行")), set("huawei", "ko", .text("화웨이, 새")))
                == gazetteer.replacing("'小马智行'", with: "\"小馬: 智行\"").replacing("ko: 화웨이", with: "ko: \"화웨이, 새\""))
        #expect(
            edit(set("byd", "url", .text("https://byd.com")))
                == gazetteer.replacing("url:", with: "url: https://byd.com"))
        #expect(
            edit(set("pony-ai", "id", .text("pony")))
                == gazetteer.replacing("id: pony-ai       #", with: "id: pony       #"))
    }

    @Test func aKeyIsRemovedAndItsNeighboursStay() {
        #expect(
            edit(.remove(.entry(id: "pony-ai"), key: "status"), .remove(.entry(id: "huawei"), key: "en"))
                == gazetteer.replacing("  status: discovered\n", with: "").replacing(", en: Huawei", with: ""))
        #expect(
            edit(.remove(.entry(id: "byd"), key: "ko"))
                == gazetteer.replacing("- ko: 비야디\n  id: byd", with: "- id: byd"))
        #expect(
            edit(.remove(.entry(id: "huawei"), key: "ko")) == gazetteer.replacing("ko: 화웨이, ", with: ""))
    }

    @Test func aNewKeyStandsWhereTheFormatPutsIt() {
        #expect(
            edit(
                set("pony-ai", "en", .text("Pony.ai")), set("huawei", "zh", .text("华为")),
                set("byd", "was", .list(["bi-ya-di"])))
                == gazetteer.replacing("'小马智行'\n", with: "'小马智行'\n  en: Pony.ai\n").replacing(
                    "ko: 화웨이,", with: "ko: 화웨이, zh: 华为,"
                ).replacing("  url:\n", with: "  url:\n  was: [bi-ya-di]\n"))
    }

    @Test func aListOfLinesKeepsTheLinesOfItemsThatStay() {
        let changed = edit(set("pony-ai", "aliases", .list(["포니에이아이", "포니AI", "小馬智行"])))
        #expect(
            changed
                == gazetteer.replacing(
                    """
                        - 포니AI         # 언론 표기
                        # 옛 표기
                        - 포니에이아이

                    """,
                    with: """
                            # 옛 표기
                            - 포니에이아이
                            - 포니AI         # 언론 표기
                            - 小馬智行

                        """))
        #expect(edit(set("pony-ai", "aliases", .list(["새"]))).contains("aliases:\n    # 옛 표기\n    - 새\n  status"))
        #expect(edit(set("pony-ai", "aliases", .list([]))).contains("  # 언론 표기\n  # 옛 표기\n  aliases: []\n  status"))
    }

    @Test func commentsInsideAListInBracketsAreKept() {
        #expect(
            edit(set("byd", "aliases", .list(["BYD"])))
                == gazetteer.replacing(
                    "  aliases: [BYD, 比亚迪,   # 여러 가지\n    비아디]", with: "  # 여러 가지\n  aliases: [BYD]"))
    }

    @Test func entriesAreAppendedAtTheEnd() {
        let first = Company(id: "catl", ko: "닝더스다이", zh: "宁德时代", status: .discovered).record
        let second = Company(id: "nio", en: "NIO").record
        #expect(
            edit(.append(first), .append(second), set("catl", "en", .text("CATL")))
                == gazetteer
                + "\n- id: catl\n  ko: 닝더스다이\n  zh: 宁德时代\n  en: CATL\n  status: discovered\n\n- id: nio\n  en: NIO\n")
        for empty in ["", "[]", "[]\n", "# 비어 있음\n"] {
            let changed = edit(.append(first), .append(second), in: empty)
            #expect(Company.readList(bytes(changed), path: "").value?.count == 2, "\(changed)")
        }
        #expect(edit(.append(second), in: "- id: a\n  ko: b") == "- id: a\n  ko: b\n\n- id: nio\n  en: NIO\n")
        #expect(
            edit(.append(second), in: "  - id: a\n    ko: b\n") == "  - id: a\n    ko: b\n\n  - id: nio\n    en: NIO\n")
    }

    @Test func anEntryIsTakenAway() {
        let start = gazetteer.firstRange(of: "- ko: 비야디")
        let end = gazetteer.firstRange(of: "- {id: huawei")
        guard let start, let end else { return }
        #expect(
            edit(.removeEntry(id: "byd")) == String(gazetteer[..<start.lowerBound] + gazetteer[end.lowerBound...]))
        let two = edit(.removeEntry(id: "byd"), .removeEntry(id: "pony-ai"), set("huawei", "en", .text("HUAWEI")))
        #expect(two == "# 기업 전거. 손으로 고칩니다.\n\n# 배터리\n- {id: huawei, ko: 화웨이, en: HUAWEI}\n\n# 끝\n")
        #expect(edit(.removeEntry(id: "b"), in: "- id: a\n  ko: a\n\n- id: b\n  ko: b\n") == "- id: a\n  ko: a\n")
    }

    /// Together they leave what they would leave one after the other: comments above and between them.
    @Test(arguments: [
        (["b"], "- id: a\n\n# b\n# c\n- id: c\n\n- id: d\n"), (["b", "d"], "- id: a\n\n# b\n# c\n- id: c\n"),
        (["d", "c"], "- id: a\n\n# b\n- id: b\n\n# c\n"), (["a", "b"], "# b\n# c\n- id: c\n\n- id: d\n"),
        (["b", "c", "d"], "- id: a\n\n# b\n# c\n"),
    ])
    func severalEntriesAreTakenAwayAtOnce(_ names: [String], _ left: String) {
        let list = "- id: a\n\n# b\n- id: b\n\n# c\n- id: c\n\n- id: d\n"
        let edits = names.map { Edit.removeEntry(id: $0) }
        let reading = YAMLEditor.editList(bytes(list), path: "", shape: Company.shape, edits)
        #expect(reading.value.map { text($0) } == left)
    }

    @Test func whatCannotBeDoneIsSaid() {
        #expect(edit(.removeEntry(id: "byt")) == "error: there is no entry with the id `byt`; did you mean `byd`?")
        #expect(
            edit(.append(Company(id: "byd").record))
                == "error: there is already an entry with the id `byd`; choose another id")
        #expect(edit(.remove(.entry(id: "a"), key: "id"), in: "- id: a\n").contains("is the only key here"))
        #expect(edit(set("a", "ko", .text("b")), in: "- id: a\n  - b").contains("2:3 error"))
        #expect(edit(.append(Company(id: "b").record), in: "[{id: a}]").contains("this list is written in brackets"))
        #expect(edit(.append(Company(id: "b").record), in: "- id: a\n...\n").contains("cannot be changed safely"))
    }

    @Test func aChangeThatWouldAlsoChangeSomethingElseIsRefused() {
        // The line ends after `|+` belong to the value, so that the blank line before a new entry would change it.
        #expect(
            edit(.append(Company(id: "b").record), in: "- id: a\n  ko: |+\n    글\n").contains(
                "cannot be changed safely"))
    }

    @Test func frontMatterIsChangedAndTheBodyKept() {
        let file = """
            ---
            title: 제목            # 손으로
            cities: [shenzhen]
            references:
              # 첫째
              - title: 참고   # 끝
            ---
            본문

            ---
            cities: [body]

            """
        let reading = YAMLEditor.editFrontMatter(
            bytes(file), path: "01.md", shape: Article.shape,
            [
                .set(.document, key: "cities", .list(["shenzhen", "suzhou"])),
                .set(.document, key: "companies", .list(["pony-ai"])),
                .set(.document, key: "category", .text("산업분석")),
            ])
        let expected = file.replacing(
            "cities: [shenzhen]\n", with: "category: 산업분석\ncities: [shenzhen, suzhou]\ncompanies: [pony-ai]\n")
        #expect(text(reading.value ?? []) == expected)
        let records = YAMLEditor.editFrontMatter(
            bytes(file), path: "01.md", shape: Article.shape,
            [.set(.document, key: "references", .records([Reference(title: "하나").record, Reference(url: "a").record]))])
        #expect(
            text(records.value ?? []).contains(
                "\n# 첫째\nreferences:\n  - title: 하나\n  - url: a   # 끝\n---\n본문"))
        let removed = YAMLEditor.editFrontMatter(
            bytes(file), path: "01.md", shape: Article.shape, [.remove(.document, key: "references")])
        #expect(
            removed.value.map { text($0) }?.hasPrefix("---\ntitle: 제목            # 손으로\ncities: [shenzhen]\n---\n본")
                == true)
    }

    /// Random edits of what the writer wrote mean what they should, and undo each other.
    @Test func randomEditsAreProved() {
        for seed in 0..<300 {
            var random = RandomContent(seed: UInt64(seed))
            var companies = (0..<4).map { random.company("id-\($0)") }
            var edits: [Edit] = []
            for _ in 0..<random.int(1...6) {
                let index = random.int(0...companies.count - 1)
                let target = Edit.Target.entry(id: companies[index].id)
                switch random.int(0...3) {
                case 0:
                    let title = random.title()
                    companies[index].ko = title
                    edits.append(.set(target, key: "ko", .text(title)))
                case 1:
                    companies[index].aliases = random.texts() + ["끝"]
                    edits.append(.set(target, key: "aliases", .list(companies[index].aliases)))
                case 2:
                    companies[index].status = nil
                    edits.append(.remove(target, key: "status"))
                default:
                    companies.append(random.company("new-\(companies.count)"))
                    edits.append(.append(companies[companies.count - 1].record))
                }
            }
            var before = RandomContent(seed: UInt64(seed))
            let file = Company.writeList((0..<4).map { before.company("id-\($0)") })
            let reading = YAMLEditor.editList(file, path: "companies.yml", shape: Company.shape, edits)
            let found = reading.value.flatMap { Company.readList($0, path: "").value }
            #expect(found == companies, "seed \(seed) \(lines(reading.diagnostics))")
        }
    }
}
