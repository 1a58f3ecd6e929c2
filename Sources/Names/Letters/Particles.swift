/// Korean particles and endings (조사) that follow a name.
///
/// A name ends where what follows it is nothing but particles: `상하이에서는`, `비야디와의`, but not `현대화`.
struct Particles: Sendable {
    private let words: WordSet
    /// Syllables that make a noun of a name; only directly after it: 상하이발, 칭다오산, 화웨이제.
    private let suffixes = WordSet("식 발 행 산 제 형 계 임 간 외 내 씨")

    init() {
        words = WordSet(
            """
            은 는 이 가 을 를 의 에 에서 에게 에게서 와 과 도 로 으로 부터 까지 보다 처럼 만 만큼 뿐 이나 나 이며 며 이고 고 이라 라
            라는 이라는 이라고 라고 이란 란 이다 다 인 였다 이었다 입니다 예요 이에요 에는 에선 에도 에만 에서는 에서도 에서의 로서 으로서
            로써 으로써 마다 조차 밖에 께서 한테 이자 이든 든지 이든지 만의 로의 으로의 에의 와의 과의 까지의 부터의 보다는 하고 랑 이랑
            등 등의 등은 등이 등을 등에 등에서 등과 등도 들 들이 들은 들의 들을 측 측은 측이 측의 측에 측과
            및 여 이여 야 라면 이라면 이지만 지만 이었던 였던 인데 이던 으로부터 로부터 에서부터 이므로 므로 이라서 라서 대로 치고 커녕
            """)
    }

    /// Whether a range of Hangul is empty or made of at most three particles.
    func cover(_ letters: [UInt32], from start: Int, to end: Int) -> Bool {
        if coverWithout(letters, from: start, to: end, atMost: 3) { return true }
        guard suffixes.prefixLength(letters, at: start, end: end) != nil else { return false }
        // 은행 is no particle and a suffix, and 식의 is one.
        return coverWithout(letters, from: start + 1, to: end, atMost: 2)
    }

    private func coverWithout(_ letters: [UInt32], from start: Int, to end: Int, atMost most: Int) -> Bool {
        if start >= end { return true }
        if most == 0 { return false }
        return words.anyPrefix(letters, at: start, end: end) {
            coverWithout(letters, from: start + $0, to: end, atMost: most - 1)
        }
    }

    /// Where the particles at the end of a run of Hangul begin; the end where there are none. Of several ways to cut,
    /// the shortest tail comes last, so that `자동차의` gives `자동차` and a noun keeps what only looks like a particle.
    func cuts(_ letters: [UInt32], from start: Int, to end: Int) -> [Int] {
        guard start < end else { return [end] }
        return (start..<end).reversed().filter { $0 > start && cover(letters, from: $0, to: end) } + [end]
    }
}
