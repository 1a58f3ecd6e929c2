import Content
import Ingest
import Names
import Testing

/// The text that names are read from.
@Suite struct ArticleTextTests {
    /// No column of the one is a column of the other.
    @Test func tablesOneBehindTheOtherAreTwo() throws {
        let document = """
            ---
            title: 하늘배 50강
            section: CHINA 창업
            ---

            | 순위 | 기업 |
            | --- | --- |
            | 1 | 윈펑항공 |

            |  |  |
            | --- | --- |
            | 윈펑항공 | 새 항로를 연다. |

            """
        let article = try #require(Article.read(Array(document.utf8), path: "01.md").value)
        let cells = ArticleText.named(article).units.compactMap { unit -> Int? in
            guard case .cell(let table, _, _) = unit.role else { return nil }
            return table
        }
        #expect(cells == [0, 0, 0, 0, 1, 1, 1, 1])
    }
}
