import Content
import Testing
import Text

@Suite struct JSONTests {
    private let value = JSONValue.object([
        "a": .array([.integer(1), .decimal(0.5), .null, .bool(true), .string("선\"전\\\n\u{1}\u{7F}😀")]),
        "b": .object(["c": .array([]), "d": .object([:]), "e": nil]), "f": .integer(Int.min),
    ])

    @Test func writesTheSameValueForMachinesAndForPeople() {
        #expect(
            text(JSONWriter.compact(value))
                == #"{"a":[1,0.5,null,true,"선\"전\\\n\u0001\u007f😀"],"b":{"c":[],"d":{}},"f":-9223372036854775808}"#)
        #expect(
            text(JSONWriter.pretty(value)) == #"""
                {
                  "a": [1, 0.5, null, true, "선\"전\\\n\u0001\u007f😀"],
                  "b": {
                    "c": [],
                    "d": {}
                  },
                  "f": -9223372036854775808
                }

                """#)
    }

    @Test func readsWhatItWrites() {
        #expect(JSONReader.read(JSONWriter.compact(value), path: "a.json").value == value)
        #expect(JSONReader.read(JSONWriter.pretty(value), path: "a.json").value == value)
        let escaped = #" [ "\ud83d\ude00\u00e9\/\b\f\r\t" , -0 , 1E+2 , 1e400 ] "#
        #expect(JSONReader.read(bytes(escaped), path: "a").hasErrors)
        let readable = JSONReader.read(bytes(escaped.replacing("1e400", with: "10000000000000000000")), path: "a").value
        #expect(
            readable
                == .array([
                    .string("😀é/\u{8}\u{C}\r\t"), .integer(0), .decimal(100), .decimal(10_000_000_000_000_000_000),
                ]))
    }

    @Test(arguments: [
        ("", "1:1 error: the JSON ends too early"), ("[1,]", "1:4 error: a JSON value was expected here"),
        ("[1 2]", "1:4 error: a comma or `]` was expected"), ("{\"a\":1,}", "1:8 error: a name between double quotes"),
        ("{a:1}", "1:2 error: a name between"), ("{\"a\" 1}", "1:6 error: a colon was expected"),
        ("{\"a\":1,\n \"a\":2}", "2:2 error: this name stands twice"), ("[01]", "1:2 error: this is no number"),
        ("[1.]", "1:2 error: this is no number"), ("[-]", "1:2 error: this is no number"),
        ("\"선전\n\"", "1:4 error: a control character"), ("\"abc", "1:1 error: the string that begins here"),
        ("\"\\x\"", "1:2 error: JSON has no such escape"), ("\"\\ud800\"", "1:2 error: this escape is no character"),
        ("[tru]", "1:2 error: a JSON value"), ("1 2", "1:3 error: something stands after"),
        ("{\"a\":1", "error: a comma or `}`"),
        ("\"\\", "error: JSON has no such escape"), ("\"\\u12", "error: this escape is no"),
        ("nulll", "1:5 error: something"),
    ])
    func saysWhereJSONIsBroken(_ json: String, _ expected: String) {
        let found = lines(JSONReader.read(bytes(json), path: "a.json").diagnostics)
        #expect(found.count == 1 && found[0].contains(expected), "\(found)")
    }

    @Test func deepAndForeignInputIsAnswered() {
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
        #expect(JSONReader.read(deep, path: "a").hasErrors)
        #expect(JSONReader.read([0x22, 0xFF, 0x22], path: "a").hasErrors)
        #expect(JSONReader.read([0x22, 0xED, 0xA0, 0x80, 0x22], path: "a").hasErrors)
        #expect(JSONReader.read([0], path: "a").hasErrors)
    }
}
