/// Where a page stands in the site, and how others are linked from there.
struct PageAddress: Sendable, Hashable {
    /// The file below the output folder: `about/index.html`.
    let path: String

    init(pageName: String) {
        path = pageName == "index" ? "index.html" : pageName + "/index.html"
    }

    /// The way from the page up to the site's top: empty, or `../` repeated.
    var root: String { String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") }) }

    /// A link to an address of the site (`/about/`), relative so that the site works in any folder.
    /// Other addresses stay as they are.
    func link(to address: String) -> String {
        guard address.hasPrefix("/"), !address.hasPrefix("//") else { return address }
        let target = root + address.dropFirst()
        return target.isEmpty ? "./" : target
    }
}
