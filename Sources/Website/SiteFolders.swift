/// The folders of a site: what is read and what is written.
package struct SiteFolders: Sendable, Hashable {
    package let content: String
    package let templates: String
    package let output: String

    /// `Content`, `Templates` and `Output` below the site's folder, where no other folder is named.
    package init(site: String = ".", content: String? = nil, templates: String? = nil, output: String? = nil) {
        let below = site == "." ? "" : site.hasSuffix("/") ? site : site + "/"
        self.content = content ?? below + "Content"
        self.templates = templates ?? below + "Templates"
        self.output = output ?? below + "Output"
    }
}
