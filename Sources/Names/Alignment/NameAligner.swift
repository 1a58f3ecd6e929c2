/// Aligns Hangul with the Hanzi printed beside it, from the end to the start, and so finds where a name begins.
///
/// Each Hanzi is read by its pinyin or its Sino-Korean reading, whole words of it also by what Korean calls them
/// (科技: 테크, 커지, 과학기술); spelling may differ. `산하 동방터빈유한공사(东方汽轮机有限公司)` begins at 동.
struct NameAligner: Sendable {
    /// What an alignment found.
    struct Alignment: Sendable {
        /// Where the name begins, in the letters given.
        let start: Int
        /// The mean distance of a Hanzi from its Hangul: 0 is exact.
        let cost: Double
        /// How many Hanzi are read by their sound in Mandarin and not the same in Korean.
        let mandarin: Int
        /// How many are read in Korean and not the same in Mandarin.
        let korean: Int
        /// How many Hanzi have a Korean word for them.
        let translated: Int
        /// How many Hanzi have nothing in the Hangul.
        let omitted: Int
        /// Whether the Hanzi begin with a city or province that the Hangul leaves out.
        var omitsPlace = false
    }

    /// No Hanzi is read by more Hangul than this: 쉬안, 좡; with liberties 쉬이안.
    private static let mostSyllables = 3
    private static let mostHanzi = 24
    private static let window = 40
    /// The mean distance above which the two are no name and its Hanzi.
    private static let limit = 0.36

    private let readings: HanziReadings
    private let loans: [UInt32: [Loan]]
    private let places: WordSet

    private struct Loan: Sendable {
        let hanzi: [UInt32]
        let words: [[UInt32]]
        let isOmittable: Bool
    }

    /// One of the Hanzi, with all that it may be read by.
    private struct Hanzi {
        let letter: UInt32
        let readings: [HanziReadings.Reading]
        /// The words that end with it.
        let loans: [Loan]
    }

    init(readings: HanziReadings) {
        self.readings = readings
        var loans: [UInt32: [Loan]] = [:]
        for line in Array(utf8: LoanWords.text).split(separator: 0x0A) {
            let words = line.split(separator: Letter.space).map { Array($0) }
            guard let hanzi = words.first, let last = hanzi.last else { continue }
            let simple = hanzi.map { readings.simplified($0) }
            loans[readings.simplified(last), default: []].append(
                Loan(
                    hanzi: simple, words: Array(words.dropFirst()), isOmittable: Self.omittable.contains(simple)))
        }
        self.loans = loans
        places = WordSet(LargerCities.hanzi + " 四川 广东 浙江 江苏 山东 河北 河南 湖北 湖南 福建 安徽 江西 陕西 山西 辽宁 贵州 云南 海南 中国")
    }

    /// Aligns Hanzi with the letters that end at `end`; `start` is the earliest place where the name may begin.
    func align(_ hanzi: [UInt32], with letters: Letters, from start: Int, to end: Int) -> Alignment? {
        let names = hanzi.map { Letter.folded(readings.simplified($0)) }
        if names.count >= 5, let place = places.prefixLength(names, at: 0, end: names.count), names.count - place >= 3 {
            // 移远通信 for 上海移远通信: the place before the name is easily left out.
            let rest = align(Array(names[place...]), with: letters, from: start, to: end)
            if var rest, rest.cost < Self.limit / 2 {
                let whole = alignWhole(names, with: letters, from: start, to: end)
                if let whole, whole.omitted == 0 { return whole }
                rest.omitsPlace = true
                return rest
            }
        }
        return alignWhole(names, with: letters, from: start, to: end)
    }

