/// A type, function, property or import that a file declares, with the lines and tokens it spans.
struct Declaration: Hashable, Sendable {
    /// `struct`, `func`, `var`, `import` …
    let keyword: String
    /// The declared name; of an `init`, `deinit` or `subscript`, the keyword.
    let name: String
    /// Attributes (`@Test`) and modifiers (`package`, `static`) before the keyword.
    let modifiers: [String]
    /// The line of the first attribute or modifier.
    let firstLine: Int
    /// The line of the keyword.
    let line: Int
    let lastLine: Int
    /// How many braces stand open around it.
    let depth: Int
    /// The tokens between the braces of its body.
    let body: Range<Int>?
    /// The tokens from its name to its body.
    let head: Range<Int>

    var isType: Bool { ["struct", "enum", "class", "actor", "protocol", "typealias"].contains(keyword) }
    var isFunction: Bool { ["func", "init", "deinit", "subscript"].contains(keyword) || isComputedProperty }
    var isComputedProperty: Bool { keyword == "var" && body != nil }
}

/// Finds the declarations of a file in its tokens.
struct DeclarationFinder {
    private let tokens: [Token]

    static func declarations(in tokens: [Token]) -> [Declaration] {
        let finder = DeclarationFinder(tokens: tokens)
        var declarations: [Declaration] = []
        var depth = 0
        for index in tokens.indices {
            let token = tokens[index]
            if token.kind == .symbol && token.text == "{" { depth += 1 }
            if token.kind == .symbol && token.text == "}" { depth -= 1 }
            if finder.isDeclaration(at: index) { declarations.append(finder.declaration(at: index, depth: depth)) }
        }
        return declarations
    }

    private init(tokens: [Token]) { self.tokens = tokens }

    private static let keywords: Set<String> = [
        "actor", "associatedtype", "class", "deinit", "enum", "extension", "func", "import", "init", "let", "protocol",
        "struct", "subscript", "typealias", "var",
    ]

    private static let modifiers: Set<String> = [
        "borrowing", "class", "consuming", "convenience", "fileprivate", "final", "indirect", "internal", "isolated",
        "lazy", "mutating", "nonisolated", "nonmutating", "open", "override", "package", "private", "public",
        "required", "static", "unowned", "weak",
    ]

    /// Whether a keyword declares something here, rather than being a label, a member (`.init`) or a modifier.
    private func isDeclaration(at index: Int) -> Bool {
        guard tokens[index].kind == .word, Self.keywords.contains(tokens[index].text) else { return false }
        if let before = token(index - 1), before.kind == .symbol, [".", "(", ","].contains(before.text) {
            return false
        }
        guard let after = token(index + 1) else { return false }
        switch tokens[index].text {
        case "init": return ["(", "<", "?", "!"].contains(String(after.text.prefix(1)))
        case "subscript": return after.text == "(" || after.text == "<"
        case "deinit": return after.text == "{"
        case "class": return after.kind == .word && !Self.keywords.union(Self.modifiers).contains(after.text)
        case "actor": return after.kind == .word && after.line == tokens[index].line
        default: return after.text != ":" && after.text != "," && after.text != ")"
        }
    }

    private func declaration(at index: Int, depth: Int) -> Declaration {
        let keyword = tokens[index].text
        let hasOwnName = !["init", "deinit", "subscript"].contains(keyword)
        let first = firstToken(before: index)
        let body = body(after: index)
        let end = body.map { min($0.upperBound, tokens.count - 1) } ?? index
        return Declaration(
            keyword: keyword, name: hasOwnName ? tokens[index + 1].text : keyword,
            modifiers: modifiers(in: first..<index), firstLine: tokens[first].line, line: tokens[index].line,
            lastLine: tokens[end].line, depth: depth, body: body,
            head: index + 1..<max(index + 1, body.map { $0.lowerBound - 1 } ?? index + 1))
    }

    /// The first of the attributes and modifiers that lead up to a keyword.
    private func firstToken(before keyword: Int) -> Int {
        var first = keyword
        while first > 0 {
            var index = first - 1
            if tokens[index].text == ")", let opening = openingParenthesis(of: index), opening > 0 {
                index = opening - 1
            }
            guard tokens[index].kind == .word else { return first }
            if token(index - 1)?.text == "@" {
                first = index - 1
            } else if Self.modifiers.contains(tokens[index].text) {
                first = index
            } else {
                return first
            }
        }
        return first
    }

    /// The words of the range, without what stands in the parentheses of attributes and of `private(set)`.
    private func modifiers(in range: Range<Int>) -> [String] {
        var modifiers: [String] = []
        var depth = 0
        for index in range where tokens[index].kind != .string {
            if tokens[index].text == "(" { depth += 1 }
            if tokens[index].text == ")" { depth -= 1 }
            guard depth == 0, tokens[index].kind == .word else { continue }
            modifiers.append(token(index - 1)?.text == "@" ? "@" + tokens[index].text : tokens[index].text)
        }
        return modifiers
    }

    private func openingParenthesis(of closing: Int) -> Int? {
        var depth = 0
        for index in stride(from: closing, through: 0, by: -1) where tokens[index].kind == .symbol {
            if tokens[index].text == ")" { depth += 1 }
            if tokens[index].text == "(" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// What stands between the braces of a declaration; nil for a stored property, a requirement, an import.
    private func body(after keyword: Int) -> Range<Int>? {
        if ["let", "import", "typealias", "associatedtype"].contains(tokens[keyword].text) { return nil }
        var depth = 0
        for index in (keyword + 1)..<max(tokens.count, keyword + 1) where tokens[index].kind != .string {
            switch tokens[index].text {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            case "{" where depth == 0: return index + 1..<closingBrace(of: index)
            case "=" where depth == 0 && tokens[keyword].text == "var": return nil
            case "}" where depth == 0: return nil
            case let text where depth == 0 && index > keyword + 1 && tokens[index].line > tokens[keyword].line:
                if Self.keywords.union(Self.modifiers).contains(text) || text == "@" || text == "case" { return nil }
            default: break
            }
            if depth < 0 { return nil }
        }
        return nil
    }

    private func closingBrace(of opening: Int) -> Int {
        var depth = 0
        for index in opening..<tokens.count where tokens[index].kind == .symbol {
            if tokens[index].text == "{" { depth += 1 }
            if tokens[index].text == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return tokens.count
    }

    private func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }
}
