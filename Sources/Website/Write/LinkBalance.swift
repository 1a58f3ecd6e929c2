internal import Files
internal import Text

/// Keeps the links of pages right that are not made again: they lead where they led, unless something there is gone.
struct LinkBalance: Sendable {
    let checker: LinkChecker
    /// Whether pages may stay that are made of nothing new: not where a file goes that they may lead to.
    let mayKeepPages: Bool
    private let live: LiveSite

    init(_ plan: [PlannedFile], _ live: LiveSite) {
        checker = LinkChecker(plan)
        mayKeepPages = live.ours.subtracting(OutputLists.all).isSubset(of: Set(plan.map(\.path)))
        self.live = live
    }

    /// Whether an element is gone, from a page that is made again, that could be linked to before.
    func loseAnchors(_ made: [MadeFile]) async throws -> Bool {
        let changed = made.filter { $0.file?.outcome == .changed && $0.path.hasSuffix(".html") }
        let lost = try await Parallel.inPieces(changed) { page -> Bool? in
            // Of a page that somebody touched nobody knows what it held.
            guard live.untouched[page.path] != nil else { return true }
            let before = PageLinks(try FileReader.read(live.folder + "/" + page.path)).anchors
            return before.isSubset(of: page.anchors) ? nil : true
        }
        return !lost.isEmpty
    }

    /// Checks the links of new pages to elements of other pages, new or kept.
    func check(_ made: [MadeFile]) throws -> [Diagnostic] {
        var anchors: [String: Set<UInt64>] = [:]
        for page in made { anchors[page.path] = page.anchors }
        let open = made.flatMap(\.openAnchors)
        for target in Set(open.map(\.target))
        where anchors[target] == nil && live.untouched[target] != nil {
            anchors[target] = PageLinks(try FileReader.read(live.folder + "/" + target)).anchors
        }
        return checker.check(open, anchors: anchors)
    }
}
