import Typesetter

/// What the command line asks for.
enum Request {
    case folder(String, Layout, seed: UInt64)
    case random(count: Int, seed: UInt64, Layout, output: String)

    static let usage = """
        usage: typeset [--layout NAME] [--seed S] FOLDER         the issue in FOLDER, on standard output
               typeset --random N [--seed S] [--layout NAME] OUT  N made-up issues, as texts and documents
        layouts: \(Layout.all.map(\.name).joined(separator: ", "))

        """

    init?(_ arguments: [String]) {
        var layout = Layout.named("weekly-2024")
        var seed: UInt64 = 1
        var count: Int?
        var rest: [String] = []
        var index = 0
        while index < arguments.count {
            let value = index + 1 < arguments.count ? arguments[index + 1] : nil
            switch arguments[index] {
            case "--layout": layout = value.flatMap { Layout.named($0) }
            case "--seed":
                guard let number = value.flatMap({ UInt64($0) }) else { return nil }
                seed = number
            case "--random":
                guard let number = value.flatMap({ Int($0) }), number > 0 else { return nil }
                count = number
            default:
                rest.append(arguments[index])
                index -= 1
            }
            index += 2
        }
        guard rest.count == 1, !rest[0].hasPrefix("--"), let layout else { return nil }
        self =
            count.map { .random(count: $0, seed: seed, layout, output: rest[0]) }
            ?? .folder(rest[0], layout, seed: seed)
    }
}
