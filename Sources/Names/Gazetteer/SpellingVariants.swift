/// Spellings of a city that editors write beside the official one: 텐진 for 톈진, 따렌 for 다롄, 지아싱 for 자싱.
///
/// They come of a few habits of spelling pinyin, syllable by syllable, so every city has them without being listed.
struct SpellingVariants {
    private static let most = 48

    private let readings: HanziReadings
    private let habits: [[UInt32]: [[UInt32]]]

    init(readings: HanziReadings) {
        self.readings = readings
        var habits: [[UInt32]: [[UInt32]]] = [:]
        for entry in Array(utf8: Self.habits).split(separator: 0x2F) {
            let words = entry.split(whereSeparator: Letter.isSpace).map { Array($0) }
            if let official = words.first { habits[official] = Array(words.dropFirst()) }
        }
        self.habits = habits
    }

    /// The other spellings of a city, made from the readings of its Hanzi; none where none can stand in the texts that
    /// matter.
    func of(_ hanzi: String, in texts: TextPairs? = nil) -> [String] {
        var spellings: [[UInt32]] = [[]]
        for (place, letter) in hanzi.unicodeScalars.enumerated() {
            let mandarin = readings.readings(of: letter.value).first { $0.pinyin != nil }
            guard let official = mandarin?.hangul else { return [] }
            let choices = [official] + (habits[official] ?? [])
            // Two letters tell: with a third there are dozens.
            if place == 2, let texts, !spellings.contains(where: { texts.mayHold($0) }) { return [] }
            spellings = spellings.flatMap { start in choices.map { start + $0 } }
            if spellings.count > Self.most { spellings = Array(spellings.prefix(Self.most)) }
        }
        return spellings.filter { $0.count >= 2 }.map { String(letters: $0) }
    }

    /// An official syllable and what is written for it.
    private static let habits = """
        롄 리엔 렌 련 리앤 / 톈 텐 티엔 티앤 덴 / 셴 시엔 센 씨엔 / 뎬 디엔 덴 / 볜 비엔 / 쳰 첸 치엔 / 졘 젠 지엔 / 쉬안 슈안 쉔 쉬엔 /
        취안 췐 취엔 첸 췬 추안 / 위안 위엔 웬 유안 / 뤄 루오 로 뤼 루어 / 둥 동 똥 / 퉁 통 / 충 총 / 룽 롱 / 훙 홍 / 쑹 송 쏭 / 쭝 종 / 중 쭝 /
        쿵 콩 / 쑤 수 쓰 쑤우 / 자 지아 쟈 찌아 / 샤 시아 씨아 / 장 지앙 쟝 짱 / 샹 시앙 씨앙 / 양 얭 / 저우 쩌우 조우 쪼우 쩌 주 / 사오 샤오 소 싸오 /
        싱 씽 / 시 씨 / 페이 패이 베이 / 다 따 / 더 떠 드 / 칭 찡 / 베이 뻬이 / 쉬 슈 쒸 / 쥐 쥬 / 후이 휘 회이 후에이 / 구이 궤이 꾸이 귀 / 추이 췌이 /
        옌 얀 엔 이엔 / 셰 시에 씨에 / 제 지에 / 랴오 리아오 료 / 먀오 미아오 / 샤오 시아오 소 / 차오 치아오 / 자오 쟈오 지아오 짜오 / 쯔 즈 쩌 / 츠 쯔 /
        쓰 스 써 / 스 쓰 / 바오 빠오 / 보 뽀 / 바 빠 / 타이 타이이 / 산 샨 싼 / 찬 챤 / 샤먼 시아먼 / 먼 멘 문 / 안 앤 / 원 웬 온 / 허 흐 /
        황 후앙 / 광 꽝 구앙 / 창 챵 / 솽 슈앙 쐉 / 좡 쫭 주앙 장 / 췬 췐 / 춘 츈 / 주 쥬 쭈 / 추 추우 / 푸 포 / 구 꾸 / 뤼 루 뤄 / 웨 위에 유에 /
        쉐 슈에 쉬에 / 줴 쥐에 / 두 뚜 / 단 딴 / 덩 떵 / 즈 쯔 지 / 간 깐 / 수 쑤 슈 / 쯔보 즈보 / 둥관 동관 / 관 꽌
        """
}
