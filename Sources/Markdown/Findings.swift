import Text

/// What is wrong with a text, in words for its author.
extension TreeRenderer {
    mutating func reportUnsafeAddress(_ address: UnsafeBufferPointer<UInt8>, of node: Node) {
        let address = String(decoding: address.prefix(60), as: UTF8.self)
        diagnostics.append(
            Diagnostic(
                .warning, path: places.path, at: places.place(line: node.startLine, column: node.startColumn),
                Message(
                    "the address \"\(address)\" is not safe to publish and was left out",
                    ko: "주소 \"\(address)\"은(는) 게시하기에 안전하지 않아 뺐습니다"),
                advice: Message(
                    "use an https:, http:, mailto: or tel: address, or a path inside the site",
                    ko: "https:, http:, mailto:, tel: 주소나 사이트 안의 경로를 쓰세요")))
    }

    mutating func report(_ table: HugeTable) {
        diagnostics.append(
            Diagnostic(
                .error, path: places.path, at: places.place(line: table.line, column: 1),
                Message(
                    "a table of \(table.columns) columns is too large; the tables of this file are shown as text",
                    ko: "\(table.columns)열 표는 너무 커서 이 파일의 표를 글로 보여 줍니다"),
                advice: Message(
                    "split it into tables of at most \(HugeTable.mostColumns) columns and \(HugeTable.mostCells) cells",
                    ko: "\(HugeTable.mostColumns)열, \(HugeTable.mostCells)칸 이하의 표로 나누세요")))
    }

    mutating func report(_ note: LostFootnotes.Note) {
        let problem =
            note.isSecond
            ? Message(
                "the foot-note [^\(note.label)] is defined a second time and not shown",
                ko: "각주 [^\(note.label)]가 두 번 정의되어 뒤의 것이 나오지 않습니다")
            : Message(
                "no text refers to the foot-note [^\(note.label)], so it is not shown",
                ko: "각주 [^\(note.label)]를 가리키는 글이 없어 나오지 않습니다")
        diagnostics.append(
            Diagnostic(
                .warning, path: places.path, at: places.place(offset: note.offset), problem,
                advice: Message(
                    "write [^\(note.label)] where it belongs, or give each note a name of its own",
                    ko: "가리킬 곳에 [^\(note.label)]를 쓰거나 각주마다 다른 이름을 쓰세요")))
    }
}
