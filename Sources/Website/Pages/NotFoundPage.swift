internal import Mustache

/// `/404.html`: what a server shows for an address that leads nowhere.
enum NotFoundPage {
    static func plan(_ archive: Archive) -> [PlannedFile] {
        [
            PlannedFile(
                path: "404.html", source: "404.html",
                content: .page(template: "not-found") {
                    PageContent(title: archive.site.phrases.text("not_found_title"), isUnlisted: true, value: [:])
                })
        ]
    }
}
