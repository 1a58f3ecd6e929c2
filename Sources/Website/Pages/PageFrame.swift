internal import Content
internal import Mustache

/// What stands around every page: head, menu, foot.
struct PageFrame: Sendable {
    /// The ids of the layout and of our templates, which no heading of a text may have.
    static let elementIDs: Set<String> = [
        "top", "main", "menu", "names", "references", "cite", "source", "year", "search",
    ]

    private let site: Site
    private let shared: Value
    /// The menu as the pages of each of its folders show it, and as all others do.
    private let menus: [String: Value]
    private let plainMenu: Value
    /// The whole address of the picture that is shown where somebody shares a page.
    private let picture: Value

    private struct MenuEntry {
        let title: String
        /// The address, or the path inside the site.
        let address: String
        let isInside: Bool
        let folder: String?
    }

    init(_ site: Site) {
        self.site = site
        let addresses = site.addresses
        let rooms = [
            ("issues", "issues"), ("companies", "companies"), ("cities", "cities"), ("events", "calendar"),
            ("tables", "tables"),
        ]
        let own = rooms.map { folder, name in
            MenuEntry(title: site.phrases.text(name), address: addresses.path(folder), isInside: true, folder: folder)
        }
        let menu =
            own
            + site.settings.navigation.map { entry in
                let isInside = entry.url.hasPrefix("/") && !entry.url.hasPrefix("//")
                let inside = String(entry.url.dropFirst())
                let folder =
                    isInside ? String(inside.prefix { $0 != "#" }).split(separator: "/").joined(separator: "/") : nil
                return MenuEntry(
                    title: entry.title, address: isInside ? addresses.link(to: entry.url, from: "") : entry.url,
                    isInside: isInside, folder: folder)
            }
        plainMenu = .list(menu.map { Self.entry(of: $0, current: nil) })
        let folders = Set(menu.compactMap(\.folder))
        menus = Dictionary(
            uniqueKeysWithValues: folders.map { folder in
                (folder, .list(menu.map { Self.entry(of: $0, current: folder) }))
            })
        picture = .text(site.assets.first { $0.key == "share" }.flatMap { addresses.whole($0.path) })
        let settings = site.settings
        shared = .object([
            "site": .object([
                "title": .string(site.title), "description": .text(settings.description),
                "language": .string(settings.language ?? "ko"), "publisher": .text(settings.publisher),
                "publisher_url": .text(settings.publisherURL), "licence": .text(settings.licence),
                "licence_url": .text(settings.licenceURL), "url": .text(addresses.base),
            ]),
            "text": site.phrases.value,
            "asset": .object(Object(site.assets.map { (Name($0.key), .string($0.path)) })),
            "index_file": .string(addresses.style == .files ? "index.html" : ""),
            "lists_path": .object([
                "issues": .string(addresses.path("issues")), "companies": .string(addresses.path("companies")),
                "cities": .string(addresses.path("cities")), "tables": .string(addresses.path("tables")),
                "events": .string(addresses.path("events")),
                "search": .string(addresses.path(SearchIndex.folder)),
            ]),
        ])
    }

    /// The values that a page's template is rendered with, the page's own last.
    func values(for page: PageContent, at path: String) -> [Value] {
        // A page that the server shows wherever one got lost cannot know how deep it stands.
        let isLost = path == "404.html"
        let root = isLost ? site.addresses.base ?? "/" : Addresses.root(of: path)
        let folder = path == "index.html" ? "" : path.hasSuffix("/index.html") ? String(path.dropLast(11)) : path
        let canonical = path.hasSuffix("index.html") ? site.addresses.path(folder) : path
        let isFront = path == "index.html"
        let head: Value = .object([
            "root": .string(root),
            "home": .string(isLost ? root : site.addresses.home(from: root)),
            "menu": page.menu.flatMap { menus[$0] } ?? plainMenu,
            "page": .object([
                "title": .string(page.title),
                "full_title": .string(isFront ? page.title : page.title + " · " + site.title),
                "description": .text(page.description ?? site.settings.description),
                "canonical": isLost ? .null : .text(site.addresses.whole(canonical)),
                "picture": picture,
                "feed": .text(page.feedFolder.map { $0.isEmpty ? "" : $0 + "/" }.map { $0 + "feed.xml" }),
                "feed_title": .string(page.feedFolder == "" ? site.title : page.title + " · " + site.title),
                "linked_data": page.linkedData.map { .html($0) } ?? .null,
                "is_front": .bool(isFront),
                "is_unlisted": .bool(page.isUnlisted || isLost),
            ]),
        ])
        return [shared, head, .object(page.value)]
    }

    /// The values that every file made by a template may use.
    var sharedValues: [Value] { [shared] }

    private static func entry(of menu: MenuEntry, current: String?) -> Value {
        .object([
            "title": .string(menu.title), "address": .string(menu.address), "is_inside": .bool(menu.isInside),
            "is_current": .bool(menu.folder != nil && menu.folder == current),
        ])
    }
}

extension Value {
    /// A text that may be missing.
    static func text(_ text: String?) -> Value { text.map { .string($0) } ?? .null }
}
