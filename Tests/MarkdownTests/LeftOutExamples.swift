/// The examples of the conformance suites that our output differs from on purpose or by the library's age, each with
/// the reason. An example that renders as specified must not stand here: a test says so.
enum LeftOutExamples {
    /// Examples of `gfm/spec.txt`, numbered in the order in which they stand there.
    static let gfm: [Int: String] = [
        491: "strikethrough is not attached: it changes tables of the whole process while parsing, and Korean writes "
            + "`~` between two dates",
        625: "extended autolinks are our own pass: a closing bracket that nothing opened ends an address",
        626: "extended autolinks are our own pass: entities are decoded before it, so that `&hl;` is an ordinary end",
        628: "extended autolinks are our own pass: it links web and mail addresses, not `ftp:`",
        631: "extended autolinks are our own pass: a mail address ends with a top-level domain of two letters or more",
        653: "tagfilter is not attached: on a page all raw HTML but `<br>` is shown as text",
    ]

    /// Examples of `cjk-emphasis/commonmark.json`, which is CommonMark 0.31; the library speaks 0.29.
    static let commonMark: [Int: String] = [
        28: "0.29 reads a numeric entity of eight digits as one that is out of range",
        171: "0.29 does not know `<textarea>` as a raw block",
        625: "0.29 allows no `--` inside an HTML comment",
        626: "0.29 does not know `<!-->` and `<!--->` as comments",
    ]
}
