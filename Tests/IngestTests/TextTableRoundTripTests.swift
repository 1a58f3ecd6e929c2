import Testing
import Typesetter

/// Made-up tables with columns of text, set and read back. Where a phrase ends and the next cell's begins the flattened
/// row does not always tell, so that a share of the cells is asked for.
@Suite struct TextTableRoundTripTests {
    @Test func nearlyAllCellsComeBack() throws {
        let layout = try #require(Layout.named("monthly-2025"))
        var (right, all) = (0, 0)
        var failures: [String] = []
        for seed in 1...60 as ClosedRange<UInt64> {
            let sample = TextTableSample(seed: seed)
            let blocks = Splice.blocks(["도표 1. 산업 현황_"] + sample.lines, layout) ?? []
            let back = blocks.first { $0.kind == .table }?.rows ?? []
            let cells = sample.rows.joined().count
            let found = zip(sample.rows, back).reduce(0) { sum, pair in
                sum + zip(pair.0, pair.1).count { $0.filter { $0 != "⚫" && $0 != " " } == $1.filter { $0 != " " } }
            }
            right += found
            all += cells
            if found < cells || blocks.count != 2 {
                failures.append(
                    "seed \(seed): \(found) of \(cells), blocks \(blocks.map(\.kind))\n"
                        + sample.lines.joined(separator: "\n") + "\n"
                        + back.map { $0.joined(separator: " | ") }.joined(separator: "\n"))
            }
        }
        // Words of no language part less surely than those that `make learn` has seen.
        #expect(right * 100 >= all * 93, "\(right) of \(all) cells came back\n\(failures.first ?? "")")
    }
}
