internal import Mustache

/// The address that a name had before it was renamed or merged: leads to the one it has now.
enum RedirectPage {
    static func plan(_ archive: Archive) -> [PlannedFile] {
        archive.names.filter(\.hasPage).flatMap { name in
            name.entry.formerIDs.map { id in
                let folder = (name.entry.kind == .city ? "cities/" : "companies/") + id
                let target = archive.site.addresses.path(name.entry.folder)
                return PlannedFile(
                    page: folder, source: "gazetteer/" + (name.entry.kind == .city ? "cities.yml" : "companies.yml"),
                    template: "redirect"
                ) {
                    PageContent(
                        title: NamePage.heading(of: name.entry), isUnlisted: true,
                        value: [
                            "target": .string(target), "heading": .string(name.entry.heading),
                            "whole_target": .text(archive.site.addresses.whole(target)),
                        ])
                }
            }
        }
    }
}
