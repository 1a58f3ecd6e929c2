extension HeaderCutter {
    /// A word of a header, with what the lines around it tell.
    struct Word {
        let text: ArraySlice<Unicode.Scalar>
        let startsLine: Bool
        let isOnlyWord: Bool
        /// It begins the header.
        let isFirst: Bool
        /// It ends the header: there is no word that it may lean on.
        let isLast: Bool
        /// The extractor went up the page to it: it begins a label.
        let startsCell: Bool
        /// It goes on with the label before it, wherever that began.
        let goesOn: Bool
        /// It stands on a line of a label over several lines.
        let isOfSeveral: Bool
        /// The line has it twice: `기존 배터리 차세대 배터리`.
        let isRepeated: Bool
        /// `노선 유형 노선 수`: the header begins with it, and so do others of its labels.
        let isPrefix: Bool
        /// With the next word it stands there twice: `확산형 최소 규모 탐색형 최소 규모`.
        let beginsRepeatedPair: Bool
        /// The `기술` of `주력 기술`.
        let isDescribed: Bool
        /// The `기업` of `기업 수`.
        let isCounted: Bool
        /// It stands before it too, perhaps with its unit: the second of `금액(억 위안) 금액 증가율`.
        let isNamedTwice: Bool
    }

    /// - Parameters:
    ///   - goingOn: The lines that go on with the label of the line before: a label of several lines has at least two.
    ///   - ofSeveral: The lines of such labels: no two of these share a line.
    static func words(_ lines: [HeaderLine], goingOn: Set<Int>, ofSeveral: Set<Int>) -> [Word] {
        var words: [Word] = []
        for (place, line) in lines.enumerated() {
            let parts = line.words
            for (index, part) in parts.enumerated() {
                words.append(
                    Word(
                        text: part, startsLine: index == 0, isOnlyWord: parts.count == 1,
                        isFirst: place == 0 && index == 0 && !line.isRest,
                        isLast: place == lines.count - 1 && index == parts.count - 1,
                        startsCell: index == 0 && place > 0 && line.beginsCell,
                        goesOn: index == 0 && (goingOn.contains(place) || place > 0 && lines[place - 1].isBroken),
                        isOfSeveral: ofSeveral.contains(place),
                        isRepeated: parts.count(where: { $0 == part }) > 1,
                        isPrefix: index + 1 < parts.count && parts[0] == part
                            && parts.count { $0 == part } > 1 && parts.count { $0 == parts[index + 1] } == 1,
                        beginsRepeatedPair: index + 1 < parts.count
                            && zip(parts, parts.dropFirst()).count(where: { $0 == (part, parts[index + 1]) }) > 1,
                        isDescribed: index > 0 && TableWords.leansOn(parts[index - 1]),
                        isCounted: index + 1 < parts.count && parts[index + 1].elementsEqual(count),
                        isNamedTwice: index > 0 && parts[index - 1].prefix { $0 != "(" } == part))
            }
        }
        return words
    }

    private static let count = scalars("수")
}
