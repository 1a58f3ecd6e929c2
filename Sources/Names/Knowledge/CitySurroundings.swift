/// What stands beside a city and tells what kind of thing its name is part of.
enum CitySurroundings {
    /// Nouns that follow the name of a place: offices, schools, grounds, roads. They prove a doubtful city, and keep a
    /// city counted inside the longer name.
    static let places = """
        시 시내 시민 시청 시장 시정부 시위원회 시위서기 시당위 공항 국제공항 항 항구 역 고속철 지하철 지역 지구 지사 지부 지점 분사 분원 분교 법인
        대학 대학교 공대 공업대 이공대 교통대 과기대 재경대 사범대 총영사관 영사관 대표처 사무소 무역관 문화원 본사 공장 생산기지 기지 단지
        산업단지 공업단지 산업원 경제개발구 경제기술개발구 개발구 고신구 첨단기술 고신기술 신구 신도시 자유무역 자유무역구 자유무역시험구 보세구
        종합보세구 하이테크 과학기술 과학원 연구소 연구원 실험실 병원 체육관 컨벤션 국제컨벤션 전시센터 국제전시 국제회의 엑스포 박람회 전시회
        포럼 증권거래소 거래소 기술거래소 상품거래소 선물거래소 금융 금융가 도심 도시 도시권 도시군 광역 주재 출신 소재 거주 방문 출장 행
        호텔 국제 경제 인민정부 정부 정부는 재정국 위원회 법원 검찰 세관 해관 동부 서부 남부 북부 교외 시범구 시험구 특구 경제특구 총국 소방
        물류 테크노 스마트시티 산업 창업 혁신 대표단 한국 주중 한인 코트라 KOTRA 상공 상회
        """

    /// Endings of the name of a medium.
    static let media = """
        일보 상보 만보 석간 조보 신보 시보 신문 주보 주간 TV 방송 방송국 텔레비전 뉴스 뉴스망 신문망 데일리 위성TV 통신사 바이자하오 바이지아하오
        하오 투데이 타임스 포스트 매거진 백과 이미지 뉴스센터 위챗 공식계정 라디오 헤럴드 경제보 과기보 경제망 재경망 재경 르바오 완바오 상바오
        """

    /// Endings of the name of a firm, with which a place before them is only part of a brand.
    static let firms = """
        자동차 모터스 치처 은행 증권 보험 생명 그룹 집단 유한공사 주식회사 유한회사 주식유한공사 홀딩스 테크 테크놀로지 커지 과기 전기 전자 제약
        약업 의약 생물 바이오 맥주 항공사 항공 철강 강철 석유화학 석화 중공업 반도체 벤츠 현대 폭스바겐 도요타 혼다 닛산 실업 집적회로 전력 에너지
        투자유한공사 캐피탈 로보틱스 제철 유업 식품 백화점 백화 의료 의약품 신소재 화학 뎬치 뎬쯔 그룹주식 창업 가스 전력그룹 버스 조선 중공 케이블
        """

    /// What a place may be named with between its name and a colon or a bracket, and still be a part of a proper name.
    static let hanziMedia = "报 日报 晚报 商报 早报 周刊 周报 时报 新闻 新闻网 电视台 广播 网 热线 在线 发布 杂志 卫视 通讯社 百家号 公众号"

    static let hanziFirms = """
        公司 集团 股份 控股 银行 证券 保险 汽车 电气 电子 医药 制药 药业 生物 科技 航空 钢铁 石化 实业 环境 啤酒 乳业 能源 电力 贝岭 机场
        高新 冠宇 家化 医疗 重工 电器 信托 基金 资本 投资 置业 地产 食品 铁路 港务 燃气 水务 环保 微电子 半导体 集成 机器人 智能 网络 信息
        """

    /// What comes right after a city's Hanzi where the city itself is meant.
    static let hanziPlaces = "市 地区 高新区 经开区 大学 学院 研究院 研究所 分所 分公司 总部 国际 中心 机场 港 站 新区 人民政府 开发区"
}
