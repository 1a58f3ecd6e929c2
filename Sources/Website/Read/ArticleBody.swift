internal import Files

/// The HTML of an article, with the links that depend on the page it stands in left open.
struct ArticleBody: Sendable {
    /// As it was rendered.
    let source: KeptBytes
    /// In order, and apart.
    let links: [OpenLink]

    /// Something in the HTML that leads to another page of the site.
    struct OpenLink: Sendable {
        /// The bytes that become the text of a link, or, where the HTML has the link already, the slash its address
        /// begins with.
        let range: Range<Int>
        let kind: Kind

        enum Kind: Sendable {
            case name(path: String)
            case address
        }
    }

    init(html: KeptBytes, links: [OpenLink]) {
        source = html
        self.links = links.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Links on addresses inside the site.
    static func siteLinks(_ text: RenderedText) -> [OpenLink] {
        text.siteAddresses.map { OpenLink(range: $0..<$0 + 1, kind: .address) }
    }

    /// Where which links are.
    func addLinks(to sum: inout Checksum) {
        for link in links {
            sum.add(UInt64(link.range.lowerBound))
            sum.add(UInt64(link.range.upperBound))
            if case .name(let path) = link.kind { sum.add(path) }
        }
    }

    /// The HTML as it stands in a page, whose way to the site's top is given.
    func html(from root: String, addresses: Addresses) throws(FileProblem) -> [UInt8] {
        try html(in: nil, from: root, addresses: addresses, linksNames: true)
    }

    /// A part of the HTML, as a table page shows it.
    func html(in part: Range<Int>, from root: String, addresses: Addresses) throws(FileProblem) -> [UInt8] {
        try html(in: part, from: root, addresses: addresses, linksNames: true)
    }

    /// The HTML without links on names, for feeds.
    func plainHTML(from root: String, addresses: Addresses) throws(FileProblem) -> [UInt8] {
        try html(in: nil, from: root, addresses: addresses, linksNames: false)
    }

    private func html(
        in wanted: Range<Int>?, from root: String, addresses: Addresses, linksNames: Bool
    ) throws(FileProblem) -> [UInt8] {
        let html = try source.read()
        let part = wanted ?? 0..<html.count
        var result: [UInt8] = []
        result.reserveCapacity(part.count + links.count * 48)
        var written = part.lowerBound
        for link in links where part.contains(link.range.lowerBound) && link.range.upperBound <= part.upperBound {
            switch link.kind {
            case .address:
                result += html[written..<link.range.lowerBound]
                let end = html[link.range.lowerBound...].firstIndex(of: UInt8(ascii: "\"")) ?? part.upperBound
                let address = String(decoding: html[link.range.lowerBound..<end], as: UTF8.self)
                result += addresses.link(to: address, from: root).utf8
                written = end
            case .name(let path) where linksNames:
                result += html[written..<link.range.lowerBound]
                result += "<a class=\"name\" href=\"".utf8
                result += root.utf8
                result += path.utf8
                result += "\">".utf8
                result += html[link.range]
                result += "</a>".utf8
                written = link.range.upperBound
            case .name: break
            }
        }
        result += html[written..<part.upperBound]
        return result
    }
}
