/// A file whose body is Markdown.
package struct MarkdownDocument: Sendable {
    /// The file, as the user would name it in a message.
    package let path: String
    /// The whole file as UTF-8, decoded by `Text`, so that messages can name its lines.
    package let bytes: [UInt8]
    /// Where the body begins, after the front matter.
    package let bodyOffset: Int

    package init(path: String, bytes: [UInt8], bodyOffset: Int = 0) {
        precondition(bodyOffset >= 0, "a body begins inside its file")
        self.path = path
        self.bytes = bytes
        self.bodyOffset = bodyOffset
    }
}
