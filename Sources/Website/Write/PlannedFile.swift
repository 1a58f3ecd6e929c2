internal import Mustache

/// A file of the site that is to be made: its address is known, its content is not worked out yet.
struct PlannedFile: Sendable {
    /// Below the output folder: `about/index.html`.
    let path: String
    /// The document it is made of, as messages name it.
    let source: String
    let content: Content
    /// A number that stands for all it is made of, beside what every page is made of; nil for a file that is made in
    /// each build, because nobody said what it is made of.
    private(set) var print: UInt64?

    enum Content: Sendable {
        /// A page of HTML, made by a template.
        case page(template: String, @Sendable () throws -> PageContent)
        /// A page that is made of a file not yet read.
        case sourcePage(@Sendable () throws -> PageContent)
        /// A file in another form, made by a template: a feed, the site map.
        case text(template: String, @Sendable () throws -> Value)
        case bytes(@Sendable () throws -> [UInt8])
        /// A file to be copied.
        case copy(path: String)
    }

    /// A page in a folder of its own.
    init(
        page folder: String, source: String, template: String, _ make: @escaping @Sendable () throws -> PageContent
    ) {
        self.init(
            path: folder.isEmpty ? "index.html" : folder + "/index.html", source: source,
            content: .page(template: template, make))
    }

    /// The same file, which need not be made again while these numbers stay (`PagePrints`).
    func made(of prints: UInt64...) -> PlannedFile {
        var file = self
        file.print = Checksum.of(prints)
        return file
    }

    /// Whether it is a page of HTML, with links to be checked.
    var isPage: Bool {
        switch content {
        case .page, .sourcePage: true
        case .text, .bytes, .copy: false
        }
    }

    init(path: String, source: String, content: Content) {
        self.path = path
        self.source = source
        self.content = content
    }
}

/// What a page says: for its head, and for its template.
struct PageContent: Sendable {
    var title: String
    var description: String?
    /// The folder of the menu's entry that the page belongs to.
    var menu: String?
    /// The folder whose feed goes with the page.
    var feedFolder: String?
    /// What search engines are told, as finished JSON.
    var linkedData: [UInt8]?
    /// Whether search engines should keep the page out of their lists.
    var isUnlisted = false
    /// What the page's template needs.
    var value: Object
}
