/// What a site decides about its rendered Markdown.
package struct RenderingOptions: Sendable {
    /// The fixed words of the output.
    package var labels: Labels
    /// Stands before every id, so that several documents fit on one page.
    package var idPrefix: String
    /// Ids that the page around the document uses; no heading gets one of them.
    package var takenIDs: Set<String>
    /// Whether `https://…`, `www.…` and `name@host` in the text become links.
    package var linksBareAddresses: Bool
    /// Whether the cells of each table are handed back as text, for CSV files and the like.
    package var gathersCells: Bool
    var form = Form.page

    package init(
        labels: Labels = Labels(), idPrefix: String = "", takenIDs: Set<String> = [],
        linksBareAddresses: Bool = true, gathersCells: Bool = false
    ) {
        self.labels = labels
        self.idPrefix = idPrefix
        self.takenIDs = takenIDs
        self.linksBareAddresses = linksBareAddresses
        self.gathersCells = gathersCells
    }

    /// What the HTML is for.
    enum Form {
        /// A page of the site: safe, accessible, with ids, captions and boxes.
        case page
        /// The comparison with the specification of GitHub-flavoured Markdown, byte for byte. Passes raw HTML through.
        case specification
    }

    /// For tests alone: the HTML that the specification prints.
    static let specification: RenderingOptions = {
        var options = RenderingOptions(linksBareAddresses: false)
        options.form = .specification
        return options
    }()
}
