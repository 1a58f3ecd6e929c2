internal import Text

/// Two things that want one address: one of them would be lost.
enum Collisions {
    static func find(_ files: [PlannedFile], _ live: LiveSite, naming output: String) -> [Diagnostic] {
        between(files) + withForeign(files, live, output)
    }

    private static func between(_ files: [PlannedFile]) -> [Diagnostic] {
        var first: [String: String] = [:]
        return files.compactMap { file in
            guard let other = first.updateValue(file.source, forKey: file.path) else { return nil }
            return Diagnostic(
                .error, path: file.source,
                Message("its page \(file.path) is also that of \(other)", ko: "\(file.path) 쪽이 \(other)의 쪽과 겹칩니다"),
                advice: Message("rename one of the two", ko: "둘 중 하나의 이름을 바꾸십시오"))
        }
    }

    /// A file that lay in the output before Seogo came.
    private static func withForeign(_ files: [PlannedFile], _ live: LiveSite, _ output: String) -> [Diagnostic] {
        if live.foreign.isEmpty { return [] }
        let foreign = Set(live.foreign)
        return files.filter { foreign.contains($0.path) }.map { file in
            Diagnostic(
                .error, path: output + "/" + file.path,
                Message(
                    "Seogo did not make this file, and would have to replace it",
                    ko: "서고가 만들지 않은 파일인데 그 자리에 새 쪽을 써야 합니다"),
                advice: Message(
                    "move it away, or name another --output", ko: "다른 곳으로 옮기거나 --output으로 다른 폴더를 지정하십시오"))
        }
    }
}
