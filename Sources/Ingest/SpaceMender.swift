/// Takes out the blanks that extraction put between digits or Latin letters and the Hangul behind them:
/// `11 월 27 일` was printed `11월 27일`, `15 메가와트` `15메가와트`, `AI 의` `AI의`.
///
/// A blank before a word of its own stays (`Ascend 인공지능`, `TCL 중환`), since the print surely had one there or may have.
enum SpaceMender {
    static func mend(_ text: Scalars) -> Scalars {
        var result = Scalars()
        var copied = 0
        var index = 0
        while index < text.count {
            guard Letters.isBlank(text[index]) else {
                index += 1
                continue
            }
            var next = index + 1
            while next < text.count, Letters.isBlank(text[next]) { next += 1 }
            let stays = index > 0 && next < text.count && !isSpurious(text[index - 1], text, next)
            if !stays || next > index + 1 || text[index] != " " {
                if copied == 0 { result.reserveCapacity(text.count) }
                result += text[copied..<index]
                if stays { result.append(" ") }
                copied = next
            }
            index = next
        }
        if copied == 0 { return text }
        result += text[copied...]
        return result
    }

    /// The first word of a line as it was printed: up to a blank that the print had too.
    static func firstWord(of text: Scalars) -> ArraySlice<Unicode.Scalar> {
        for index in text.indices.dropFirst().dropLast() where Letters.isBlank(text[index]) {
            if Letters.isBlank(text[index + 1]) || !isSpurious(text[index - 1], text, index + 1) {
                return text[..<index]
            }
        }
        return text[...]
    }

    private static func isSpurious(_ last: Unicode.Scalar, _ text: Scalars, _ next: Int) -> Bool {
        // Most blanks stand between words of Hangul.
        if Letters.isHangul(last), Letters.isHangul(text[next]) { return false }
        if Letters.isHanzi(text[next]) { return Letters.isDigit(last) || isInChinese(text, next) }
        guard Letters.isDigit(last) || Letters.isLatin(last) || last == "%", Letters.isHangul(text[next]) else {
            return false
        }
        let word = text[next...].prefix { Letters.isHangul($0) }
        // `36 커(36 氪)`: one letter before a bracket is the rest of a name.
        if Letters.isDigit(last), word.count == 1, word.endIndex < text.count, text[word.endIndex] == "(" {
            return true
        }
        return Letters.isDigit(last) ? isUnit(word) : isParticle(word)
    }

    /// Latin letters inside a Chinese text stand close to it: `城市 AI 竞赛` was printed `城市AI竞赛`.
    private static func isInChinese(_ text: Scalars, _ next: Int) -> Bool {
        var index = next - 1
        while index >= 0, Letters.isBlank(text[index]) { index -= 1 }
        guard index >= 0, Letters.isLatin(text[index]) else { return false }
        while index >= 0, Letters.isLatin(text[index]) || Letters.isDigit(text[index]) { index -= 1 }
        return index >= 0 && (Letters.isHanzi(text[index]) || text[index] == "(" || text[index] == "（")
    }

    /// `의`, `까지`, and two of them as in `10월에만`, `9월부터는`.
    private static func isParticle(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        if particles.contains(word) { return true }
        guard let last = word.last, lastParticles.contains(last) else { return false }
        return firstParticles.contains(word.dropLast())
    }

    /// A unit, or a unit with a particle: `년`, `개의`, `만`, `억원을`.
    private static func isUnit(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        if isParticle(word) { return true }
        for length in stride(from: min(word.count, 6), through: 1, by: -1)
        where units.contains(word.prefix(length)) {
            let rest = word.dropFirst(length)
            if rest.isEmpty || isParticle(rest) || length >= 2 || anyEndings.contains(rest) { return true }
            // `3년간`, `5월 말`; but `2025 선전` is a year and a city.
            if timeUnits.contains(word.prefix(length)), endings.contains(rest) { return true }
        }
        return false
    }

    private static let particles = WordList(
        """
        은 는 이 가 을 를 의 에 에서 에게 와 과 도 로 으로 만 까지 부터 보다 처럼 이나 나 이면 라 이라 라는 이라는 이다 이며 이고 인
        들 들이 들은 들의 들을 로서 로써 에는 에도 에서는 로는 으로는 까지는 부터는 보다는 로도 뿐 뿐이다 뿐인 뿐만 밖에 이란 란 와의 과의 로의 으로서
        """)
    private static let firstParticles = WordList("에 에서 에게 까지 부터 으로 보다 처럼")
    private static let lastParticles: Set<Unicode.Scalar> = ["만", "도", "는", "의"]
    private static let units = WordList(
        """
        년 월 일 시 분 초 개 명 위 억 만 조 천 백 원 위안 달러 대 건 곳 종 차 회 호 주 장 배 세 살 층 점 급 형 인 사 편 권 번
        단계 분기 년간 년대 개월 개월간 일간 시간 주년 주간 개국 개사 개년 개년도 만원 억원 조원 천만 백만 여 여개 여명 만여 천여 백여
        킬로미터 미터 센티미터 킬로그램 그램 톤 메가와트 기가와트 킬로와트 킬로와트시 와트 볼트 평 헥타르 제곱미터 리터 배럴 무 나노 킬로
        도 부 강 군 선 축 단 세대 세기 인승 량 척 호선 등 등급 차원 가지 비트 픽셀 퍼센트 포인트 개소 개시 학년 기 판 석 팀 쌍 채 벌
        통 박 그루 승 패 천억 백억 십억 십만 백조 기가와트시 메가와트시 테라와트시 테라와트 밀리미터 밀리 마이크로미터 나노미터 제곱킬로미터
        세제곱미터 마력 데시벨 헤르츠 기가바이트 테라바이트 메가바이트 밀리암페어시
        """)
    private static let anyEndings = WordList("여 째 째로 당 쯤")
    private static let timeUnits = WordList("년 월 일 시 분 초 주 세 개월")
    private static let endings = WordList("간 말 초 중 전 후 생 산 대 내 경 간의 말까지 초까지 간은 간에 대의 대에 말에 초에 중에 전에 후에 내에")
}
