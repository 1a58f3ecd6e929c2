import Text

extension Renderer {
    /// Notes a problem of the tag that is being rendered; each tag is told once, however often it is rendered.
    mutating func report(_ problem: Problem, in mode: TemplateMode? = nil) {
        if let mode, mode != self.mode { return }
        let problem = placedInTemplate(problem)
        guard reported.insert(Report(program: problem.program, offset: problem.problem.offset)).inserted else { return }
        let program = programs[problem.program]
        let place = LineIndex(program.source).place(atOffset: problem.problem.offset)
        problems.append(
            Diagnostic(
                .error, path: program.path, at: place, messageNamingPage(problem.problem.message, in: problem.program),
                advice: problem.problem.advice))
        guard problems.count >= limits.problems, !isStopped else { return }
        isStopped = true
        let count = problems.count
        problems.append(
            Diagnostic(
                .error, path: programs[root].path,
                Message(
                    "rendering stopped after \(count) problems; there may be more",
                    ko: "문제가 \(count)개 나와서 멈추었습니다. 더 있을 수 있습니다")))
    }

    /// Notes a problem that rendering cannot go on after.
    mutating func stop(_ problem: Problem) {
        report(problem)
        isStopped = true
    }

    /// What a lambda returned has no file: its problems are told at the tag that called the lambda.
    private func placedInTemplate(_ problem: Problem) -> (problem: Problem, program: Int) {
        var (problem, program) = (problem, current.program)
        var activation = current
        for caller in callers.reversed() {
            guard program >= templateCount else { break }
            problem = .inLambda(problem, at: activation.callOffset)
            activation = caller
            program = caller.program
        }
        return (problem, program)
    }

    /// A partial serves many pages: the one whose values it lacked is named with it.
    private func messageNamingPage(_ message: Message, in program: Int) -> Message {
        if program == root { return message }
        let page = programs[root].name
        return Message(
            "\(message.english) (while “\(page)” was rendered)", ko: "\(message.korean) (“\(page)” 렌더링 중)")
    }
}

extension Problem {
    static func unknownName(_ path: ValuePath, nearest: String?) -> Problem {
        let name = clipped(path.text)
        return Problem(
            at: path.offset, Message("nothing here is called “\(name)”", ko: "“\(name)”: 여기에 그런 이름의 값이 없습니다"),
            advice: didYouMean(nearest))
    }

    /// `at`: the index of the part that was not found; `value`: what the part before it gave.
    static func brokenPath(_ path: ValuePath, at index: Int, _ value: Value) -> Problem {
        let before = path.names[..<index].map(\.text).joined(separator: ".")
        let name = path.names[index].text
        let offset = path.offset + before.utf8.count + 1
        guard case .object(let object) = value else {
            return Problem(
                at: offset,
                Message(
                    "“\(clipped(before))” is \(describe(value).english) and has no “\(clipped(name))”",
                    ko: "“\(clipped(before))”: \(describe(value).korean)이므로 “\(clipped(name))”: 없는 값입니다"),
                advice: Message(
                    "ask first whether it is there: {{#\(clipped(before))}}…{{/\(clipped(before))}}",
                    ko: "{{#\(clipped(before))}}…{{/\(clipped(before))}}로 먼저 확인하십시오"))
        }
        return Problem(
            at: offset,
            Message(
                "“\(clipped(before))” has no “\(clipped(name))”",
                ko: "“\(clipped(before))”에 “\(clipped(name))” 값이 없습니다"),
            advice: didYouMean(NearestName.of(name, among: object.names)))
    }

    static func notPrintable(_ path: ValuePath, _ value: Value) -> Problem {
        let name = clipped(path.text)
        return Problem(
            at: path.offset,
            Message(
                "“\(name)” is \(describe(value).english), which cannot be printed",
                ko: "“\(name)”: \(describe(value).korean)이라서 출력할 수 없습니다"),
            advice: Message("write {{#\(name)}}…{{/\(name)}}", ko: "{{#\(name)}}…{{/\(name)}}라고 쓰십시오"))
    }

    static func lambdaWithoutSection(_ path: ValuePath) -> Problem {
        let name = clipped(path.text)
        return Problem(
            at: path.offset,
            Message("the lambda “\(name)” takes no contents", ko: "“\(name)” 람다는 내용을 받지 않습니다"),
            advice: Message("write {{\(name)}}", ko: "{{\(name)}}라고 쓰십시오"))
    }

    static func notATemplateName(_ path: ValuePath, _ value: Value) -> Problem {
        Problem(
            at: path.offset,
            Message(
                "“\(clipped(path.text))” is \(describe(value).english) and not the name of a template",
                ko: "“\(clipped(path.text))”: \(describe(value).korean)이며 템플릿 이름이 아닙니다"),
            advice: Message("give it a text that names a template", ko: "템플릿 이름을 문자열로 주십시오"))
    }

    static func endless(at offset: Int, chain: [String]) -> Problem {
        let names = chain.map { "“\(clipped($0))”" }.joined(separator: " → ")
        return Problem(
            at: offset, Message("this goes on for ever: \(names)", ko: "끝없이 되풀이됩니다: \(names)"),
            advice: Message(
                "a template may include itself only inside a section that ends some time",
                ko: "템플릿이 자신을 포함하려면 언젠가 끝나는 섹션 안이어야 합니다"))
    }

    static func tooManyExpansions(at offset: Int, limit: Int) -> Problem {
        Problem(
            at: offset,
            Message(
                "more than \(limit) templates and blocks on one page",
                ko: "한 페이지에 템플릿과 블록이 \(limit)개를 넘습니다"),
            advice: Message(
                "look for templates that include one another twice", ko: "서로 두 번씩 포함하는 템플릿이 있는지 보십시오"))
    }

    static func inLambda(_ problem: Problem, at offset: Int) -> Problem {
        Problem(
            at: offset,
            Message(
                "in what the lambda here returned: \(problem.message.english)",
                ko: "이 람다가 돌려준 글에서: \(problem.message.korean)"),
            advice: problem.advice)
    }
}

/// What kind of value it is, in the words of a message.
private func describe(_ value: Value) -> Message {
    switch value {
    case .null: Message("empty", ko: "빈 값")
    case .bool: Message("true or false", ko: "참·거짓")
    case .int, .double: Message("a number", ko: "숫자")
    case .string, .utf8: Message("a text", ko: "글")
    case .html: Message("HTML", ko: "HTML")
    case .list: Message("a list", ko: "목록")
    case .object: Message("an object", ko: "객체")
    case .lambda: Message("a lambda", ko: "람다")
    }
}
