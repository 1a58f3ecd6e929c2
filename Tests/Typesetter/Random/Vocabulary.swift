/// A name in Hangul and Hanzi.
struct NamePair {
    let hangul: String
    let hanzi: String

    init(_ hangul: String, _ hanzi: String) {
        self.hangul = hangul
        self.hanzi = hanzi
    }

    var both: String { "\(hangul)(\(hanzi))" }
}

/// The words that made-up issues are made of. The firms are invented.
enum Vocabulary {
    static let companies = [
        NamePair("루이광전자", "瑞光电子"), NamePair("화촨바이오", "华川生物"), NamePair("톈쉬로봇", "天旭机器人"),
        NamePair("신웨반도체", "新岳半导体"), NamePair("즈쿤테크", "智坤科技"), NamePair("하이룽중공", "海隆重工"),
        NamePair("밍다신소재", "明达新材"), NamePair("첸파오모빌리티", "前跑出行"), NamePair("윈펑항공", "云峰航空"),
        NamePair("둥위안배터리", "东源电池"), NamePair("바이치의약", "百启医药"), NamePair("쥐룽에너지", "聚龙能源"),
        NamePair("싱허위성", "星河卫星"), NamePair("푸민식품", "富民食品"), NamePair("창타이강철", "长泰钢铁"),
        NamePair("리옌광학", "力研光学"), NamePair("차이훙미디어", "彩虹传媒"), NamePair("안위보안", "安宇安全"),
    ]
    static let cities = [
        NamePair("상하이", "上海"), NamePair("베이징", "北京"), NamePair("선전", "深圳"), NamePair("충칭", "重庆"),
        NamePair("광저우", "广州"), NamePair("쑤저우", "苏州"), NamePair("청두", "成都"), NamePair("항저우", "杭州"),
        NamePair("우한", "武汉"), NamePair("난징", "南京"), NamePair("톈진", "天津"), NamePair("닝보", "宁波"),
        NamePair("칭다오", "青岛"), NamePair("창사", "长沙"), NamePair("허페이", "合肥"), NamePair("시안", "西安"),
        NamePair("다롄", "大连"), NamePair("샤먼", "厦门"), NamePair("쿤밍", "昆明"), NamePair("하얼빈", "哈尔滨"),
    ]
    static let bodies = [
        NamePair("공업정보화부", "工信部"), NamePair("과학기술부", "科技部"), NamePair("국가통계국", "国家统计局"),
        NamePair("둥난경제연구원", "东南经济研究院"), NamePair("창장전략연구소", "长江战略研究所"),
        NamePair("중국로봇산업협회", "中国机器人产业协会"), NamePair("시정부 발전개혁위원회", "市发改委"),
    ]
    static let media = [
        NamePair("창장경제일보", "长江经济日报"), NamePair("둥난과기보", "东南科技报"), NamePair("중국신산업망", "中国新产业网"),
        NamePair("화베이신문", "华北新闻"), NamePair("연해상보", "沿海商报"), NamePair("과기관찰", "科技观察"),
    ]
    static let persons = [
        NamePair("왕즈밍", "王志明"), NamePair("리쉐화", "李雪华"), NamePair("천궈둥", "陈国栋"), NamePair("저우하이옌", "周海燕"),
        NamePair("쑨페이", "孙飞"),
    ]
    static let roles = ["회장", "연구소장", "부국장", "수석연구원", "총경리", "센터장"]
    static let topics = [
        "반도체", "인공지능", "신에너지차", "전고체 배터리", "바이오의약", "산업용 로봇", "저고도 경제", "양자기술", "스마트 제조", "위성통신",
        "수소에너지", "클라우드 컴퓨팅", "디지털 헬스케어", "친환경 물류", "해양 장비", "신소재",
    ]
    static let acronyms = ["AI", "IPO", "GDP", "LNG", "ESG", "CEO", "VR", "SUV"]
    static let aspects = ["시장", "산업", "기술", "정책", "생태계", "공급망", "연구개발", "인프라", "투자", "표준"]
    static let closings = ["현황", "전망", "과제", "개요", "성과", "방향", "배경", "특징", "전략", "구조"]
    static let connectives = ["또한", "특히", "이에 따라", "한편", "아울러", "이와 함께", "실제로", "다만"]
    static let terms = [
        NamePair("전정특신", "专精特新"), NamePair("이중순환", "双循环"), NamePair("신질생산력", "新质生产力"),
        NamePair("저공경제", "低空经济"), NamePair("작은거인기업", "小巨人企业"),
    ]
    static let categories = ["산업분석", "지역소개", "기관소개", "정책분석", "기업분석"]
    static let latinNames = [
        "Ruiguang", "Huachuan", "Tianxu Robotics", "Xinyue", "Zhikun", "Hailong", "Mingda", "Qianpao", "Yunfeng",
        "Dongyuan",
        "Baiqi", "Julong", "Xinghe", "Fumin", "Changtai", "Liyan", "Caihong", "Anyu",
    ]
    static let fields = ["자동차", "배터리", "의료", "산업 자동화", "무역", "환경보호", "반도체", "식품"]
    static let fairs = ["박람회", "전시회", "산업 박람회", "기술 전시회", "국제 컨퍼런스"]
}

/// Particles chosen by the sound before them.
enum Particle {
    static func topic(_ word: String) -> String { word + (endsInConsonant(word) ? "은" : "는") }
    static func subject(_ word: String) -> String { word + (endsInConsonant(word) ? "이" : "가") }
    static func object(_ word: String) -> String { word + (endsInConsonant(word) ? "을" : "를") }
    static func and(_ word: String) -> String { word + (endsInConsonant(word) ? "과" : "와") }

    /// The particle that goes behind a bracket follows the word before it: `화촨바이오(华川生物)는`.
    private static func endsInConsonant(_ word: String) -> Bool {
        let spoken = word.last == ")" ? word.prefix { $0 != "(" } : word[...]
        guard let last = spoken.unicodeScalars.last(where: { Letters.isHangul($0) || Letters.isLatin($0) }) else {
            return false
        }
        if Letters.isHangul(last) { return (last.value - 0xAC00) % 28 != 0 }
        return "LMNR".unicodeScalars.contains(last)
    }
}
