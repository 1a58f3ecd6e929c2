internal import Content

/// How pages of the site are named in links.
///
/// A path is the way from the site's top (`issues/weekly-403/`); a page puts its own way to the top (`../../`) before
/// it. So all pages share one value for a linked thing, and the site works in any folder.
struct Addresses: Sendable {
    let style: SiteSettings.LinkStyle
    /// The whole address of the site, ending with a slash; nil while it has none.
    let base: String?

    init(_ settings: SiteSettings?) {
        style = settings?.links ?? .folders
        base = settings?.url.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    }

    /// The path of a page by its folder: `issues/weekly-403/`, or with `index.html` for reading from disk.
    func path(_ folder: String) -> String {
        let slash = folder.isEmpty ? "" : "/"
        return folder + slash + (style == .files ? "index.html" : "")
    }

    /// The whole address of a page or file; nil while the site has none.
    func whole(_ path: String) -> String? { base.map { $0 + path } }

    /// The link to the site's top from a page.
    func home(from root: String) -> String {
        style == .files ? root + "index.html" : root.isEmpty ? "./" : root
    }

    /// A link to an address that an editor wrote from the site's top (`/about/`). Other addresses stay as they are.
    func link(to address: String, from root: String) -> String {
        guard address.hasPrefix("/"), !address.hasPrefix("//") else { return address }
        let inside = String(address.dropFirst())
        if inside.isEmpty { return home(from: root) }
        guard style == .files, let folder = inside.split(separator: "#", omittingEmptySubsequences: false).first,
            folder.hasSuffix("/")
        else { return root + inside }
        return root + folder + "index.html" + inside.dropFirst(folder.count)
    }

    /// The way from a file of the site up to its top: empty, or `../` repeated.
    static func root(of file: String) -> String {
        String(repeating: "../", count: file.utf8.count { $0 == UInt8(ascii: "/") })
    }
}
