import Testing

/// What a user sees of the command line, through the real program.
@Suite struct CommandLineTests {
    @Test func withoutArgumentsTheHelpGoesToStandardErrorWithStatus2() throws {
        let run = try ProgramRun([])
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("Usage: seogo COMMAND [--site DIR] [OPTIONS] [FILES]"))
    }

    @Test(arguments: [["--help"], ["-h"], ["help"], ["--site", "x", "--help"]])
    func helpIsAskedForInManyWays(_ arguments: [String]) throws {
        let run = try ProgramRun(arguments)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        for command in ["ingest", "build", "serve", "check", "names", "new"] {
            #expect(run.output.contains("\n  \(command) "))
        }
    }

    @Test(arguments: [["--version"], ["-V"], ["build", "--version"]])
    func theVersionIsOneLine(_ arguments: [String]) throws {
        let run = try ProgramRun(arguments)
        #expect(run.status == 0)
        #expect(run.output == "seogo 0.1.0\n")
    }

    @Test(arguments: [["help", "build"], ["build", "--help"], ["build", "-h"], ["--help", "build"]])
    func aCommandExplainsItself(_ arguments: [String]) throws {
        let run = try ProgramRun(arguments)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("seogo build: "))
        #expect(run.output.contains("-o, --output DIR"))
        #expect(run.output.contains("Examples:\n  seogo build\n"))
    }

    @Test(arguments: [
        (["biuld"], "there is no command “biuld”", "Did you mean “build”?"),
        (["help", "biuld"], "there is no command “biuld”", "Did you mean “build”?"),
        (["hlep"], "there is no command “hlep”", "Did you mean “help”?"),
        (["zzzzzz"], "there is no command “zzzzzz”", "See `seogo --help`."),
        (["build", "--ouput", "x"], "unknown option “--ouput”", "Did you mean “--output”?"),
        (["build", "--zzzzzz"], "unknown option “--zzzzzz”", "See `seogo --help`."),
        (["build", "-z"], "unknown option “-z”", "See `seogo --help`."),
        (["build", "--output"], "--output needs a value (DIR)", "Write --output=DIR."),
        (["build", "--output="], "--output needs a value (DIR)", "Write --output=DIR."),
        (["build", "--site", "--lang", "en"], "--site needs a value (DIR)", "Write --site=DIR."),
        (["build", "--help=yes"], "--help takes no value", "Write just --help."),
        (["build", "--lang", "fr"], "“fr” is no value of --lang", "Choose one of: en, ko."),
        (["build", "extra"], "“extra” is too much for `seogo build`", "See `seogo help build`."),
        (["--site", "x"], "the command is missing", "`seogo --help` lists the commands."),
    ])
    func aWrongCommandLineIsNamedWithAdvice(_ arguments: [String], _ problem: String, _ advice: String) throws {
        let run = try ProgramRun(arguments)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors == "seogo: error: \(problem)\n\(advice)\n")
    }

    @Test(arguments: [
        (["LANG": "ko_KR.UTF-8"], [], true), (["LANG": "C.UTF-8"], [], false), ([:], [], false),
        (["LANG": "ko_KR.UTF-8", "LC_ALL": "C"], [], false), (["LANG": "C", "LC_MESSAGES": "ko"], [], true),
        (["LANG": "ko_KR.UTF-8", "LC_ALL": ""], [], true), (["LANG": "ko_KR.UTF-8"], ["--lang", "en"], false),
        ([:], ["--lang=ko"], true), ([:], ["--lang", "ko"], true),
    ])
    func theLanguageFollowsTheOptionThenTheEnvironment(
        _ environment: [String: String], _ options: [String], _ isKorean: Bool
    ) throws {
        #expect(try ProgramRun(["--help"] + options, environment: environment).output.contains("사용법: ") == isKorean)
        #expect(try ProgramRun(["nope"] + options, environment: environment).errors.contains("오류:") == isKorean)
    }
}
