/// Finds all of many words in a text in one pass (Aho and Corasick), however many words there are.
///
/// The words are rows of symbols, small numbers for the letters that occur in them. The states lie level by level in
/// flat arrays; the children of a state are neighbours, sorted by symbol.
struct Automaton: Sendable {
    /// The symbol of letters that no word has.
    static let unknown: UInt16 = 0

    private let firstChild: [Int32]
    private let symbols: [UInt16]
    private let fallback: [Int32]
    private let word: [Int32]
    private let nextWord: [Int32]
    private let roots: [Int32]
    /// A bit for each pair of symbols that begins a word, by their product; all bits where a word is one symbol long.
    private let beginnings: [UInt64]

    /// Words must be sorted and without repetition, and none may be empty.
    init(sorted words: [[UInt16]], symbolCount: Int) {
        var builder = AutomatonBuilder()
        builder.addLevels(words)
        builder.linkFallbacks()
        firstChild = builder.firstChild
        symbols = builder.symbols
        fallback = builder.fallback
        word = builder.word
        nextWord = builder.nextWord
        var roots = [Int32](repeating: 0, count: symbolCount)
        for state in 1..<max(1, Int(firstChild.count > 1 ? firstChild[1] : 1)) {
            roots[Int(symbols[state])] = Int32(state)
        }
        self.roots = roots
        beginnings = Self.beginnings(of: words)
    }

    private static func beginnings(of words: [[UInt16]]) -> [UInt64] {
        var bits = [UInt64](repeating: words.contains { $0.count < 2 } ? .max : 0, count: 1024)
        for word in words where word.count > 1 {
            let place = place(of: word[0], word[1])
            bits[place >> 6] |= 1 << UInt64(place & 63)
        }
        return bits
    }

    @inline(__always)
    private static func place(of first: UInt16, _ second: UInt16) -> Int {
        Int((UInt32(first) &* 40_503 &+ UInt32(second) &* 2_654_435_769) >> 16)
    }

    /// Calls `found` with the number of every word in a text, with the place where it ends and that of the last skipped
    /// letter before it; of words that end in one place the longest first.
    ///
    /// `table` gives the symbol of every letter of the basic plane; letters whose symbol is `skipped` are passed over.
    func scan(_ text: [UInt32], table: [UInt16], skipped: UInt16, found: (_ word: Int, _ end: Int, _ skip: Int) -> Void)
    {
        // The arrays are looked into millions of times; through pointers that costs a third.
        text.withUnsafeBufferPointer { text in
            table.withUnsafeBufferPointer { table in
                firstChild.withUnsafeBufferPointer { firstChild in
                    symbols.withUnsafeBufferPointer { symbols in
                        let children = Children(first: firstChild, symbols: symbols)
                        scan(text, table, skipped, children, found)
                    }
                }
            }
        }
    }

    private func scan(
        _ text: UnsafeBufferPointer<UInt32>, _ table: UnsafeBufferPointer<UInt16>, _ skipped: UInt16,
        _ children: Children, _ found: (Int, Int, Int) -> Void
    ) {
        var (state, skip): (Int32, Int) = (0, -1)
        for index in 0..<text.count {
            let value = text[index]
            let symbol = value < 0x10000 ? table[Int(value)] : Self.unknown
            if symbol == Self.unknown {
                state = 0
                continue
            }
            if symbol == skipped {
                skip = index
                continue
            }
            // Most letters follow no word and begin none with the letter behind them: nothing to remember of them.
            if state == 0, index + 1 < text.count, text[index + 1] < 0x10000 {
                let after = table[Int(text[index + 1])]
                if after != skipped {
                    let place = Self.place(of: symbol, after)
                    if beginnings[place >> 6] >> UInt64(place & 63) & 1 == 0 { continue }
                }
            }
            var next: Int32 = 0
            while state != 0, next == 0 {
                next = children.child(of: Int(state), symbol)
                if next == 0 { state = fallback[Int(state)] }
            }
            state = next != 0 ? next : roots[Int(symbol)]
            if state == 0 { continue }
            var output = word[Int(state)] >= 0 ? state : nextWord[Int(state)]
            while output > 0 {
                found(Int(word[Int(output)]), index + 1, skip)
                output = nextWord[Int(output)]
            }
        }
    }

    /// The children of the states, as the search looks into them.
    private struct Children {
        let first: UnsafeBufferPointer<Int32>
        let symbols: UnsafeBufferPointer<UInt16>

        func child(of state: Int, _ symbol: UInt16) -> Int32 {
            var low = Int(first[state])
            var high = Int(first[state + 1])
            while high - low > 4 {
                let middle = (low + high) / 2
                if symbols[middle] <= symbol { low = middle } else { high = middle }
            }
            while low < high {
                if symbols[low] == symbol { return Int32(low) }
                low += 1
            }
            return 0
        }
    }
}

/// Lays the states down level by level.
private struct AutomatonBuilder {
    var firstChild: [Int32] = []
    var symbols: [UInt16] = [0]
    var fallback: [Int32] = []
    var word: [Int32] = [-1]
    var nextWord: [Int32] = []
    private var parent: [Int32] = [0]

    /// A state of the level below, and the words that pass through it.
    private struct Branch {
        let words: Range<Int>
    }

    init() {}

    mutating func addLevels(_ words: [[UInt16]]) {
        var level = [Branch(words: 0..<words.count)]
        var depth = 0
        var state = 0
        while !level.isEmpty {
            var below: [Branch] = []
            for branch in level {
                firstChild.append(Int32(symbols.count))
                var index = branch.words.lowerBound
                while index < branch.words.upperBound {
                    if words[index].count == depth {
                        index += 1
                        continue
                    }
                    let symbol = words[index][depth]
                    var end = index + 1
                    while end < branch.words.upperBound, words[end][depth] == symbol { end += 1 }
                    symbols.append(symbol)
                    parent.append(Int32(state))
                    word.append(words[index].count == depth + 1 ? Int32(index) : -1)
                    below.append(Branch(words: index..<end))
                    index = end
                }
                state += 1
            }
            level = below
            depth += 1
        }
        firstChild.append(Int32(symbols.count))
    }

    /// Where to go on when a state has no child for a symbol: the longest end of it that begins another word.
    mutating func linkFallbacks() {
        fallback = Array(repeating: 0, count: symbols.count)
        nextWord = Array(repeating: 0, count: symbols.count)
        for state in 1..<max(1, symbols.count) {
            let above = Int(parent[state])
            if above != 0 {
                var candidate = Int(fallback[above])
                while true {
                    if let child = child(of: candidate, symbols[state]) {
                        fallback[state] = Int32(child)
                        break
                    }
                    if candidate == 0 { break }
                    candidate = Int(fallback[candidate])
                }
            }
            let back = Int(fallback[state])
            nextWord[state] = word[back] >= 0 ? Int32(back) : nextWord[back]
        }
    }

    private func child(of state: Int, _ symbol: UInt16) -> Int? {
        var (low, high) = (Int(firstChild[state]), Int(firstChild[state + 1]))
        while low < high {
            let middle = (low + high) / 2
            if symbols[middle] == symbol { return middle }
            if symbols[middle] < symbol { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
