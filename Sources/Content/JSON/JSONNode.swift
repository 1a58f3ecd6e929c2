/// A value of JSON as it was read, with the byte at which it begins.
struct JSONNode: Sendable {
    let content: Content
    let offset: Int

    enum Content: Sendable {
        case null
        case bool(Bool)
        case integer(Int)
        case decimal(Double)
        case string(String)
        case array([JSONNode])
        case object([(name: String, value: JSONNode)])
    }

    /// The value without its place.
    var value: JSONValue {
        switch content {
        case .null: .null
        case .bool(let truth): .bool(truth)
        case .integer(let number): .integer(number)
        case .decimal(let number): .decimal(number)
        case .string(let text): .string(text)
        case .array(let items): .array(items.map(\.value))
        case .object(let members): .object(members.map { JSONMember($0.name, $0.value.value) })
        }
    }
}
