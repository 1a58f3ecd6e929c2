internal import Text

/// Reads JSON strictly by RFC 8259: no comments, no trailing commas, no name twice in an object.
package enum JSONReader {
    /// The value of a JSON text, or what is wrong with it.
    package static func read(_ bytes: [UInt8], path: String) -> Reading<JSONValue> {
        let reading = readNode(bytes, path: path)
        return Reading(reading.value?.value, reading.diagnostics)
    }

    static func readNode(_ bytes: [UInt8], path: String) -> Reading<JSONNode> {
        bytes.withUnsafeBufferPointer { buffer in
            var parser = Parser(bytes: buffer)
            do throws(JSONFailure) {
                return Reading(try parser.readDocument(), [])
            } catch {
                let place = LineIndex(bytes).place(atOffset: error.offset)
                return Reading(nil, [Diagnostic(.error, path: path, at: place, error.problem, advice: error.advice)])
            }
        }
    }
}

private struct JSONFailure: Error {
    let offset: Int
    let problem: Message
    let advice: Message?

    init(_ offset: Int, _ english: String, ko korean: String, advice: Message? = nil) {
        self.offset = offset
        problem = Message(english, ko: korean)
        self.advice = advice
    }
}

private struct Parser {
    private static let deepest = 64

    let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func readDocument() throws(JSONFailure) -> JSONNode {
        let node = try readValue(depth: 0)
        skipSpace()
        guard position == bytes.count else {
            throw JSONFailure(
                position, "something stands after the end of the JSON value", ko: "JSON 값이 끝난 뒤에 글이 더 있습니다")
        }
        return node
    }

    private mutating func readValue(depth: Int) throws(JSONFailure) -> JSONNode {
        skipSpace()
        let start = position
        guard depth <= Self.deepest else {
            throw JSONFailure(
                start, "lists and objects are nested more than \(Self.deepest) deep",
                ko: "목록과 객체가 \(Self.deepest)단계보다 깊습니다")
        }
        switch peek() {
        case UInt8(ascii: "{"): return JSONNode(content: try readObject(depth: depth), offset: start)
        case UInt8(ascii: "["): return JSONNode(content: try readArray(depth: depth), offset: start)
        case UInt8(ascii: "\""): return JSONNode(content: .string(try readString()), offset: start)
        case UInt8(ascii: "t"): return JSONNode(content: try readWord("true", .bool(true)), offset: start)
        case UInt8(ascii: "f"): return JSONNode(content: try readWord("false", .bool(false)), offset: start)
        case UInt8(ascii: "n"): return JSONNode(content: try readWord("null", .null), offset: start)
        case .some(UInt8(ascii: "0")...UInt8(ascii: "9")), UInt8(ascii: "-"):
            return JSONNode(content: try readNumber(), offset: start)
        case nil: throw JSONFailure(start, "the JSON ends too early", ko: "JSON이 중간에 끝났습니다")
        default: throw JSONFailure(start, "a JSON value was expected here", ko: "여기에는 JSON 값이 와야 합니다")
        }
    }

