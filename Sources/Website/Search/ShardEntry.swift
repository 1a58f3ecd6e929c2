/// One gram of a shard as it is written: how many letters, the letters, the number of headings and of parts that have
/// it, the length of their lists, the lists.
enum ShardEntry {
    /// Appends the letters of a gram, four to a number, the last lowest.
    static func append(letters: UInt64, to bytes: inout [UInt8]) {
        let count = max(1, (64 - letters.leadingZeroBitCount + 15) / 16)
        bytes.append(UInt8(count))
        for index in stride(from: count - 1, through: 0, by: -1) {
            bytes.append(UInt8(truncatingIfNeeded: letters >> UInt64(index * 16 + 8)))
            bytes.append(UInt8(truncatingIfNeeded: letters >> UInt64(index * 16)))
        }
    }

    /// Appends the key of a list that no text asks for; a key has at most 255 letters.
    static func append(key: [UInt16], to bytes: inout [UInt8]) {
        bytes.append(UInt8(key.count))
        for letter in key {
            bytes.append(UInt8(truncatingIfNeeded: letter >> 8))
            bytes.append(UInt8(truncatingIfNeeded: letter))
        }
    }

    /// Appends the documents of a gram, which rise: first the headings among them, then the parts by their own numbers.
    static func append(
        _ documents: UnsafeBufferPointer<UInt32>, headingCount: Int, documentCount: Int, to bytes: inout [UInt8]
    ) {
        let split = documents.firstIndex { $0 >= headingCount } ?? documents.count
        DocumentList.append(number: split, to: &bytes)
        DocumentList.append(number: documents.count - split, to: &bytes)
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(1, documents.count - split)) { parts in
            for index in split..<documents.count { parts[index - split] = documents[index] - UInt32(headingCount) }
            var lists: [UInt8] = []
            DocumentList.append(
                [
                    (UnsafeBufferPointer(rebasing: documents[..<split]), headingCount),
                    (UnsafeBufferPointer(rebasing: parts[..<(documents.count - split)]), documentCount - headingCount),
                ], to: &lists)
            DocumentList.append(number: lists.count, to: &bytes)
            bytes += lists
        }
    }
}
