/// The fixed words that rendered Markdown holds, most of them heard only by readers of screen readers.
package struct Labels: Sendable, Hashable {
    /// The name of the section of foot-notes.
    package var footnotes: String
    /// A reference to a foot-note; its number follows.
    package var footnote: String
    /// The way back from a foot-note to the text; the number of the note follows.
    package var backToText: String
    /// A table without a caption; its number follows.
    package var table: String
    package var taskDone: String
    package var taskOpen: String

    package init(
        footnotes: String = "각주", footnote: String = "각주", backToText: String = "본문으로", table: String = "표",
        taskDone: String = "완료", taskOpen: String = "미완료"
    ) {
        self.footnotes = footnotes
        self.footnote = footnote
        self.backToText = backToText
        self.table = table
        self.taskDone = taskDone
        self.taskOpen = taskOpen
    }
}
