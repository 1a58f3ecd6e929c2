/// A sentence the program says to a person, in both of its languages.
///
/// Both texts stand side by side where the message is made, so that neither can be forgotten and no table of keys
/// has to be kept in step.
package struct Message: Sendable, Hashable {
    package let english: String
    package let korean: String

    /// After words nobody knows yet the Korean text has both forms of a particle, `은(는)`; the one that fits stays.
    package init(_ english: String, ko korean: String) {
        self.english = english
        self.korean = Josa.settled(in: korean)
    }

    /// The text in the language asked for.
    package func text(in language: Language) -> String {
        switch language {
        case .english: english
        case .korean: korean
        }
    }
}

/// The languages of the program's messages.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case korean = "ko"
}
