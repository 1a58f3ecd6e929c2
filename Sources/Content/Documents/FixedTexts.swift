internal import Text

/// The fixed words of a site by their names: a file of lines `name: text`.
package struct FixedTexts: Sendable, Hashable {
    /// In the order of the file.
    package let texts: [NamedText]

    /// A text and the name by which templates ask for it.
    package struct NamedText: Sendable, Hashable {
        package let name: String
        package let text: String
    }

    /// Reads the texts from clean bytes.
    package static func read(_ bytes: [UInt8], path: String) -> Reading<FixedTexts> {
        var problems = Problems(path: path, bytes: bytes, end: bytes.count)
        let source = YAMLSource(path: path, bytes: bytes)
        let root = YAMLReader.read(source, limits: .frontMatter, problems: &problems)
        guard let root, !root.isNull else { return Reading(FixedTexts(texts: []), problems.diagnostics) }
        guard case .mapping(let pairs, _) = root.content else {
            problems.error(
                at: root.start, Message("this is no list of names and texts", ko: "이름과 글의 목록이 아닙니다"),
                advice: Message("write lines such as `home: Home`", ko: "`home: 처음` 같은 줄을 쓰십시오"))
            return Reading(nil, problems.diagnostics)
        }
        var texts: [NamedText] = []
        for pair in pairs {
            if case .scalar(let text, _) = pair.value.content {
                texts.append(NamedText(name: pair.name, text: pair.value.isNull ? "" : text))
            } else {
                problems.error(
                    at: pair.value.start, Message("`\(pair.name)` must be a text", ko: "`\(pair.name)`은(는) 글이어야 합니다"),
                    advice: Message("write it on one line", ko: "한 줄로 쓰십시오"))
            }
        }
        return Reading(FixedTexts(texts: texts), problems.diagnostics)
    }
}
