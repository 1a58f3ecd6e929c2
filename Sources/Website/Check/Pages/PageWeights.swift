internal import Text

/// Whether pages are as light as readers on the road need them.
enum PageWeights {
    private static let frontPage = 60_000
    private static let asset = 20_000
    private static let picture = 1_000_000
    private static let frame = 6_144

    static func run(_ site: FinishedSite) -> [Diagnostic] {
        site.sizes.compactMap { path, size in tooHeavy(path, size, site) } + heavyFrames(site)
    }

    private static func tooHeavy(_ path: String, _ size: Int, _ site: FinishedSite) -> Diagnostic? {
        let ending = path.split(separator: ".").last ?? ""
        switch ending {
        case "html" where path == "index.html":
            return finding(
                path, size, frontPage, site,
                Message("show less of it: fewer names, no long texts", ko: "이름을 줄이고 긴 글을 빼십시오"))
        case "css", "js":
            return finding(path, size, asset, site, Message("leave out what nobody uses", ko: "쓰지 않는 것을 빼십시오"))
        case "png", "jpg", "jpeg", "gif", "webp", "avif":
            return finding(
                path, size, picture, site, Message("make it smaller, or save it as WebP", ko: "크기를 줄이거나 WebP로 저장하십시오"))
        default: return nil
        }
    }

    private static func finding(
        _ path: String, _ size: Int, _ limit: Int, _ site: FinishedSite, _ advice: Message
    ) -> Diagnostic? {
        guard size > limit else { return nil }
        return Diagnostic(
            .warning, path: site.shownFolder + "/" + path,
            Message("it weighs \(size) bytes, more than \(limit)", ko: "\(size)바이트로 \(limit)바이트보다 무겁습니다"),
            advice: advice)
    }

    /// Half of all articles may have more around their text: those with many references and names.
    private static func heavyFrames(_ site: FinishedSite) -> [Diagnostic] {
        let sorted = site.frames.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        guard !sorted.isEmpty else { return [] }
        let (path, size) = sorted[sorted.count / 2]
        guard size > frame else { return [] }
        return [
            Diagnostic(
                .warning, path: site.shownFolder + "/" + path,
                Message(
                    "an article has \(size) bytes around its text, more than \(frame)",
                    ko: "기사의 글을 뺀 나머지가 \(size)바이트로 \(frame)바이트보다 무겁습니다"),
                advice: Message(
                    "make the article's template and the layout smaller", ko: "기사 템플릿과 layout을 줄이십시오"))
        ]
    }

    /// The bytes around an article's text. Nil for another page, and where a site's own template marks none.
    static func frame(of page: [UInt8]) -> Int? {
        guard let start = offset(of: "<div class=\"text\">", in: page, from: 0),
            let end = offset(of: "<footer class=\"appendix\">", in: page, from: start)
        else { return nil }
        return page.count - (end - start)
    }

    private static func offset(of mark: String, in page: [UInt8], from start: Int) -> Int? {
        let mark = Array(mark.utf8)
        var index = start
        while let next = page[index...].firstIndex(of: mark[0]), next + mark.count <= page.count {
            if page[next..<(next + mark.count)].elementsEqual(mark) { return next }
            index = next + 1
        }
        return nil
    }
}
