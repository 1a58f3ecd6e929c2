import Testing
import Text

@testable import seogo

@Suite struct ArgumentParserTests {
    private static let options = [
        Option("quiet", short: "q", Message("", ko: "")), Option("verbose", short: "v", Message("", ko: "")),
        Option("output", short: "o", value: .one("DIR"), Message("", ko: "")),
        Option("tag", short: "t", value: .many("TAG"), Message("", ko: "")),
        Option("lang", value: .choice(["en", "ko"]), Message("", ko: "")),
    ]

    private func parse(_ words: [String]) throws -> Arguments {
        var parser = ArgumentParser(words, options: Self.options)
        return try parser.rest()
    }

    private func values(_ name: String, in arguments: Arguments) -> [String] {
        Self.options.first { $0.name == name }.map { arguments.values(of: $0) } ?? []
    }

    @Test(arguments: [
        ["--output", "x"], ["--output=x"], ["-o", "x"], ["-ox"], ["-o=x"], ["-qox"], ["-qo", "x"],
        ["--output=y", "-ox"],
    ])
    func aValueIsGivenInManyWays(_ words: [String]) throws {
        let arguments = try parse(words)
        #expect(values("output", in: arguments).last == "x")
        #expect(arguments.operands.isEmpty)
    }

    @Test func shortSwitchesMayBeJoined() throws {
        #expect(try parse(["-qv"]).optionNames == ["quiet", "verbose"])
    }

    @Test func aRepeatedOptionKeepsItsOrder() throws {
        #expect(try values("tag", in: parse(["-t", "a", "--tag=b", "-tc"])) == ["a", "b", "c"])
    }

    @Test func optionsAndOperandsMayMix() throws {
        let arguments = try parse(["one", "-q", "two", "--output", "x", "three"])
        #expect(arguments.operands == ["one", "two", "three"])
    }

    @Test func afterTwoDashesAllIsOperand() throws {
        let arguments = try parse(["-q", "--", "-v", "--output", "--", "x"])
        #expect(arguments.operands == ["-v", "--output", "--", "x"])
        #expect(arguments.optionNames == ["quiet"])
    }

    @Test func aLoneDashIsStandardInput() throws {
        #expect(try parse(["-"]).operands == ["-"])
        #expect(try values("output", in: parse(["-o", "-"])) == ["-"])
    }

    @Test func aValueMayHoldEqualsSignsAndHangul() throws {
        #expect(try values("output", in: parse(["--output=a=b"])) == ["a=b"])
        #expect(try values("output", in: parse(["-o", "내 사이트"])) == ["내 사이트"])
    }

    @Test(arguments: [
        ["--outputs"], ["--output"], ["--output="], ["-o"], ["-qo"], ["--output", "-q"], ["-x"], ["-qx"], ["--quiet=1"],
        ["--lang", "fr"], ["--lang="], ["--=x"], ["---"],
    ])
    func whatCannotBeUnderstoodIsAnError(_ words: [String]) {
        #expect(throws: UsageError.self) { try parse(words) }
    }

    @Test func optionsBeforeTheCommandMustBeKnownToIt() throws {
        var parser = ArgumentParser(["--output", "x", "build"], options: Self.options)
        #expect(try parser.firstOperand() == "build")
        parser.options = Self.options.filter { $0.name != "output" }
        #expect(throws: UsageError.self) { try parser.rest() }
    }

    @Test func optionNamesAreUniqueInEveryCommand() {
        for command in Command.all {
            let options = command.options + Option.everywhere
            #expect(Set(options.map(\.name)).count == options.count)
            let letters = options.compactMap(\.short)
            #expect(Set(letters).count == letters.count)
        }
    }
}
