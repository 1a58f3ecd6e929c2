/// Puts captions where Markdown wants them: a table's before its table, all others over a picture.
enum CaptionPlacer {
    static func place(_ blocks: [Block]) -> [Block] {
        var result: [Block] = []
        var captioned: Set<Int> = []
        for (index, block) in blocks.enumerated() {
            guard block.kind == .tableCaption || block.kind == .figureCaption else {
                result.append(block)
                continue
            }
            var block = block
            if index + 1 < blocks.count, blocks[index + 1].kind == .table {
                block.kind = .tableCaption
                result.append(block)
                captioned.insert(result.count)
            } else if block.kind == .tableCaption, let last = result.indices.last, result[last].kind == .table,
                !captioned.contains(last)
            {
                result.insert(block, at: last)
                captioned.insert(last + 1)
            } else {
                // Two captions on one line stood under two pictures.
                for part in Captions.split(block.text) {
                    result.append(Block(.figureCaption, part, lines: block.lines))
                }
            }
        }
        return result
    }
}
