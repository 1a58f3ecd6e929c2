internal import CLibYAML
internal import Text

/// One step through a document.
struct YAMLEvent {
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        case scalar(String, YAMLNode.ScalarStyle)
        case sequenceStart(YAMLNode.CollectionStyle)
        case mappingStart(YAMLNode.CollectionStyle)
        case collectionEnd
    }

    let kind: Kind
    let start: YAMLMark
    let end: YAMLMark
}

/// libyaml's event parser. Whoever makes one closes it, and keeps the bytes where they are until then.
struct YAMLEvents {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let firstLine: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
        parser = .allocate(capacity: 1)
        self.firstLine = firstLine
        let ready = yaml_parser_initialize(parser)
        precondition(ready == 1, "out of memory")
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    func close() {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event; anchors, aliases and tags are refused, because a few lines of them can stand for gigabytes.
    func next() throws(YAMLFailure) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { yaml_event_delete(&event) }
        let (start, end) = (mark(event.start_mark), mark(event.end_mark))
        return YAMLEvent(kind: try kind(event, at: start), start: start, end: end)
    }

    private func kind(_ event: yaml_event_t, at start: YAMLMark) throws(YAMLFailure) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            try refuse(anchor: scalar.anchor, tag: scalar.tag, at: start)
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return .scalar(String(decoding: bytes, as: UTF8.self), style(scalar.style))
        case YAML_SEQUENCE_START_EVENT:
            let sequence = event.data.sequence_start
            try refuse(anchor: sequence.anchor, tag: sequence.tag, at: start)
            return .sequenceStart(sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block)
        case YAML_MAPPING_START_EVENT:
            let mapping = event.data.mapping_start
            try refuse(anchor: mapping.anchor, tag: mapping.tag, at: start)
            return .mappingStart(mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
        case YAML_ALIAS_EVENT: throw Self.aliasFailure(at: start)
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_STREAM_START_EVENT: return .streamStart
        default: return .streamEnd
        }
    }

    private func style(_ style: yaml_scalar_style_t) -> YAMLNode.ScalarStyle {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }

    private func refuse(
        anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, at mark: YAMLMark
    ) throws(YAMLFailure) {
        if anchor != nil { throw Self.aliasFailure(at: mark) }
        if tag != nil { throw Self.tagFailure(at: mark) }
    }

    private static func tagFailure(at mark: YAMLMark) -> YAMLFailure {
        YAMLFailure(
            mark: mark, problem: Message("YAML tags (`!…`) are not used here", ko: "YAML 태그(`!…`)는 쓰지 않습니다"),
            advice: Message(
                "remove the tag, or put quotes around a text that begins with `!`",
                ko: "태그를 지우거나, `!`로 시작하는 글은 따옴표로 묶으십시오"))
    }

    private static func aliasFailure(at mark: YAMLMark) -> YAMLFailure {
        YAMLFailure(
            mark: mark,
            problem: Message(
                "YAML anchors and aliases (`&name`, `*name`) are not allowed",
                ko: "YAML 앵커와 별칭(`&이름`, `*이름`)은 쓸 수 없습니다"),
            advice: Message(
                "write the value out, or put quotes around a text that begins with `&` or `*`",
                ko: "값을 그대로 풀어 쓰거나, `&` 또는 `*`로 시작하는 글은 따옴표로 묶으십시오"))
    }

    private func mark(_ mark: yaml_mark_t) -> YAMLMark {
        YAMLMark(line: mark.line + firstLine, column: mark.column + 1)
    }

    private func failure() -> YAMLFailure {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "not enough memory"
        let context = parser.pointee.context.map { String(cString: $0) } ?? ""
        // An open quotation, for one, is found at the end of the text, but mended where it begins; a tab is not.
        let beginsEarlier = context.hasPrefix("while scanning a") && !problem.contains("tab character")
        let place = mark(beginsEarlier ? parser.pointee.context_mark : parser.pointee.problem_mark)
        // `*이중 고용` and `!새` are meant as texts: libyaml allows only Latin letters in names of aliases and tags.
        if context.hasSuffix("an alias") || context.hasSuffix("an anchor") { return Self.aliasFailure(at: place) }
        if context.hasSuffix("a tag") { return Self.tagFailure(at: place) }
        let (message, advice) = YAMLFault.explain(problem, context: context)
        return YAMLFailure(mark: place, problem: message, advice: advice)
    }
}
