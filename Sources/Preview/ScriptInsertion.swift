/// Puts the script of the preview into a page on its way to the browser; the file stays as it is.
enum ScriptInsertion {
    /// Before the last `</body>`, or at the end of a page that has none.
    static func insert(_ script: [UInt8], into page: [UInt8]) -> [UInt8] {
        let end = lastBodyEnd(page) ?? page.count
        return page[..<end] + script + page[end...]
    }

    private static func lastBodyEnd(_ page: [UInt8]) -> Int? {
        let tag = Array("</body".utf8)
        var start = page.count - tag.count
        while start >= 0 {
            if page[start] == tag[0], tag.indices.allSatisfy({ page[start + $0] | 0x20 == tag[$0] | 0x20 }) {
                return start
            }
            start -= 1
        }
        return nil
    }
}
