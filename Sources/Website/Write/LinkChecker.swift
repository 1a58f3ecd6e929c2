internal import Text

/// Holds every link of every page against what the site has.
struct LinkChecker: Sendable {
    /// Every file of the site by its path.
    private let files: Set<String>
    /// Their fingerprints: nearly all links are plain and right, and these are found so without making a string.
    private let fingerprints: Set<UInt64>

    init(_ files: [PlannedFile]) {
        self.files = Set(files.map(\.path))
        fingerprints = Set(files.map { PageLinks.fingerprint(of: $0.path.utf8) })
    }

    /// What is left to check when all pages are known.
    struct OpenAnchor: Sendable {
        let source: String
        let page: String
        let target: String
        let anchor: String
    }

    /// Checks the links of one page; returns what is broken, and the anchors on other pages that it leads to.
    func check(_ links: PageLinks, of page: PlannedFile) -> (broken: [Diagnostic], anchors: [OpenAnchor]) {
        var broken: [Diagnostic] = []
        var anchors: [OpenAnchor] = []
        let way = PlainWay(from: page.path)
        let doubtful = links.addresses { address in
            way.fingerprint(of: address).map { fingerprints.contains($0) } ?? false
        }
        for address in doubtful.sorted() {
            let bytes = address.utf8
            let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
            let question = bytes[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
            guard let target = file(address[..<question], from: page.path), files.contains(target)
            else {
                broken.append(diagnostic(address, page: page.path, source: page.source))
                continue
            }
            let anchor = PercentEncoding.decode(String(address[hash...].dropFirst()))
            if anchor.isEmpty { continue }
            if target != page.path {
                anchors.append(OpenAnchor(source: page.source, page: page.path, target: target, anchor: anchor))
            } else if !links.anchors.contains(PageLinks.fingerprint(of: anchor.utf8)) {
                broken.append(diagnostic(address, page: page.path, source: page.source))
            }
        }
        return (broken, anchors)
    }

    /// Checks the anchors that lead to other pages.
    func check(_ open: [OpenAnchor], anchors: [String: Set<UInt64>]) -> [Diagnostic] {
        open.compactMap { link in
            let isThere = anchors[link.target]?.contains(PageLinks.fingerprint(of: link.anchor.utf8)) ?? false
            return isThere ? nil : diagnostic(link.target + "#" + link.anchor, page: link.page, source: link.source)
        }
    }

    /// The file that an address leads to from a page; nil where it leads out of the site.
    private func file(_ address: Substring, from page: String) -> String? {
        if address.isEmpty { return page }
        var rest = address.utf8[...]
        var folders = page.utf8.prefix { _ in true }
        dropLast(&folders)
        // Only the page for lost addresses writes its links from the server's top.
        if rest.first == UInt8(ascii: "/") {
            rest = rest.dropFirst()
            folders = folders.prefix(0)
        }
        while rest.starts(with: "../".utf8) {
            if folders.isEmpty { return nil }
            rest = rest.dropFirst(3)
            dropLast(&folders)
        }
        if rest.elementsEqual("./".utf8) { rest = rest.dropFirst(2) }
        let isFolder = rest.isEmpty || rest.last == UInt8(ascii: "/")
        let path = PercentEncoding.decode(String(Substring(rest)))
        return (folders.isEmpty ? "" : String(Substring(folders)) + "/") + path + (isFolder ? "index.html" : "")
    }

    /// Takes the last name off a path, and the slash before it.
    private func dropLast(_ path: inout Substring.UTF8View) {
        let slash = path.lastIndex(of: UInt8(ascii: "/"))
        path = path[path.startIndex..<(slash ?? path.startIndex)]
    }

    private func diagnostic(_ address: String, page: String, source: String) -> Diagnostic {
        Diagnostic(
            .error, path: source,
            Message(
                "its page \(page) has a link that leads nowhere: \(address)",
                ko: "\(page) 쪽의 링크가 가리키는 곳이 없습니다: \(address)"),
            advice: Message(
                "mend the address; inside the site, write it from the top, as in /companies/",
                ko: "주소를 고치십시오. 사이트 안의 주소는 /companies/처럼 맨 위부터 쓰십시오"))
    }
}

/// `%EC%84%9C` in addresses.
enum PercentEncoding {
    static func decode(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
