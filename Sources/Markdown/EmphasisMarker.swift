/// Invisible characters laid beside runs of `*` and `_`, so that libcmark finds the emphasis a reader of Korean sees.
///
/// libcmark decides by the two neighbours of a run alone, and that rule cannot be changed from outside. In
/// `**화웨이(华为)**는` the closing run stands between `)` and a letter, and so does not close. With a character that
/// counts as a letter between `)` and `**` it does. The characters are noncharacters of Unicode, which no text may hold
/// and which no other rule of Markdown treats apart; `MarkedText.removingMarks` takes them out of everything rendered.
enum EmphasisMarker {
    /// Counts as a letter.
    static let letter: [UInt8] = [0xEF, 0xB7, 0x90]  // U+FDD0
    /// Counts as punctuation for the run that follows: U+FDD1 says that the comma after it is ours.
    static let punctuationBeforeRun: [UInt8] = [0xEF, 0xB7, 0x91, UInt8(ascii: ",")]
    /// Counts as punctuation for the run that precedes: U+FDD2 says that the comma before it is ours.
    static let punctuationAfterRun: [UInt8] = [UInt8(ascii: ","), 0xEF, 0xB7, 0x92]
    /// What stands for a noncharacter of these that the source itself holds: U+FFFD.
    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        offset + 2 < bytes.count && bytes[offset] == 0xEF && bytes[offset + 1] == 0xB7
            && (0x90...0x92).contains(bytes[offset + 2])
    }
}