    private func alignWhole(_ names: [UInt32], with letters: Letters, from start: Int, to end: Int) -> Alignment? {
        guard !names.isEmpty, names.count <= Self.mostHanzi, end > start else { return nil }
        let first = max(start, end - Self.window)
        let sounds = SpeltSounds(letters.values[first..<end])
        var grid = Grid(rows: names.count + 1, columns: end - first + 1)
        grid[names.count, end - first] = Cell()
        for row in stride(from: names.count, through: 1, by: -1) {
            let hanzi = Hanzi(
                letter: names[row - 1], readings: readings.readings(of: names[row - 1]),
                loans: (loans[names[row - 1]] ?? []).filter { endsWith(names, row, $0.hanzi) })
            for column in stride(from: end - first, through: 0, by: -1) {
                let cell = grid[row, column]
                guard cell.cost <= Self.limit * Double(names.count) else { continue }
                step(cell, row, column, hanzi, letters: letters, sounds: sounds, first: first, grid: &grid)
            }
        }
        return best(grid, names: names, letters: letters, first: first, end: end)
    }

    private func step(
        _ cell: Cell, _ row: Int, _ column: Int, _ hanzi: Hanzi, letters: Letters, sounds: SpeltSounds, first: Int,
        grid: inout Grid
    ) {
        let place = first + column
        if column > 0, skips(letters[place - 1]) {
            grid.offer(row, column - 1, cell.adding(cost: 0.02))
        }
        if column > 0, !Letter.isHanzi(hanzi.letter), Letter.folded(letters[place - 1]) == hanzi.letter {
            grid.offer(row - 1, column - 1, cell.adding(cost: 0))
        }
        for loan in hanzi.loans {
            for word in loan.words {
                guard let before = wordStart(word, letters, place, first) else { continue }
                let next = cell.adding(cost: 0.04 * Double(loan.hanzi.count), translated: loan.hanzi.count)
                grid.offer(row - loan.hanzi.count, before - first, next)
            }
            if loan.isOmittable {
                grid.offer(row - loan.hanzi.count, column, cell.adding(cost: 0.3, omitted: loan.hanzi.count))
            }
        }
        read(hanzi.readings, cell, row, column, sounds: sounds, grid: &grid)
        grid.offer(row - 1, column, cell.adding(cost: Letter.isHanzi(hanzi.letter) ? 0.8 : 0.3, omitted: 1))
    }

    private func read(
        _ known: [HanziReadings.Reading], _ cell: Cell, _ row: Int, _ column: Int, sounds: SpeltSounds,
        grid: inout Grid
    ) {
        guard !known.isEmpty else { return }
        for length in 1...Self.mostSyllables {
            guard let spelt = sounds.ofSyllables(length, before: column) else { return }
            var best: (cost: Double, mandarin: Bool, korean: Bool)?
            for reading in known {
                let isMandarin = reading.pinyin != nil
                if !isMandarin, length > 1 { continue }
                let distance = Sounds.distance(spelt, reading.sounds)
                // Sino-Korean is what Koreans know by heart; there a difference means another word.
                let cost = isMandarin ? distance : distance * 2
                guard cost <= 0.5 else { continue }
                if let current = best, current.cost < cost { continue }
                let same = best.map { $0.cost == cost } ?? false
                best = (
                    cost, isMandarin || (same && best?.mandarin == true), !isMandarin || (same && best?.korean == true)
                )
            }
            guard let best else { continue }
            let both = best.mandarin && best.korean
            grid.offer(
                row - 1, column - length,
                cell.adding(
                    cost: best.cost, mandarin: both || !best.mandarin ? 0 : 1, korean: both || !best.korean ? 0 : 1))
        }
    }

    /// Words of the legal form, which Korean mostly leaves out.
    private static let omittable: Set<[UInt32]> = Set(
        ["有限公司", "有限责任公司", "股份有限公司", "股份", "集团", "公司", "控股", "科技", "技术", "控股", "企业"]
            .map { Array(utf8: $0) })

    private func skips(_ letter: UInt32) -> Bool {
        Letter.isSpace(letter) || Letter.isMiddleDot(letter) || letter == 0x2D || letter == 0x26
    }

    private func endsWith(_ names: [UInt32], _ row: Int, _ word: [UInt32]) -> Bool {
        row >= word.count && names[(row - word.count)..<row].elementsEqual(word)
    }

