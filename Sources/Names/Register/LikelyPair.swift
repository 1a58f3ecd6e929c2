package import Content

/// Two companies that may be one: different enough that the ingest kept them apart, alike enough that a person should
/// look.
package struct LikelyPair: Sendable, Hashable {
    package let first: Company
    package let second: Company

    /// Pairs of which at least one company was discovered; what a person has looked at twice is taken to be two.
    /// In the order of the list.
    package static func find(in gazetteer: Gazetteer) -> [LikelyPair] {
        let companies = gazetteer.companies.filter { $0.status != .rejected }
        let faces = companies.map { Face($0, gazetteer.keys) }
        var pairs: [LikelyPair] = []
        for second in companies.indices {
            for first in 0..<second where companies[first].status != nil || companies[second].status != nil {
                guard faces[first].resembles(faces[second]) else { continue }
                pairs.append(LikelyPair(first: companies[first], second: companies[second]))
            }
        }
        return pairs
    }
}

/// The names of a company without their legal forms, by letters.
private struct Face {
    private var hangul: [[UInt32]] = []
    private var sounds: [[UInt8]] = []
    private var hanzi: [[UInt32]] = []
    private var latin: [[UInt32]] = []

    init(_ company: Company, _ keys: NameKeys) {
        for name in company.names {
            guard let letters = keys.core(of: name)?.letters else { continue }
            if letters.contains(where: Letter.isHanzi) {
                hanzi.append(letters)
            } else if letters.contains(where: Letter.isHangul) {
                hangul.append(letters)
                sounds.append(Sounds.of(letters))
            } else {
                latin.append(letters)
            }
        }
    }

    /// Where both have Hanzi, these decide: one must begin with the other. Otherwise the Hangul must sound alike, or
    /// one name begin with the other.
    func resembles(_ other: Face) -> Bool {
        if !hanzi.isEmpty, !other.hanzi.isEmpty { return any(hanzi, other.hanzi) { Face.begins($0, $1, atLeast: 2) } }
        if any(latin, other.latin, { Face.begins($0, $1, atLeast: 3) }) { return true }
        if any(hangul, other.hangul, { Face.begins($0, $1, atLeast: 3) }) { return true }
        return any(sounds, other.sounds) { Face.soundAlike($0, $1) }
    }

    private func any<Name>(_ left: [Name], _ right: [Name], _ isLike: (Name, Name) -> Bool) -> Bool {
        left.contains { left in right.contains { isLike(left, $0) } }
    }

    private static func begins(_ left: [UInt32], _ right: [UInt32], atLeast least: Int) -> Bool {
        min(left.count, right.count) >= least && (left.starts(with: right) || right.starts(with: left))
    }

    /// Short names sound alike by chance.
    private static func soundAlike(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        min(left.count, right.count) >= 5 && abs(left.count - right.count) <= 3
            && Sounds.distance(left, right) < 0.12
    }
}
