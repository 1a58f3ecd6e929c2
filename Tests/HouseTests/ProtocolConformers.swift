import Testing

extension Rule {
    /// A protocol with one conformer is that type, said twice.
    static let protocolConformers = Rule(name: "a protocol has two conformers or more") { house in
        let files = house.swiftFiles(in: "Sources")
        return files.flatMap { file in
            file.declarations.filter { $0.keyword == "protocol" }.compactMap { proto in
                let count = files.reduce(0) { $0 + conformers(to: proto.name, in: $1) }
                let problem = "protocol \(proto.name) has \(count) conformers; use the type itself"
                return count < 2 ? file.finding(line: proto.line, problem) : nil
            }
        }
    }

    private static func conformers(to name: String, in file: SwiftFile) -> Int {
        file.declarations.count { declaration in
            guard declaration.isType || declaration.keyword == "extension" else { return false }
            let heading = file.tokens[declaration.head]
            guard let colon = heading.firstIndex(where: { $0.text == ":" }) else { return false }
            return heading[colon...].contains { $0.text == name }
        }
    }
}

@Suite struct ProtocolConformersTests {
    @Test func aProtocolForOneTypeIsFound() {
        #expect(Rule.protocolConformers.problems(in: "protocol P {}\nstruct A: P {}").count == 1)
    }

    @Test func aProtocolForTwoPasses() {
        #expect(Rule.protocolConformers.problems(in: "protocol P {}\nstruct A: P {}\nextension B: Q, P {}").isEmpty)
    }
}
