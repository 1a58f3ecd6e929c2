internal import Content
internal import Mustache

/// Feeds of the newest articles with their whole text: of the site as Atom and JSON Feed, of each company and city as
/// Atom.
enum Feed {
    private static let siteEntryCount = 40
    private static let nameEntryCount = 10

    static func plan(_ archive: Archive) -> [PlannedFile] {
        let newest = Array(
            archive.issues.reversed().lazy.flatMap { $0.articles }.prefix(siteEntryCount))
        let site = [
            atom(of: newest, folder: "", title: archive.site.title, archive),
            PlannedFile(
                path: "feed.json", source: "feed.json", content: .bytes { try JSONFeed.bytes(of: newest, archive) }),
        ]
        let names = archive.names.filter { !$0.references.isEmpty }.map { name in
            let articles = name.references.prefix(nameEntryCount).map(\.article.index)
            let title = NamePage.heading(of: name.entry) + " · " + archive.site.title
            return atom(of: articles, folder: name.entry.folder, title: title, archive).made(
                of: archive.prints.names[name.index],
                archive.prints.mentions(name.references.prefix(nameEntryCount), archive))
        }
        return site + names
    }

    private static func atom(
        of articles: [Int], folder: String, title: String, _ archive: Archive
    ) -> PlannedFile {
        let path = folder.isEmpty ? "feed.xml" : folder + "/feed.xml"
        return PlannedFile(
            path: path, source: path,
            content: .text(template: "feed") {
                let addresses = archive.site.addresses
                let root = addresses.base ?? Addresses.root(of: path)
                let updated =
                    articles.first.map { archive.issue(of: archive.articles[$0]).date } ?? archive.newestIssue?.date
                return .object([
                    "title": .string(title),
                    "id": .string(identifier(of: folder.isEmpty ? "" : addresses.path(folder), addresses)),
                    "self_address": .string(addresses.whole(path) ?? "feed.xml"),
                    "page_address": .string(
                        folder.isEmpty ? addresses.base ?? addresses.home(from: root) : root + addresses.path(folder)),
                    "updated": .string(timestamp(updated)),
                    "author": .string(archive.site.settings.publisher ?? archive.site.title),
                    "licence": .text(archive.site.settings.licence),
                    "entries": .list(try articles.map { try entry(of: archive.articles[$0], root: root, archive) }),
                ])
            })
    }

    private static func entry(of article: ArchivedArticle, root: String, _ archive: Archive) throws -> Value {
        let addresses = archive.site.addresses
        let issue = archive.issue(of: article)
        let path = addresses.path(article.folder)
        return .object([
            "title": .string(article.article.title), "id": .string(identifier(of: path, addresses)),
            "address": .string(root + path), "updated": .string(timestamp(issue.date)),
            "summary": .string(article.read.summary),
            "categories": .list(
                [article.article.section, article.article.category].compactMap { $0 }.map { .string($0) }),
            // As a text that the template escapes: a feed holds HTML as text.
            "content": .utf8(try article.read.body.plainHTML(from: root, addresses: addresses)),
        ])
    }

    /// What a reader's program knows an entry by, for ever: its address, or a name of our own while there is none.
    static func identifier(of path: String, _ addresses: Addresses) -> String {
        addresses.whole(path) ?? "urn:seogo:" + (path.isEmpty ? "site" : path)
    }

    /// Issues have a day, feeds want a moment: the beginning of the day in Seoul.
    static func timestamp(_ day: Day?) -> String { (day?.text ?? "1970-01-01") + "T00:00:00+09:00" }
}

/// The feed of the site as JSON Feed 1.1.
enum JSONFeed {
    static func bytes(of articles: [Int], _ archive: Archive) throws -> [UInt8] {
        let addresses = archive.site.addresses
        let root = addresses.base ?? ""
        let items = try articles.map { index -> JSONValue in
            let article = archive.articles[index]
            let path = addresses.path(article.folder)
            let tags = [article.article.section, article.article.category].compactMap { $0 }
            return .object([
                "id": .string(Feed.identifier(of: path, addresses)), "url": .string(root + path),
                "title": .string(article.article.title), "summary": .string(article.read.summary),
                "content_html": .string(
                    String(decoding: try article.read.body.plainHTML(from: root, addresses: addresses), as: UTF8.self)),
                "date_published": .string(Feed.timestamp(archive.issue(of: article).date)),
                "tags": tags.isEmpty ? nil : .array(tags.map { .string($0) }),
            ])
        }
        return JSONWriter.pretty(
            .object([
                "version": .string("https://jsonfeed.org/version/1.1"), "title": .string(archive.site.title),
                "description": archive.site.settings.description.map { .string($0) },
                "home_page_url": addresses.base.map { .string($0) },
                "feed_url": addresses.whole("feed.json").map { .string($0) },
                "language": .string(archive.site.settings.language ?? "ko"),
                "authors": .array([.object(["name": .string(archive.site.settings.publisher ?? archive.site.title)])]),
                "items": .array(items),
            ]))
    }
}
