/// Settles the levels of an article's headings: an article whose headings are all of one kind has them on the upper level.
enum HeadingLevels {
    static func settle(_ blocks: [Block]) -> [Block] {
        let levels = blocks.compactMap { block -> Int? in
            if case .heading(let level) = block.kind { level } else { nil }
        }
        guard let top = levels.min(), top > 2 else { return blocks }
        return blocks.map { block in
            guard case .heading(let level) = block.kind else { return block }
            var block = block
            block.kind = .heading(level: level - top + 2)
            return block
        }
    }
}