    /// Where a word that ends at `place` begins, spaces inside it skipped.
    private func wordStart(_ word: [UInt32], _ letters: Letters, _ place: Int, _ first: Int) -> Int? {
        var place = place
        for letter in word.reversed() {
            while place > first, Letter.isSpace(letters[place - 1]), letter != word.last { place -= 1 }
            guard place > first, letters[place - 1] == letter else { return nil }
            place -= 1
        }
        return place
    }

    private func best(_ grid: Grid, names: [UInt32], letters: Letters, first: Int, end: Int) -> Alignment? {
        var found: (score: Double, column: Int, cell: Cell)?
        for column in 0..<(end - first) {
            let cell = grid[0, column]
            let mean = cell.cost / Double(names.count)
            guard mean <= Self.limit, Int(cell.omitted) * 2 <= names.count, !Letter.isSpace(letters[first + column])
            else { continue }
            // A name begins with a word; where the print lost a space it may begin inside one.
            let score = mean + (Letter.isHangul(letters[first + column - 1]) ? 0.12 : 0)
            if let current = found, current.score <= score { continue }
            found = (score, column, cell)
        }
        guard let found else { return nil }
        return Alignment(
            start: first + found.column, cost: found.cell.cost / Double(names.count),
            mandarin: Int(found.cell.mandarin), korean: Int(found.cell.korean),
            translated: Int(found.cell.translated), omitted: Int(found.cell.omitted))
    }
}

/// The sounds of a stretch of letters, each syllable taken apart once.
private struct SpeltSounds {
    private var sounds: [UInt8] = []
    /// Where the sounds of each letter begin, and at last where they end.
    private var starts: [Int] = [0]
    /// Whether each letter is Hangul.
    private var isHangul: [Bool] = []

    init(_ letters: ArraySlice<UInt32>) {
        sounds.reserveCapacity(4 * letters.count)
        starts.reserveCapacity(letters.count + 1)
        isHangul.reserveCapacity(letters.count)
        for letter in letters {
            isHangul.append(Letter.isHangul(letter))
            if Letter.isHangul(letter) { Sounds.append(letter, to: &sounds) }
            starts.append(sounds.count)
        }
    }

    /// The sounds of so many letters before a place; nil where the first of them is no Hangul.
    func ofSyllables(_ count: Int, before place: Int) -> ArraySlice<UInt8>? {
        place >= count && isHangul[place - count] ? sounds[starts[place - count]..<starts[place]] : nil
    }
}

/// What has been aligned so far, from the end.
private struct Cell {
    var cost = 0.0
    // Numbers of Hanzi, of which an aligned name has at most `mostHanzi`.
    var mandarin: UInt8 = 0
    var korean: UInt8 = 0
    var translated: UInt8 = 0
    var omitted: UInt8 = 0

    /// Nothing leads here.
    static let unreached = Cell(cost: .infinity)

    func adding(cost: Double, mandarin: Int = 0, korean: Int = 0, translated: Int = 0, omitted: Int = 0) -> Cell {
        Cell(
            cost: self.cost + cost, mandarin: self.mandarin + UInt8(mandarin), korean: self.korean + UInt8(korean),
            translated: self.translated + UInt8(translated), omitted: self.omitted + UInt8(omitted))
    }
}

/// The cheapest way to every pair of a Hanzi and a place in the Hangul.
private struct Grid {
    private let columns: Int
    private var cells: [Cell]

    init(rows: Int, columns: Int) {
        self.columns = columns
        cells = Array(repeating: .unreached, count: rows * columns)
    }

    subscript(_ row: Int, _ column: Int) -> Cell {
        get { cells[row * columns + column] }
        set { cells[row * columns + column] = newValue }
    }

    mutating func offer(_ row: Int, _ column: Int, _ cell: Cell) {
        if cell.cost < self[row, column].cost { self[row, column] = cell }
    }
}
