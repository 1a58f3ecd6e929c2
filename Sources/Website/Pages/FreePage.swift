internal import Content
internal import Mustache

/// `/about/` and the like: pages that an editor wrote.
enum FreePage {
    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        archive.pages.filter { $0.file.name != "index" }.map { page in
            let root = Addresses.root(of: page.file.name + "/index.html")
            return PlannedFile(page: page.file.name, source: page.file.path, template: "page") {
                try PageContent(
                    title: page.file.page.title, description: page.file.page.description, menu: page.file.name,
                    value: [
                        "title": .string(page.file.page.title),
                        "body": .html(page.body.html(from: root, addresses: archive.site.addresses)),
                    ])
            }
        }
    }
}
