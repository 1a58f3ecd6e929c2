/// Cuts Swift text into tokens, so that no rule takes a string or a comment for code.
///
/// It knows nested comments, raw and multi-line strings, and the code inside interpolations.
/// It does not know regular expression literals; the project has none.
struct SwiftLexer {
    private(set) var tokens: [Token] = []
    private(set) var comments: [Comment] = []
    private let scalars: [Unicode.Scalar]
    private var offset = 0
    private var line = 1

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        readCode(untilParenthesis: false)
    }

    /// Reads code to the end of the file or, inside an interpolation, to the parenthesis that closes it.
    private mutating func readCode(untilParenthesis: Bool) {
        var depth = 0
        while let scalar = current {
            switch scalar {
            case "\n", " ", "\t", "\r": step()
            case "/" where next == "/": readLineComment()
            case "/" where next == "*": readBlockComment()
            case "\"": readString(pounds: 0)
            case "#" where poundsBeforeQuote() > 0: readString(pounds: poundsBeforeQuote())
            case "`": readQuotedIdentifier()
            case _ where isWordScalar(scalar): readWord()
            case _ where isOperatorScalar(scalar): readOperator()
            default:
                if scalar == "(" { depth += 1 }
                if scalar == ")" { depth -= 1 }
                append(.symbol, from: offset, to: offset + 1)
                step()
                if untilParenthesis && depth == 0 { return }
            }
        }
    }

    private mutating func readLineComment() {
        let start = offset
        while let scalar = current, scalar != "\n" { step() }
        comments.append(Comment(text: text(from: start, to: offset), firstLine: line, lastLine: line))
    }

    private mutating func readBlockComment() {
        let (start, firstLine) = (offset, line)
        var depth = 0
        repeat {
            if current == "/" && next == "*" {
                depth += 1
                step()
            } else if current == "*" && next == "/" {
                depth -= 1
                step()
            }
            step()
        } while depth > 0 && current != nil
        comments.append(Comment(text: text(from: start, to: offset), firstLine: firstLine, lastLine: line))
    }

    /// Reads a string literal; the code of its interpolations becomes tokens of its own, which come first.
    private mutating func readString(pounds: Int) {
        let (gap, firstLine) = (gapBefore(offset), line)
        step(by: pounds)
        let quotes = matches("\"\"\"", at: offset) ? 3 : 1
        step(by: quotes)
        let end = String(repeating: "\"", count: quotes) + String(repeating: "#", count: pounds)
        let escape = "\\" + String(repeating: "#", count: pounds)
        var content = String.UnicodeScalarView()
        while let scalar = current, !matches(end, at: offset), quotes == 3 || scalar != "\n" {
            if matches(escape, at: offset) {
                step(by: escape.unicodeScalars.count)
                if current == "(" { readCode(untilParenthesis: true) } else { step() }
            } else {
                content.append(scalar)
                step()
            }
        }
        if matches(end, at: offset) { step(by: end.unicodeScalars.count) }
        let text = String(content)
        tokens.append(Token(kind: .string, text: text, line: firstLine, gapBefore: gap))
    }

    private mutating func readQuotedIdentifier() {
        let start = offset
        step()
        while let scalar = current, scalar != "`", scalar != "\n" { step() }
        step()
        append(.word, from: start, to: offset)
    }

    private mutating func readWord() {
        let start = offset
        while let scalar = current, isWordScalar(scalar) { step() }
        append(("0"..."9").contains(scalars[start]) ? .number : .word, from: start, to: offset)
    }

    private mutating func readOperator() {
        let start = offset
        while let scalar = current, isOperatorScalar(scalar),
            offset == start || !(scalar == "/" && (next == "/" || next == "*"))
        {
            step()
        }
        append(.symbol, from: start, to: offset)
    }

    // MARK: Scalars

    private var current: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }
    private var next: Unicode.Scalar? { offset + 1 < scalars.count ? scalars[offset + 1] : nil }

    private mutating func step(by count: Int = 1) {
        for _ in 0..<count where offset < scalars.count {
            if scalars[offset] == "\n" { line += 1 }
            offset += 1
        }
    }

    private mutating func append(_ kind: Token.Kind, from start: Int, to end: Int) {
        tokens.append(Token(kind: kind, text: text(from: start, to: end), line: line, gapBefore: gapBefore(start)))
    }

    private func text(from start: Int, to end: Int) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<end])
        return String(text)
    }

    private func gapBefore(_ start: Int) -> Bool {
        guard start > 0 else { return true }
        let before = scalars[start - 1]
        return before == " " || before == "\n" || before == "\t"
            || (before == "/" && start > 1 && scalars[start - 2] == "*")
    }

    private func matches(_ wanted: String, at start: Int) -> Bool {
        scalars[start...].starts(with: wanted.unicodeScalars)
    }

    /// The number of `#` before a quotation mark, or 0 where they begin no string (`#if`, `#expect`).
    private func poundsBeforeQuote() -> Int {
        var count = 0
        while offset + count < scalars.count, scalars[offset + count] == "#" { count += 1 }
        return offset + count < scalars.count && scalars[offset + count] == "\"" ? count : 0
    }
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "$": true
    default: scalar.value >= 0x80
    }
}

private func isOperatorScalar(_ scalar: Unicode.Scalar) -> Bool { "/=-+!*%<>&|^~?".unicodeScalars.contains(scalar) }
