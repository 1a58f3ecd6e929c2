internal import Text

extension PackedWriter {
    mutating func write(_ diagnostic: Diagnostic) {
        write(diagnostic.severity.rawValue)
        write(diagnostic.path)
        write(diagnostic.problem)
        write(diagnostic.advice == nil ? 0 : 1)
        if let advice = diagnostic.advice { write(advice) }
        write(diagnostic.place == nil ? 0 : 1)
        if let place = diagnostic.place {
            for number in [place.line, place.column, place.byteOffset] { write(number) }
            write(place.lineText)
        }
    }

    private mutating func write(_ message: Message) {
        write(message.english)
        write(message.korean)
    }
}

extension PackedReader {
    mutating func diagnostic() throws(Broken) -> Diagnostic {
        guard let severity = Diagnostic.Severity(rawValue: try int()) else { throw Broken() }
        let path = try text()
        let problem = try message()
        let advice = try number() == 0 ? nil : try message()
        return Diagnostic(severity, path: path, at: try number() == 0 ? nil : try place(), problem, advice: advice)
    }

    private mutating func message() throws(Broken) -> Message {
        let english = try text()
        return Message(english, ko: try text())
    }

    private mutating func place() throws(Broken) -> Place {
        let (line, column, offset) = (try int(), try int(), try int())
        return Place(line: line, column: column, byteOffset: offset, lineText: try text())
    }
}
