/// Finds firms by their legal form alone, printed without Hanzi: `광동롱원테크놀로지그룹유한공사`.
struct LegalNames: Sendable {
    private let forms = WordSet("주식유한공사 유한책임공사 유한공사 주식회사 유한회사 유한주식회사 주식유한회사")
    private let groups = WordSet("그룹 은행")
    /// Endings that firms have and hardly any word, but those beside them: `핀테크`, `벤처캐피털`.
    private let endings = WordSet("홀딩스 테크놀로지 로보틱스 모터스 테크 커지 캐피털 캐피탈 회계법인 신에너지 의료기기")
    private let trades = WordSet(
        """
        하이 바이오 클린 에듀 애그 그린 푸드 리걸 프롭 뷰티 헬스 하드 메드 인슈어 기후 스포츠 오토 모빌리티 물류 로봇 스페이스 우주 팬덤 슬립 에이지 실버 소셜
        벤처 사모 휴먼 기업형 글로벌 금융 농업 교육 의료 국가 소프트 나노 첨단 핵심 블록체인 재생 차세대 스마트 가정용 체외진단 고급 국산 중국 한국 미국 일본 외국
        레그 컬처 웰니스 시큐리티 퀀텀 양자 트래블 여행 슈퍼 패션 키즈 베이비 시니어 라이프 리테일 해양 임팩트 애드 어그 에드 시빅 환경 건설 세일즈 마케팅 커머스 로지스
        코퍼릿 코퍼레이트 리스크 산업용 서비스 협동 수술 재활 치과 안과 한방 반려동물 소형 대형 현지
        """)
    private let genericStems = WordSet(
        """
        연구 전문가 워킹 실험 대조 소 대 리더 기업 사용자 연령 소비자 핵심 선도 중점 지도 업무 태스크 포커스 다국적 발전 투자 기술 협력 인재 고객 대형
        중앙 시중 상업 인민 세계 외국 국유 지방 데이터 혈액 정책 인터넷 민영 외자 한국 중국인민 아시아개발 아시아인프라투자 국제결제 저축 일반 전문 디지털 모바일
        글로벌 상장 대표 자동차 부동산 금융 유통 미디어 에너지 통신 전자 전력 재벌 가족 민간 국영 중견 계열 해당 주요 소규모 신개발 주거래 외국계 수탁 투자은행
        """)
    private let countries = WordSet("말레이시아 베트남 미국 독일 일본 한국 중국 싱가포르 인도네시아 태국 인도 홍콩 프랑스 영국 헝가리 멕시코 유럽 코리아 차이나")
    private let generic = WordSet(KindWords.genericHangul)
    private let particles = Particles()
    /// The letters that what is looked for ends with.
    private let lastLetters: LetterSet

    init() { lastLetters = LetterSet(forms.lastLetters + groups.lastLetters + endings.lastLetters) }

    func find(in letters: Letters, outside found: [FoundName]) -> [FoundName] {
        var names: [FoundName] = []
        var place = 0
        while place < letters.count {
            guard Letter.isHangul(letters[place]) else {
                place += 1
                continue
            }
            let end = letters.hangulEnd(from: place)
            if end - place > 1, let name = name(of: place..<end, letters),
                !found.contains(where: { $0.range.overlaps(name.range) })
            {
                // A legal form may take in words before it.
                if let last = names.last, last.range.overlaps(name.range) { names.removeLast() }
                names.append(name)
            }
            place = end
        }
        return names
    }

    private func name(of word: Range<Int>, _ letters: Letters) -> FoundName? {
        guard word.contains(where: { lastLetters.contains(letters[$0]) }) else { return nil }
        let cuts = particles.cuts(letters.values, from: word.lowerBound, to: word.upperBound)
        return legalName(in: word, cuts, letters) ?? group(in: word, cuts, letters) ?? ending(in: word, cuts, letters)
    }

    /// `중관촌발전그룹`, `경남은행`, `DB 그룹`.
    private func group(in word: Range<Int>, _ cuts: [Int], _ letters: Letters) -> FoundName? {
        for cut in cuts.reversed() {
            guard let length = groups.suffixLength(letters.values, endingAt: cut, start: word.lowerBound) else {
                continue
            }
            var start = word.lowerBound
            let stem = letters.values[start..<(cut - length)]
            let latin = latinStart(before: letters.skipSpaces(before: start), letters)
            if let latin, start - latin <= 12, stem.isEmpty || start - latin <= 6 { start = latin }
            if stem.isEmpty {
                guard latin != nil else { return nil }
            } else {
                guard stem.count >= 2, !generic.contains(stem), !genericStems.contains(stem) else { return nil }
                if genericStems.suffixLength(letters.values, endingAt: cut - length, start: start) == stem.count {
                    return nil
                }
            }
            return FoundName(range: start..<cut, ko: letters.text(start..<cut), kind: .firm, weight: 2)
        }
        return nil
    }

    /// `윈저우테크`, `란톈캐피털`: a stem that is no word of a trade.
    private func ending(in word: Range<Int>, _ cuts: [Int], _ letters: Letters) -> FoundName? {
        for cut in cuts.reversed() {
            guard let length = endings.suffixLength(letters.values, endingAt: cut, start: word.lowerBound) else {
                continue
            }
            let stem = Array(letters.values[word.lowerBound..<(cut - length)])
            guard (2...8).contains(stem.count), !generic.contains(stem[...]), !genericStems.contains(stem[...]),
                !trades.contains(stem[...]), generic.suffixLength(stem, endingAt: stem.count) == nil,
                trades.suffixLength(stem, endingAt: stem.count) == nil
            else { return nil }
            let range = word.lowerBound..<cut
            return FoundName(range: range, ko: letters.text(range), kind: .firm, weight: 2)
        }
        return nil
    }

    /// Where capitals that end at a place begin.
    private func latinStart(before end: Int, _ letters: Letters) -> Int? {
        var start = end
        while Letter.isCapital(letters[start - 1]) || Letter.isDigit(letters[start - 1]) { start -= 1 }
        return end - start >= 2 && Letter.isCapital(letters[start]) ? start : nil
    }

    private func legalName(in word: Range<Int>, _ cuts: [Int], _ letters: Letters) -> FoundName? {
        for cut in cuts.reversed() {
            guard let length = forms.suffixLength(letters.values, endingAt: cut, start: word.lowerBound) else {
                continue
            }
            var start = word.lowerBound
            // 과기 서비스유한공사: a stem that is no name needs the word before it.
            let stem = letters.values[start..<(cut - length)]
            if stem.count < 2 || generic.contains(stem) {
                guard Letter.isSpace(letters[start - 1]), Letter.isHangul(letters[start - 2]) else { return nil }
                start = letters.hangulStart(before: start - 1)
                // 카눠프로보틱스 말레이시아 유한공사: a country is no name yet.
                let word = letters.values[start..<letters.hangulEnd(from: start)]
                if countries.contains(word), Letter.isSpace(letters[start - 1]), Letter.isHangul(letters[start - 2]) {
                    start = letters.hangulStart(before: start - 1)
                }
                guard cut - start - length >= 3 else { return nil }
            }
            return FoundName(range: start..<cut, ko: letters.text(start..<cut), kind: .firm, weight: 3)
        }
        return nil
    }
}
