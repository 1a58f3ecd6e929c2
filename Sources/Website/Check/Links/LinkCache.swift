internal import Files
internal import Text

/// The answers of earlier checks: a line for each address with the day it was asked (counted from 1970), the answer,
/// and the address.
struct LinkCache {
    private var entries: [String: (day: Int, answer: LinkAnswer)] = [:]

    /// A page that was there will be there for a while; one that was not may have been gone for an hour.
    private static let daysOfCertain = 30
    private static let daysOfDoubtful = 1

    /// A cache that is not there, or not of this kind, is an empty one.
    static func read(_ path: String) throws(FileProblem) -> LinkCache {
        var cache = LinkCache()
        guard Folder.holdsFile(path) else { return cache }
        for line in String(decoding: try FileReader.read(path), as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let day = Int(parts[0]), let number = Int(parts[1]) else { continue }
            cache.entries[String(parts[2])] = (day, number < 0 ? .noAnswer(-number) : .status(number))
        }
        return cache
    }

    /// The answer, where it is young enough.
    func answer(to address: String, today: Int) -> LinkAnswer? {
        guard let entry = entries[address] else { return nil }
        let days = entry.answer.isCertain ? Self.daysOfCertain : Self.daysOfDoubtful
        return (0..<days).contains(today - entry.day) ? entry.answer : nil
    }

    mutating func note(_ answer: LinkAnswer, of address: String, today: Int) { entries[address] = (today, answer) }

    func write(_ path: String) throws(FileProblem) {
        let lines = entries.sorted { $0.key < $1.key }.map { address, entry in
            let number =
                switch entry.answer {
                case .status(let status): status
                case .noAnswer(let code): -code
                }
            return "\(entry.day) \(number) \(address)\n"
        }
        if !lines.isEmpty { try FileWriter.write(Array(lines.joined().utf8), to: path) }
    }
}
