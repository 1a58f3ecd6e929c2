/// The folders of a site: what is read and what is written.
package struct SiteFolders: Sendable, Hashable {
    package let content: String
    package let templates: String
    package let output: String

    /// `Content`, `Templates` and `Output` below the site's folder, where no other folder is named.
    package init(site: String = ".", content: String? = nil, templates: String? = nil, output: String? = nil) {
        let below = site == "." ? "" : site.hasSuffix("/") ? site : site + "/"
        self.content = Self.plain(content ?? below + "Content")
        self.templates = Self.plain(templates ?? below + "Templates")
        self.output = Self.plain(output ?? below + "Output")
    }

    /// Without slashes at its end: one folder has one name.
    private static func plain(_ path: String) -> String {
        var name = path[...]
        while name.utf8.count > 1, name.hasSuffix("/") { name.removeLast() }
        return String(name)
    }
}
