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

    /// Whether an element is gone from a changed page that could be linked to before, from a page that is kept.
    func loses(_ anchors: Set<UInt64>, _ path: String) throws -> Bool {
        guard mayKeepPages else { return false }
        // Of a page that somebody touched nobody knows what it held.
        guard live.untouched[path] != nil else { return true }
        return !PageLinks(try FileReader.read(live.folder + "/" + path)).anchors.isSubset(of: anchors)
    }

    /// Checks the links of new pages to elements of other pages, which all stand in the spare folder by now. Few pages
    /// are linked to so; the elements of all would take much memory.
    func check(_ open: [LinkChecker.OpenAnchor], in spare: SpareSite) throws -> [Diagnostic] {
        var anchors: [String: Set<UInt64>] = [:]
        for target in Set(open.map(\.target)) {
            let path = spare.folder.path + "/" + target
            if Folder.holdsFile(path) { anchors[target] = PageLinks(try FileReader.read(path)).anchors }
        }
        return checker.check(open, anchors: anchors)
    }
}
