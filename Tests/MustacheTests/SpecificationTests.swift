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
    func rendersAsSpecified(_ testCase: SpecificationCase) throws {
        let test = testCase.test
        let partials = (test.partials ?? [:]).map { source($0.key, $0.value) }
        let templates = Templates(partials + [source("", test.template)], mode: .lenient)
        var output: [UInt8] = []
        let problems = templates.render("", with: [try testCase.value()], into: &output)
        #expect(problems == [])
        #expect(String(decoding: output, as: UTF8.self) == test.expected)
    }
}

/// One test of the specification.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
    let file: String
    let number: Int
    let test: SpecificationFile.Test

    var testDescription: String { "\(file) \(number): \(test.name)" }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/conformance/mustache").standardizedFileURL

    static var folderExists: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func all() throws -> [SpecificationCase] {
        guard folderExists else { return [] }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        return try files.sorted().flatMap { file in
            let data = try Data(contentsOf: folder.appending(path: file))
            let tests = try JSONDecoder().decode(SpecificationFile.self, from: data).tests
            return tests.enumerated().map { SpecificationCase(file: file, number: $0 + 1, test: $1) }
        }
    }

    func value() throws -> Value { try value(of: test.data) }

    private func value(of data: SpecificationData) throws -> Value {
        switch data {
        case .null: .null
        case .bool(let truth): .bool(truth)
        case .int(let number): .int(number)
        case .double(let number): .double(number)
        case .string(let text): .string(text)
        case .list(let elements): .list(try elements.map(value(of:)))
        case .code: .lambda(try lambda())
        case .object(let fields): .object(Object(try fields.map { (Name($0.key), try value(of: $0.value)) }))
        }
    }

    /// The files hold lambdas as code in a dozen languages, none of them Swift: here is what each of them does, by the
    /// name of its test.
    private func lambda() throws -> Lambda {
        switch test.name {
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
        default: throw UnknownLambda()
        }
    }
}

/// A file of the specification's tests.
struct SpecificationFile: Decodable {
    struct Test: Decodable, Sendable {
        let name: String
        let data: SpecificationData
        let template: String
        let partials: [String: String]?
        let expected: String
    }

    let tests: [Test]
}

/// The values of a test, as its file has them.
enum SpecificationData: Decodable, Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case list([SpecificationData])
    case object([String: SpecificationData])
    /// A lambda.
    case code

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let truth = SpecificationData.read(Bool.self, from: container) {
            self = .bool(truth)
        } else if let number = SpecificationData.read(Int.self, from: container) {
            self = .int(number)
        } else if let number = SpecificationData.read(Double.self, from: container) {
            self = .double(number)
        } else if let text = SpecificationData.read(String.self, from: container) {
            self = .string(text)
        } else if let list = SpecificationData.read([SpecificationData].self, from: container) {
            self = .list(list)
        } else {
            let fields = try container.decode([String: SpecificationData].self)
            if case .string("code") = fields["__tag__"] { self = .code } else { self = .object(fields) }
        }
    }

    private static func read<Kind: Decodable>(_ kind: Kind.Type, from container: any SingleValueDecodingContainer)
        -> Kind?
    {
        // A value of another kind is no failure: the next kind is tried, and the last one throws.
        try? container.decode(kind)
    }
}

struct UnknownLambda: Error {}

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