    private mutating func readObject(depth: Int) throws(JSONFailure) -> JSONNode.Content {
        var members: [(name: String, value: JSONNode)] = []
        var names: Set<String> = []
        position += 1
        skipSpace()
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            let start = position
            guard peek() == UInt8(ascii: "\"") else {
                throw JSONFailure(start, "a name between double quotes was expected", ko: "큰따옴표로 묶은 이름이 와야 합니다")
            }
            let name = try readString()
            guard names.insert(name).inserted else {
                throw JSONFailure(start, "this name stands twice in one object", ko: "한 객체에 같은 이름이 두 번 나옵니다")
            }
            skipSpace()
            guard take(":") else {
                throw JSONFailure(position, "a colon was expected after the name", ko: "이름 뒤에 쌍점이 와야 합니다")
            }
            members.append((name, try readValue(depth: depth + 1)))
            skipSpace()
        } while take(",")
        guard take("}") else {
            throw JSONFailure(position, "a comma or `}` was expected", ko: "쉼표나 `}`가 와야 합니다")
        }
        return .object(members)
    }

    private mutating func readArray(depth: Int) throws(JSONFailure) -> JSONNode.Content {
        var items: [JSONNode] = []
        position += 1
        skipSpace()
        if take("]") { return .array(items) }
        repeat {
            items.append(try readValue(depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else {
            throw JSONFailure(position, "a comma or `]` was expected", ko: "쉼표나 `]`가 와야 합니다")
        }
        return .array(items)
    }

    private mutating func readWord(
        _ word: StaticString, _ content: JSONNode.Content
    ) throws(JSONFailure) -> JSONNode.Content {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count, word.withUTF8Buffer({ bytes[position..<end].elementsEqual($0) }) else {
            throw JSONFailure(position, "a JSON value was expected here", ko: "여기에는 JSON 값이 와야 합니다")
        }
        position = end
        return content
    }

    private mutating func readNumber() throws(JSONFailure) -> JSONNode.Content {
        let start = position
        _ = take("-")
        let whole = skipDigits()
        var isWell = whole > 0 && (whole == 1 || bytes[position - whole] != 0x30)
        var isDecimal = false
        if take(".") {
            isDecimal = true
            isWell = skipDigits() > 0 && isWell
        }
        if take("e") || take("E") {
            isDecimal = true
            if !take("+") { _ = take("-") }
            isWell = skipDigits() > 0 && isWell
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWell, !isDecimal, let number = Int(text) { return .integer(number) }
        // A whole number beyond 64 bits is still a number.
        if isWell, let number = Double(text), number.isFinite { return .decimal(number) }
        throw JSONFailure(start, "this is no number of JSON", ko: "JSON 숫자가 아닙니다")
    }

    private mutating func skipDigits() -> Int {
        let start = position
        while let byte = peek(), byte >= 0x30 && byte <= 0x39 { position += 1 }
        return position - start
    }

    private mutating func readString() throws(JSONFailure) -> String {
        let start = position
        position += 1
        var text: [UInt8] = []
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw JSONFailure(start, "this string is not UTF-8", ko: "이 문자열은 UTF-8이 아닙니다")
                }
                return string
            case UInt8(ascii: "\\"): try readEscape(into: &text)
            case 0x00..<0x20:
                throw JSONFailure(
                    position, "a control character stands inside a string", ko: "문자열 안에 제어 문자가 있습니다",
                    advice: Message("write a line break as \\n", ko: "줄바꿈은 \\n으로 쓰십시오"))
            default:
                text.append(byte)
                position += 1
            }
        }
        throw JSONFailure(start, "the string that begins here is never closed", ko: "여기서 시작한 문자열이 닫히지 않았습니다")
    }

    private mutating func readEscape(into text: inout [UInt8]) throws(JSONFailure) {
        let start = position
        position += 1
        let byte = peek()
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte ?? 0)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            guard let scalar = readEscapedScalar() else {
                throw JSONFailure(start, "this escape is no character", ko: "이 이스케이프는 문자가 아닙니다")
            }
            text += String(Character(scalar)).utf8
        default: throw JSONFailure(start, "JSON has no such escape", ko: "JSON에 없는 이스케이프입니다")
        }
    }

    /// The digits of one escape, or of two that make a pair of surrogates.
    private mutating func readEscapedScalar() -> Unicode.Scalar? {
        guard let first = readHexadecimal() else { return nil }
        guard first & 0xFC00 == 0xD800 else { return Unicode.Scalar(first) }
        guard take("\\"), take("u"), let second = readHexadecimal(), second & 0xFC00 == 0xDC00 else { return nil }
        return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF))
    }

    private mutating func readHexadecimal() -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek() else { return nil }
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32(byte & 0xDF - 0x37)
            default: return nil
            }
            position += 1
        }
        return value
    }

    private mutating func skipSpace() {
        while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: byte) else { return false }
        position += 1
        return true
    }

    private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }
}
