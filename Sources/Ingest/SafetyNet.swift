/// Catches lines that no stage took: they go to the issue's own page, where an editor finds them, and are told.
struct SafetyNet {
    let lines: [Line]

    /// Keeps lines of the event table that gave no event.
    func keep(_ indices: [Int], in skeleton: inout Skeleton) {
        guard !indices.isEmpty else { return }
        let kept = Set(indices)
        skeleton.events.removeAll { kept.contains($0) }
        skeleton.cover += kept.sorted()
        skeleton.strays += kept.sorted()
    }

    /// Keeps what stands in no article, event, reference or cover, and is no furniture.
    func keepWhatIsNowhere(_ readings: [ArticleReading], in skeleton: inout Skeleton) {
        var placed = Array(repeating: false, count: lines.count)
        for index in skeleton.cover + skeleton.events { placed[index] = true }
        for article in skeleton.articles {
            for index in article.titleLines + article.sourceLines { placed[index] = true }
        }
        for reading in readings {
            for index in reading.blocks.flatMap(\.lines) + reading.references.flatMap(\.lines) { placed[index] = true }
        }
        let strays = lines.indices.filter { !placed[$0] && skeleton.fates[$0] == nil }
        skeleton.cover += strays
        skeleton.strays += strays
    }
}
