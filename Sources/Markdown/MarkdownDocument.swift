/// A file whose body is Markdown.
package struct MarkdownDocument: Sendable {
    /// The file, as the user would name it in a message.
    package let path: String
    /// The whole file as UTF-8, decoded by `Text`, or its body alone.
    package let bytes: [UInt8]
    /// Where the body begins in `bytes`, after the front matter.
    package let bodyOffset: Int
    /// How much of the file stands before `bytes`, so that messages can name its lines.
    package let linesBefore: Int
    package let bytesBefore: Int

    /// A file as a whole.
    package init(path: String, bytes: [UInt8], bodyOffset: Int = 0) {
        precondition(bodyOffset >= 0, "a body begins inside its file")
        self.path = path
        self.bytes = bytes
        self.bodyOffset = bodyOffset
        linesBefore = 0
        bytesBefore = 0
    }

    /// The body of a file, which begins on a line and at a byte of it.
    package init(path: String, body: [UInt8], firstLine: Int, firstByte: Int) {
        precondition(firstLine >= 1 && firstByte >= 0, "a body begins inside its file")
        self.path = path
        bytes = body
        bodyOffset = 0
        linesBefore = firstLine - 1
        bytesBefore = firstByte
    }
}
