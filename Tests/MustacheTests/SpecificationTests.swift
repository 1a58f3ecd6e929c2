import Foundation
import Mustache
import Synchronization
import Testing

/// The Mustache specification's own tests, read from the folder beside the checkout. A clone that stands alone skips
/// them; `TagTests`, `WhiteSpaceTests`, `InheritanceTests` and `LambdaTests` cover the same ground.
@Suite struct SpecificationTests {
    @Test(.enabled(if: SpecificationCase.folderExists, "the specification's tests are not beside this checkout"))
    func holdsAllTests() throws {
        #expect(try SpecificationCase.all().count == 194)
    }

    @Test(
        .enabled(if: SpecificationCase.folderExists, "the specification's tests are not beside this checkout"),
        arguments: try SpecificationCase.all())
    func rendersAsSpecified(_ test: SpecificationCase) throws {
        let sources =
            test.partials.map { TemplateSource(name: $0.key, path: $0.key, bytes: Array($0.value.utf8)) }
            + [TemplateSource(name: "", path: "test", bytes: Array(test.template.utf8))]
        let templates = Templates(sources, mode: .lenient)
        var output: [UInt8] = []
        let problems = templates.render("", with: [try test.value()], into: &output)
        #expect(problems == [])
        #expect(String(decoding: output, as: UTF8.self) == test.expected)
    }
}

/// One test of the specification.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
    let file: String
    let number: Int
    let name: String
    let template: String
    let partials: [String: String]
    let expected: String
    /// The values, as JSON.
    let data: Data

    var testDescription: String { "\(file) \(number): \(name)" }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/conformance/mustache").standardizedFileURL

    static var folderExists: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func all() throws -> [SpecificationCase] {
        guard folderExists else { return [] }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        return try files.sorted().flatMap { file in
            let json = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: file)))
            let tests = try #require((json as? [String: Any])?["tests"] as? [[String: Any]])
            return try tests.enumerated().map { number, test in
                SpecificationCase(
                    file: file, number: number + 1, name: try #require(test["name"] as? String),
                    template: try #require(test["template"] as? String),
                    partials: test["partials"] as? [String: String] ?? [:],
                    expected: try #require(test["expected"] as? String),
                    data: try JSONSerialization.data(
                        withJSONObject: try #require(test["data"]), options: .fragmentsAllowed))
            }
        }
    }

    func value() throws -> Value {
        try value(of: JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed))
    }

    private func value(of json: Any) throws -> Value {
        switch json {
        case is NSNull:
            return .null
        case let number as NSNumber:
            if isBoolean(number) { return .bool(number.boolValue) }
            return number.stringValue.contains(".") ? .double(number.doubleValue) : .int(number.intValue)
        case let text as String:
            return .string(text)
        case let list as [Any]:
            return .list(try list.map(value(of:)))
        case let object as [String: Any]:
            if object["__tag__"] as? String == "code" { return .lambda(try lambda()) }
            return .object(Object(try object.map { (Name($0.key), try value(of: $0.value)) }))
        default:
            throw UnknownJSON()
        }
    }

    /// The files hold lambdas as code in a dozen languages, none of them Swift: here is what each of them does, by the
    /// name of its test.
    private func lambda() throws -> Lambda {
        switch name {
        case "Interpolation": return .text { "world" }
        case "Interpolation - Expansion": return .text { "{{planet}}" }
        case "Interpolation - Alternate Delimiters": return .text { "|planet| => {{planet}}" }
        case "Interpolation - Multiple Calls":
            let calls = Counter()
            return .text { String(calls.next()) }
        case "Escaping": return .text { ">" }
        case "Section": return .section { $0 == "{{x}}" ? "yes" : "no" }
        case "Section - Expansion": return .section { "\($0){{planet}}\($0)" }
        case "Section - Alternate Delimiters": return .section { "\($0){{planet}} => |planet|\($0)" }
        case "Section - Multiple Calls": return .section { "__\($0)__" }
        case "Inverted Section": return .section { _ in "" }
        default: throw UnknownJSON()
        }
    }
}

struct UnknownJSON: Error {}

/// Counts calls; shared by the copies of a closure.
final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock {
            $0 += 1
            return $0
        }
    }
}

/// In JSON as Foundation reads it, true and 1 are both numbers.
private func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
}
