internal import Text

/// An option as the parser reads it and the help shows it.
struct Option: Sendable {
    /// What may follow an option.
    enum Value: Sendable {
        /// Nothing: the option is a switch.
        case none
        /// One value, shown in the help under this name; where the option is repeated, the last one counts.
        case one(String)
        /// One value each time the option is given; all of them count.
        case many(String)
        /// One of these words.
        case choice([String])
    }

    /// The long name, without its dashes.
    let name: String
    let short: Character?
    let value: Value
    let help: Message

    init(_ name: String, short: Character? = nil, value: Value = .none, _ help: Message) {
        self.name = name
        self.short = short
        self.value = value
        self.help = help
    }

    /// What the help shows for the value, or nil where the option takes none.
    var valueName: String? {
        switch value {
        case .none: nil
        case .one(let name), .many(let name): name
        case .choice(let words): words.joined(separator: "|")
        }
    }
}

extension Option {
    static let help = Option("help", short: "h", Message("show this help", ko: "이 도움말을 보입니다"))
    static let version = Option("version", short: "V", Message("show the version", ko: "버전을 보입니다"))
    static let lang = Option(
        "lang", value: .choice(Language.allCases.map(\.rawValue)),
        Message("language of messages (default: LC_ALL, LANG)", ko: "메시지의 언어 (기본: LC_ALL, LANG)"))

    static let site = Option(
        "site", short: "s", value: .one("DIR"),
        Message("the site's folder (default: this one)", ko: "사이트 폴더 (기본: 현재 폴더)"))
    static let content = Option(
        "content", value: .one("DIR"), Message("read this instead of DIR/Content", ko: "DIR/Content 대신 읽을 폴더"))
    static let templates = Option(
        "templates", value: .one("DIR"), Message("read this instead of DIR/Templates", ko: "DIR/Templates 대신 읽을 폴더"))
    static let output = Option(
        "output", short: "o", value: .one("DIR"), Message("write here instead of DIR/Output", ko: "DIR/Output 대신 쓸 폴더"))

    /// Options of every command.
    static let everywhere: [Option] = [.lang, .help, .version]
    /// Options of every command that works on a site.
    static let ofSites: [Option] = [.site, .content, .templates, .output]
    /// Options that may stand before the command.
    static let shared: [Option] = ofSites + everywhere
}
