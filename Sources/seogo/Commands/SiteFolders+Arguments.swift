internal import Website

extension SiteFolders {
    /// The folders that a command line names: those of `--site`, each of which can be named by itself.
    init(_ arguments: Arguments) {
        self.init(
            site: arguments.value(of: .site) ?? ".", content: arguments.value(of: .content),
            templates: arguments.value(of: .templates), output: arguments.value(of: .output))
    }
}
