/// Puts the documents of one shard together by key. A shard has few keys and many documents, so a small table and one
/// pass of counting do it; the table is kept from shard to shard.
///
/// First every key is counted, then `arrange`, then the documents are placed in the same order.
struct GramGrouping {
    /// In the order of first appearance.
    private(set) var keys: [UInt32] = []
    private var slots: [Int32] = Array(repeating: -1, count: 256)
    /// The slot of each key: emptying these is less than emptying all.
    private var taken: [Int] = []
    private var counts: [Int] = []
    private var starts: [Int] = []
    private var next: [Int] = []
    private var documents: [UInt32] = []

    mutating func empty() {
        keys.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
        for slot in taken { slots[slot] = -1 }
        taken.removeAll(keepingCapacity: true)
    }

    /// Counts documents that have a key. Returns the number of the key, a new one where it comes for the first time.
    @inline(__always)
    mutating func count(_ key: UInt32, _ count: Int) -> Int32 {
        var slot = Int((key &* 0x85EB_CA6B) >> 8) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = slots[slot]
            if keys[Int(number)] == key {
                counts[Int(number)] += count
                return number
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(keys.count)
        slots[slot] = number
        taken.append(slot)
        keys.append(key)
        counts.append(count)
        if keys.count * 2 > slots.count { grow() }
        return number
    }

    /// Makes room for the documents of each key.
    mutating func arrange() {
        starts.removeAll(keepingCapacity: true)
        var total = 0
        for count in counts {
            starts.append(total)
            total += count
        }
        next = starts
        if documents.count < total { documents = Array(repeating: 0, count: total) }
    }

    @inline(__always)
    mutating func place(_ document: UInt32, under number: Int32) {
        documents[next[Int(number)]] = document
        next[Int(number)] += 1
    }

    func withDocuments(of index: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Void) {
        documents.withUnsafeBufferPointer { all in
            body(UnsafeBufferPointer(rebasing: all[starts[index]..<starts[index] + counts[index]]))
        }
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (number, key) in keys.enumerated() {
            var slot = Int((key &* 0x85EB_CA6B) >> 8) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
            taken[number] = slot
        }
    }
}
