/// Puts the pairs of one shard together by key. A shard has few keys and many pairs, so a small table and one pass of
/// counting do it; the table is kept from shard to shard.
struct GramGrouping {
    /// In the order of first appearance.
    private(set) var keys: [UInt32] = []
    private var slots: [Int32] = Array(repeating: -1, count: 256)
    private var counts: [Int] = []
    private var starts: [Int] = []
    private var numbers: [Int32] = []
    private var documents: [UInt32] = []

    /// Groups pairs `key << 32 | document` that come in the order of documents.
    mutating func group(_ runs: [ArraySlice<UInt64>]) {
        let total = runs.reduce(0) { $0 + $1.count }
        empty(total)
        for run in runs {
            run.withUnsafeBufferPointer { run in
                for pair in run { numbers.append(number(of: UInt32(truncatingIfNeeded: pair >> 32))) }
            }
        }
        starts.removeAll(keepingCapacity: true)
        var start = 0
        for count in counts {
            starts.append(start)
            start += count
        }
        var next = starts
        var place = 0
        for run in runs {
            run.withUnsafeBufferPointer { run in
                for pair in run {
                    let number = Int(numbers[place])
                    documents[next[number]] = UInt32(truncatingIfNeeded: pair)
                    next[number] += 1
                    place += 1
                }
            }
        }
    }

    func withDocuments(of index: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Void) {
        documents.withUnsafeBufferPointer { all in
            body(UnsafeBufferPointer(rebasing: all[starts[index]..<starts[index] + counts[index]]))
        }
    }

    private mutating func empty(_ total: Int) {
        keys.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        for slot in slots.indices { slots[slot] = -1 }
        if documents.count < total { documents = Array(repeating: 0, count: total) }
    }

    /// The number of a key, a new one where it comes for the first time; counts it.
    @inline(__always)
    private mutating func number(of key: UInt32) -> Int32 {
        var slot = Int((key &* 0x85EB_CA6B) >> 8) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = slots[slot]
            if keys[Int(number)] == key {
                counts[Int(number)] += 1
                return number
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(keys.count)
        slots[slot] = number
        keys.append(key)
        counts.append(1)
        if keys.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (number, key) in keys.enumerated() {
            var slot = Int((key &* 0x85EB_CA6B) >> 8) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}
