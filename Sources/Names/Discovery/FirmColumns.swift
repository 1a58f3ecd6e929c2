/// The columns of tables that hold firms, and those that hold places, by their headers.
struct FirmColumns: Sendable {
    private let firmHeaders = WordSet(
        """
        기업 기업명 기업명칭 기업이름 회사 회사명 회사명칭 업체 업체명 대표기업 주요기업 관련기업 상장기업 입주기업 중국기업 한국기업 참가기업 참여기업
        선정기업 대표업체 상장사 제조사 제조기업 제조업체 운영사 개발사 공급사 공급업체 모회사 자회사 투자사 피투자기업 투자기업 스타트업 스타트업명 유니콘
        유니콘기업 企业 企业名称 公司 公司名称 company 대표회사 주요회사 브랜드사 완성차기업 배터리기업
        보험사 증권사 은행명 통신사 협력기업 수상기업 유치기업 입주사 참가업체 참여업체 주요업체 핵심기업 선두기업 대표적기업 대표기업명
        투자자 주요투자자 투자기관 주요투자기관 선도투자자 주요투자사 고객사 주요고객사 협력사 주요협력사
        """)
    private let latinHeaders = WordSet("영문명 영문 영문기업명 영문회사명 기업영문명 회사영문명 영어명 영문이름 english")
    private let hanziHeaders = WordSet(
        "중문명 중문 중국어명 중국어 한자명 한자 한자표기 중문이름 중국명 중문기업명 중문회사명 기업중문명 회사중문명 중문명칭 中文 中文名 中文名称")
    private let placeHeaders = WordSet(
        "도시 도시명 지역 본사 본사소재지 소재지 소재도시 위치 장소 개최지 성/시 성시 대표도시 주요도시 시 행사장소 입지 설립지 본부 등록지 城市 地区 지역명")

    private let brandHeaders = WordSet("브랜드 브랜드명 브랜드명칭 대표브랜드 品牌")

    enum Role {
        case firms
        /// Firms, where no other column has their makers.
        case brands
        case latinNames, hanziNames, places, other
    }

    /// What a column holds.
    func role(ofHeader header: String) -> Role {
        let letters = Array(utf8: header).map(Letter.folded).filter { !Letter.isSpace($0) }
        if firmHeaders.contains(letters) { return .firms }
        if brandHeaders.contains(letters) { return .brands }
        if latinHeaders.contains(letters) { return .latinNames }
        if hanziHeaders.contains(letters) { return .hanziNames }
        if let role = roleByScript(letters) { return role }
        if namesKindOfFirm(letters) { return .firms }
        if placeHeaders.contains(letters) { return .places }
        return roleOfRunTogether(header.split(separator: " ").map { Array(utf8: String($0)).map(Letter.folded) })
    }

    /// `해외 대표 기업`, `국내 주요 업체명`: a word for firms, and before it nothing but what kind.
    private func namesKindOfFirm(_ header: [UInt32]) -> Bool {
        guard let length = kinds.suffixLength(header, endingAt: header.count) else { return false }
        var end = header.count - length
        while end > 0, let qualifier = qualifiers.suffixLength(header, endingAt: end) { end -= qualifier }
        return end == 0 && length < header.count
    }

    private let kinds = WordSet("기업 기업명 회사 회사명 업체 업체명 제조사 제조업체 공급사 공급업체 운영사 개발사 스타트업 상장사")
    private let qualifiers = WordSet(
        "국내 국내외 해외 외국 글로벌 중국 한국 미국 일본 유럽 현지 주요 대표 대표적 관련 선도 선두 핵심 협력 참여 참가 입주 투자 상장 민영 국유 외자 합자 수혜 완성차 배터리 부품 장비 소재")

    /// `기업명(한국어)`, `기업(한자)`, `회사명(영문)`: firms, and in what letters.
    private func roleByScript(_ header: [UInt32]) -> Role? {
        guard let open = header.firstIndex(where: Letter.isOpening), let last = header.last, Letter.isClosing(last),
            firmHeaders.contains(Array(header[..<open]))
        else { return nil }
        let script = Array(header[(open + 1)..<(header.count - 1)])
        if latinHeaders.contains(script) || latinScripts.contains(script) { return .latinNames }
        if hanziHeaders.contains(script) { return .hanziNames }
        return hangulScripts.contains(script) ? .firms : nil
    }

    private let latinScripts = WordSet("영어 로마자 en")
    private let hangulScripts = WordSet("한국어 한글 국문 국문명 한글명 ko")

    /// `기업명 기업`, `영문명 본사`: headers that ran together. The first word tells, if nothing else can be meant by it.
    private func roleOfRunTogether(_ words: [[UInt32]]) -> Role {
        guard words.count > 1, let first = words.first else { return .other }
        if latinHeaders.contains(first) { return .latinNames }
        let names = ["명", "명칭", "이름"].contains { String(letters: first).hasSuffix($0) }
        return names && firmHeaders.contains(first) ? .firms : .other
    }
}
