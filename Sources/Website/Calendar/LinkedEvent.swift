internal import Content

/// What the page of an event tells search engines: schema.org `Event`.
enum LinkedEvent {
    static func bytes(_ event: ArchivedEvent, _ archive: Archive) -> [UInt8] {
        let facts = event.facts
        let city = event.city.map { archive.names[$0].entry.heading }
        let place = (facts.place ?? city).map { name -> JSONValue in
            .object([
                "@type": .string("Place"), "name": .string(name),
                "address": .object([
                    "@type": .string("PostalAddress"), "addressLocality": city.map { .string($0) },
                    "addressCountry": city == nil ? nil : .string("CN"),
                ]),
            ])
        }
        return LinkedData.write([
            "@context": .string("https://schema.org"), "@type": .string("Event"), "name": .string(event.name),
            "startDate": .string(event.dates.start.text),
            "endDate": event.dates.doubt == nil ? .string((event.dates.end ?? event.dates.start).text) : nil,
            "eventStatus": .string(
                "https://schema.org/" + (facts.isCancelled ? "EventCancelled" : "EventScheduled")),
            "location": place, "about": facts.field.map { .string($0) },
            "url": archive.site.addresses.whole(archive.site.addresses.path(event.folder)).map { .string($0) },
            "sameAs": WebAddress.link(facts.url).map { .string($0) },
        ])
    }
}
