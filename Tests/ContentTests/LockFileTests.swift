import Content
import Testing
import Text

@Suite struct LockFileTests {
    private let lock = LockFile(
        newsletter: .init(name: "000.txt", fingerprint: Fingerprint.of(Array("abc".utf8)), lineCount: 20),
        documents: [
            .init(name: "issue.md", fingerprint: "1"),
            .init(name: "01.md", fingerprint: "2", cities: ["shenzhen", "suzhou"], companies: ["pony-ai"]),
        ],
        lines: [
            .init(lines: 1...3, fate: .leftOut(.header)),
            .init(lines: 5...7, fate: .field(document: "01.md", key: "title")),
            .init(lines: 7...9, fate: .block(document: "01.md", index: 0)),
            .init(lines: 12...12, fate: .leftOut(.pageNumber)),
        ])

    @Test func hasOneLineForEveryRangeOfLines() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(
            text(lock.written()) == """
                {
                  "format": 1,
                  "newsletter": {"name": "000.txt", "hash": "\(abc)", "lines": 20},
                  "documents": [
                    {"name": "issue.md", "hash": "1"},
                    {"name": "01.md", "hash": "2", "cities": "shenzhen suzhou", "companies": "pony-ai"}
                  ],
                  "lines": [
                    [1, 3, "header"],
                    [5, 7, "01.md", "title"],
                    [7, 9, "01.md", 0],
                    [12, 12, "page-number"]
                  ]
                }

                """)
        let reading = LockFile.read(lock.written(), path: "ingest.json")
        #expect(reading.value == lock)
        #expect(reading.value?.written() == lock.written())
    }

    @Test func answersWhatBecameOfALine() {
        #expect(lock.fates(ofLine: 2) == [.leftOut(.header)])
        #expect(lock.fates(ofLine: 4) == [])
        #expect(lock.fates(ofLine: 7).count == 2)
        #expect(lock.fates(ofLine: 8) == [.block(document: "01.md", index: 0)])
        #expect(lock.fates(ofLine: 0) == [])
        #expect(lock.fates(ofLine: 99) == [])
    }

    @Test(arguments: [
        ("\"format\": 1", "\"format\": 2", "1:1 error: this lock file has format 2, not 1"),
        ("\"header\"", "\"heder\"", "9:12 error: the lock file is damaged: expected header, footer"),
        ("[1, 3,", "[3, 1,", "9:5 error: the lock file is damaged"),
        ("[7, 9,", "[6, 9,", "11:5 error: the lock file is damaged: expected lines in order"),
        ("[12, 12,", "[12, 21,", "12:5 error: the lock file is damaged: expected lines in order"),
        ("\"lines\": 20", "\"lines\": \"20\"", "error: the lock file is damaged: expected a number"),
        ("\"documents\"", "\"dokuments\"", "error: the lock file is damaged: expected \"documents\""),
        ("\"01.md\", 0", "\"01.md\", -1", "error: the lock file is damaged"),
    ])
    func refusesADamagedFile(_ part: String, _ damaged: String, _ expected: String) {
        let file = text(lock.written()).replacing(part, with: damaged)
        let reading = LockFile.read(bytes(file), path: "ingest.json")
        #expect(reading.value == nil)
        #expect(lines(reading.diagnostics).contains { $0.contains(expected) }, "\(lines(reading.diagnostics))")
    }

    /// From FIPS 180-4 and of lengths around a block.
    @Test func fingerprintsAreSHA256() {
        #expect(Fingerprint.of([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        let twoBlocks = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
        #expect(
            Fingerprint.of(Array(twoBlocks.utf8)) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        let aaa = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(Fingerprint.of(aaa) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }
}
