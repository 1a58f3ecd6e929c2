import Content

/// An article before its body is read: its title, and the lines that are its own.
struct ArticleDraft: Sendable {
    var title: Scalars
    var titleLines: [Int]
    /// The number printed before the title, 0 where there is none.
    var number = 0
    var category: Scalars?
    var section: String
    var source: Scalars?
    /// Lines that only name the medium.
    var sourceLines: [Int] = []
    /// The lines of the body, in order, furniture taken out.
    var body: [Int] = []
}

/// An issue cut into its large parts; every non-blank line is in exactly one of them.
struct Skeleton: Sendable {
    var articles: [ArticleDraft] = []
    var sections: [String] = []
    /// Lines of the cover and the imprint.
    var cover: [Int] = []
    /// Lines of the table of events that belongs to no article.
    var events: [Int] = []
    var fates: [LockFile.Reason?]
    /// Banners that no dialect knows, to be reported.
    var unknownBanners: [Int] = []
    var doubtfulTitles: [Int] = []
    /// Lines that fitted nowhere, kept on the issue's own page.
    var strays: [Int] = []
}
