internal import Content

/// What pages tell search engines about themselves: schema.org as JSON-LD.
enum LinkedData {
    static func site(_ archive: Archive) -> [UInt8] {
        write([
            "@context": .string("https://schema.org"), "@type": .string("Periodical"),
            "name": .string(archive.site.title), "url": archive.site.addresses.base.map { .string($0) },
            "description": archive.site.settings.description.map { .string($0) },
            "inLanguage": .string(archive.site.settings.language ?? "ko"), "publisher": publisher(archive),
            "license": archive.site.settings.licenceURL.map { .string($0) },
        ])
    }

    static func issue(_ issue: ArchivedIssue, _ archive: Archive) -> [UInt8] {
        write([
            "@context": .string("https://schema.org"), "@type": .string("PublicationIssue"),
            "name": .string(issue.file.issue.title), "issueNumber": .string(issue.file.id.number.text),
            "datePublished": .string(issue.date.text), "url": address(issue.folder, archive),
            "isPartOf": periodical(issue, archive),
            "hasPart": .array(
                archive.articles(of: issue).map { article in
                    .object([
                        "@type": .string("NewsArticle"), "headline": .string(article.article.title),
                        "url": address(article.folder, archive),
                    ])
                }),
        ])
    }

    static func article(_ article: ArchivedArticle, _ archive: Archive) -> [UInt8] {
        let issue = archive.issue(of: article)
        let mentions = article.entries.prefix(10).map { entry -> JSONValue in
            .object([
                "@type": .string(archive.isCity(entry) ? "City" : "Organization"),
                "name": .string(archive.names[entry].entry.heading),
                "url": address(archive.names[entry].entry.folder, archive),
            ])
        }
        return write([
            "@context": .string("https://schema.org"), "@type": .string("NewsArticle"),
            "headline": .string(article.article.title), "datePublished": .string(issue.date.text),
            "inLanguage": .string(archive.site.settings.language ?? "ko"),
            "articleSection": article.article.section.map { .string($0) },
            "url": address(article.folder, archive),
            "publisher": publisher(archive),
            "license": archive.site.settings.licenceURL.map { .string($0) },
            "isPartOf": .object([
                "@type": .string("PublicationIssue"), "name": .string(issue.file.issue.title),
                "issueNumber": .string(issue.file.id.number.text), "isPartOf": periodical(issue, archive),
            ]),
            "mentions": mentions.isEmpty ? nil : .array(mentions),
        ])
    }

    static func name(_ name: ArchivedName, _ archive: Archive) -> [UInt8] {
        let entry = name.entry
        let others = entry.spellings.dropFirst().map { JSONValue.string($0) }
        let seat = entry.company?.city.flatMap { archive.cityNumbers[$0] }.map { archive.names[$0].entry }
        let place = entry.city?.location.map { location -> JSONValue in
            .object([
                "@type": .string("GeoCoordinates"), "latitude": .decimal(location.latitude),
                "longitude": .decimal(location.longitude),
            ])
        }
        return write([
            "@context": .string("https://schema.org"),
            "@type": .string(entry.kind == .city ? "City" : "Organization"), "name": .string(entry.heading),
            "alternateName": others.isEmpty ? nil : .array(Array(others)), "url": address(entry.folder, archive),
            "sameAs": entry.company?.url.map { .string($0) }, "geo": place,
            "location": seat.map { .object(["@type": .string("City"), "name": .string($0.heading)]) },
        ])
    }

    static func table(_ table: ArchivedTable, _ archive: Archive) -> [UInt8] {
        let issue = archive.issue(of: archive.articles[table.article])
        return write([
            "@context": .string("https://schema.org"), "@type": .string("Table"),
            "name": .string(TablesPage.title(of: table, archive)), "datePublished": .string(issue.date.text),
            "isPartOf": .object([
                "@type": .string("NewsArticle"),
                "headline": .string(archive.articles[table.article].article.title),
            ]),
        ])
    }

    private static func periodical(_ issue: ArchivedIssue, _ archive: Archive) -> JSONValue {
        let series = SiteWords(archive.site.phrases).series(issue.file.id.series)
        return .object([
            "@type": .string("Periodical"), "name": .string(archive.site.title + " " + series),
            "url": archive.site.addresses.base.map { .string($0) },
        ])
    }

    private static func publisher(_ archive: Archive) -> JSONValue? {
        archive.site.settings.publisher.map { name in
            .object([
                "@type": .string("Organization"), "name": .string(name),
                "url": archive.site.settings.publisherURL.map { .string($0) },
            ])
        }
    }

    private static func address(_ folder: String, _ archive: Archive) -> JSONValue? {
        archive.site.addresses.whole(archive.site.addresses.path(folder)).map { .string($0) }
    }

    /// JSON that can stand in a page: `<` is written by its number, so that no text ends the element it stands in.
    static func write(_ members: KeyValuePairs<String, JSONValue?>) -> [UInt8] {
        let written = JSONWriter.compact(.object(members))
        if !written.contains(UInt8(ascii: "<")) { return written }
        var bytes: [UInt8] = []
        for byte in written {
            if byte == UInt8(ascii: "<") { bytes += "\\u003c".utf8 } else { bytes.append(byte) }
        }
        return bytes
    }
}
