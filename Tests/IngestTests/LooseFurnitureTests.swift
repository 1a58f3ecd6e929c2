import Testing
import Text

@testable import Ingest

@Suite struct LooseFurnitureTests {
    private func numbers(_ paragraphs: [String]) -> [Int] {
        let lines = LineReader.lines(of: Array(paragraphs.joined(separator: "\n\n").utf8))
        return LooseFurniture(lines: lines).pageNumbers().sorted()
    }

    /// A number, and so many paragraphs before the next.
    private func text(paragraphs: Int, pages: [Int]) -> [String] {
        pages.flatMap { ["\($0)"] + Array(repeating: "한 문단이 여기에 있다.", count: paragraphs) }
    }

    @Test func numbersThatCountOnAPageApartAreOfPages() {
        #expect(numbers(text(paragraphs: 6, pages: [4, 5, 7])) == [0, 7, 14])
    }

    @Test func numbersOfStepsStay() {
        #expect(numbers(text(paragraphs: 2, pages: [1, 2, 3, 4])).isEmpty)
    }

    @Test func marksSayIt() {
        #expect(numbers(["- 12 -", "한 문단.", "P. 13", "다른 문단.", "12"]) == [0, 2])
    }
}
