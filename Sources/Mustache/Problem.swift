import Text

/// Something wrong at an offset of a template, before it is told as a `Diagnostic` with line and column.
struct Problem: Sendable, Hashable {
    let offset: Int
    let message: Message
    let advice: Message?

    init(at offset: Int, _ message: Message, advice: Message?) {
        self.offset = offset
        self.message = message
        self.advice = advice
    }
}

/// The problems of one template as diagnostics, in the order of their places; of very many, the first ones and how
/// many more there are.
func diagnostics(_ problems: [Problem], path: String, source: [UInt8], limit: Int) -> [Diagnostic] {
    if problems.isEmpty { return [] }
    let sorted = problems.sorted { $0.offset < $1.offset }
    let lines = LineIndex(source)
    var result = sorted.prefix(limit).map { problem in
        Diagnostic(
            .error, path: path, at: lines.place(atOffset: problem.offset), problem.message, advice: problem.advice)
    }
    if sorted.count > limit {
        let rest = sorted.count - limit
        result.append(
            Diagnostic(
                .error, path: path, at: lines.place(atOffset: sorted[limit].offset),
                Message("\(rest) more problems from here on", ko: "여기부터 문제가 \(rest)개 더 있습니다"),
                advice: Message("mend the first ones, they may be the cause", ko: "앞의 문제부터 고쳐 보십시오")))
    }
    return result
}

// What can be wrong with the tags themselves.
extension Problem {
    static func tagNeverEnds(at offset: Int, _ delimiters: Delimiters) -> Problem {
        let close = String(decoding: delimiters.close, as: UTF8.self)
        return Problem(
            at: offset, Message("this tag never ends", ko: "태그가 끝나지 않습니다"),
            advice: Message("close it with “\(close)”", ko: "“\(close)”로 닫으십시오"))
    }

    static func badDelimiters(at offset: Int, _ found: String) -> Problem {
        Problem(
            at: offset,
            Message(
                "“\(clipped(found))” does not name two delimiters",
                ko: "“\(clipped(found))”: 구분자 두 개가 아닙니다"),
            advice: Message(
                "write two marks with a space between them and without “=”, as in {{=<% %>=}}",
                ko: "{{=<% %>=}}처럼 “=”가 없는 기호 두 개를 공백으로 띄어 쓰십시오"))
    }

    static func emptyTag(at offset: Int) -> Problem {
        Problem(
            at: offset, Message("this tag names nothing", ko: "태그에 이름이 없습니다"),
            advice: Message("write a name in it, or remove it", ko: "이름을 쓰거나 태그를 지우십시오"))
    }

    static func badName(at offset: Int, _ name: String) -> Problem {
        Problem(
            at: offset, Message("“\(clipped(name))” is not a name", ko: "“\(clipped(name))”: 이름이 아닙니다"),
            advice: Message(
                "a name has no spaces, and no empty part between its dots",
                ko: "이름에는 공백이 없고, 점 사이가 비어 있지 않아야 합니다"))
    }

    static func unknownTag(at offset: Int, _ sign: String) -> Problem {
        Problem(
            at: offset, Message("there is no tag that begins with “\(sign)”", ko: "“\(sign)”로 시작하는 태그는 없습니다"),
            advice: Message("the signs are # ^ / > < $ & { ! =", ko: "쓸 수 있는 기호는 # ^ / > < $ & { ! = 입니다"))
    }
}

// What can be wrong between tags.
extension Problem {
    static func neverClosed(at offset: Int, tag: String, name: String) -> Problem {
        Problem(
            at: offset, Message("“\(clipped(tag))” is never closed", ko: "“\(clipped(tag))”: 닫는 태그가 없습니다"),
            advice: Message(
                "write {{/\(clipped(name))}} where it ends", ko: "끝나는 곳에 {{/\(clipped(name))}}를 쓰십시오"))
    }

    static func closedByAnother(at offset: Int, tag: String, open: String, line: Int) -> Problem {
        Problem(
            at: offset,
            Message(
                "“\(clipped(tag))” stands where “\(clipped(open))”, opened in line \(line), has to be closed",
                ko: "“\(clipped(tag))”: \(line)행에서 연 “\(clipped(open))” 태그를 닫아야 할 자리입니다"),
            advice: Message("write {{/\(clipped(open))}}", ko: "{{/\(clipped(open))}}라고 쓰십시오"))
    }

    static func neverOpened(at offset: Int, tag: String) -> Problem {
        Problem(
            at: offset,
            Message(
                "“\(clipped(tag))” closes what was never opened", ko: "“\(clipped(tag))”: 여는 태그가 없습니다"),
            advice: Message("remove it, or open it before", ko: "지우거나 앞에서 여십시오"))
    }

    static func lostInParent(at offset: Int, parent: String) -> Problem {
        Problem(
            at: offset,
            Message(
                "this is inside “\(clipped(parent))” but outside its blocks, so it would never be shown",
                ko: "“\(clipped(parent))” 안이지만 블록 밖이라서 결코 나타나지 않습니다"),
            advice: Message(
                "put it into a block ({{$name}}…{{/name}}) or in front of the parent",
                ko: "블록({{$이름}}…{{/이름}}) 안이나 부모 태그 앞에 두십시오"))
    }

    static func blockTwice(at offset: Int, name: String) -> Problem {
        Problem(
            at: offset,
            Message(
                "the block “\(clipped(name))” is given twice", ko: "“\(clipped(name))” 블록을 두 번 썼습니다"),
            advice: Message("keep one of the two", ko: "하나만 남기십시오"))
    }
}

// What can be wrong between templates.
extension Problem {
    static func noTemplate(at offset: Int, name: String, nearest: String?) -> Problem {
        Problem(
            at: offset,
            Message("there is no template “\(clipped(name))”", ko: "“\(clipped(name))” 템플릿이 없습니다"),
            advice: didYouMean(nearest))
    }

    static func noBlock(at offset: Int, name: String, parent: String, nearest: String?) -> Problem {
        Problem(
            at: offset,
            Message(
                "the template “\(clipped(parent))” has no block “\(clipped(name))”",
                ko: "“\(clipped(parent))” 템플릿에 “\(clipped(name))” 블록이 없습니다"),
            advice: didYouMean(nearest))
    }
}

/// The advice that offers a known name, when one is near.
func didYouMean(_ name: String?) -> Message? {
    name.map { Message("did you mean “\($0)”?", ko: "혹시 “\($0)”?") }
}

/// A name as a message shows it: a broken template can make "names" of a megabyte.
func clipped(_ name: String) -> String {
    let scalars = name.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex),
        end < scalars.endIndex
    else { return name }
    return String(scalars[..<end]) + "…"
}
