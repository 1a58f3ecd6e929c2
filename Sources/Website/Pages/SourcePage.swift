internal import Content
internal import Mustache
internal import Text

/// `/issues/weekly-403/source/`: the newsletter as received, every line with what became of it.
enum SourcePage {
    static func plan(_ archive: Archive, _ links: LinkValues) -> [PlannedFile] {
        archive.issues.compactMap { issue in
            guard let lock = issue.lock, let newsletter = issue.newsletter else { return nil }
            return PlannedFile(
                path: issue.folder + "/source/index.html", source: newsletter.shownPath,
                content: .sourcePage { try content(of: issue, lock, newsletter, archive, links) }
            ).made(of: archive.prints.contents(of: issue, archive))
        }
    }

    private static func content(
        of issue: ArchivedIssue, _ lock: LockFile, _ newsletter: NewsletterFile, _ archive: Archive, _ links: LinkValues
    ) throws -> PageContent {
        let text = try newsletter.text()
        let lines = LineRanges.of(text)
        let groups = groups(of: lock, lineCount: lines.count).map { group in
            value(of: group, text, lines, issue, archive, links)
        }
        let leftOut = lock.lines.reduce(0) { $1.fate.document == nil ? $0 + $1.lines.count : $0 }
        return PageContent(
            title: archive.site.phrases.text("source_title", ["issue": issue.file.issue.title]), menu: "issues",
            isUnlisted: true,
            value: [
                "issue": links.issues[issue.index], "line_count": .int(lines.count), "left_out_count": .int(leftOut),
                "newsletter": .string(lock.newsletter.name), "groups": .list(groups),
            ])
    }

    /// Lines that share a fate, and those that no fate was written for (blank ones between).
    private struct Group {
        let lines: Range<Int>
        let fate: LockFile.Fate?
    }

    /// All lines from 1 on, each in one group. A line that was split stands in the first.
    private static func groups(of lock: LockFile, lineCount: Int) -> [Group] {
        var groups: [Group] = []
        var next = 1
        for line in lock.lines {
            let start = max(next, min(line.lines.lowerBound, lineCount + 1))
            let end = min(line.lines.upperBound, lineCount) + 1
            if start > next { groups.append(Group(lines: next..<start, fate: nil)) }
            if end > start { groups.append(Group(lines: start..<end, fate: line.fate)) }
            next = max(start, end)
        }
        if next <= lineCount { groups.append(Group(lines: next..<lineCount + 1, fate: nil)) }
        return groups
    }

    private static func value(
        of group: Group, _ text: [UInt8], _ lines: [Range<Int>], _ issue: ArchivedIssue, _ archive: Archive,
        _ links: LinkValues
    ) -> Value {
        let shown = group.lines.map { number -> Value in
            .object([
                "number": .int(number), "text": .string(String(decoding: text[lines[number - 1]], as: UTF8.self)),
            ])
        }
        let isBlank = group.lines.allSatisfy { number in text[lines[number - 1]].allSatisfy { $0 <= 0x20 } }
        return .object([
            "first": .int(group.lines.lowerBound), "lines": .list(shown), "is_blank": .bool(isBlank),
            "is_left_out": .bool(group.fate != nil && group.fate?.document == nil),
            "fate": fate(group.fate, issue, archive, links),
        ])
    }

    /// Where the lines went, in words, with a link where they stand on a page.
    private static func fate(
        _ fate: LockFile.Fate?, _ issue: ArchivedIssue, _ archive: Archive, _ links: LinkValues
    ) -> Value {
        let phrases = archive.site.phrases
        switch fate {
        case nil: return .null
        case .leftOut(let reason):
            return .object(["label": .string(phrases.text("left_out_" + reason.rawValue)), "article": .null])
        case .block(let document, _):
            return .object([
                "label": .string(phrases.text("fate_body")), "article": article(document, issue, archive, links),
            ])
        case .field(let document, let key):
            let label =
                ["title", "references", "source", "section", "category", "events", "date"].contains(key)
                ? phrases.text("fate_" + key) : key
            return .object(["label": .string(label), "article": article(document, issue, archive, links)])
        }
    }

    private static func article(
        _ document: String, _ issue: ArchivedIssue, _ archive: Archive, _ links: LinkValues
    ) -> Value {
        let own = archive.articles(of: issue).first { $0.file.path.hasSuffix("/" + document) }
        return own.map { links.articles[$0.index] } ?? .null
    }
}
