/// Settles the levels of an article's headings: where all are of one kind, they stand on the upper level.
enum HeadingLevels {
    static func settle(_ blocks: [Block]) -> [Block] {
        let levels = blocks.compactMap { block -> Int? in
            if case .heading(let level) = block.kind { level } else { nil }
        }
        guard let top = levels.min(), top > 2 || isLoneUpper(levels) else { return blocks }
        if top == 2 { return blocks.map { raised($0) } }
        return blocks.map { block in
            guard case .heading(let level) = block.kind else { return block }
            var block = block
            block.kind = .heading(level: level - top + 2)
            return block
        }
    }

    /// One heading of the upper level before several of the lower: it stands beside them, not over them.
    private static func isLoneUpper(_ levels: [Int]) -> Bool {
        levels.first == 2 && levels.count { $0 == 2 } == 1 && levels.count { $0 == 3 } >= 4
    }

    private static func raised(_ block: Block) -> Block {
        guard case .heading(level: 3) = block.kind else { return block }
        var block = block
        block.kind = .heading(level: 2)
        return block
    }
}
