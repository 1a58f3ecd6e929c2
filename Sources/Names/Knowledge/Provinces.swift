/// The provinces of China: Hanzi (simplified), then the Korean spellings. A province is no city, but it tells which of
/// two cities with one spelling is meant, and its name must not be taken for a city (`陕西安康` holds no 西安).
enum Provinces {
    static let text = """
        河北 허베이 하북
        山西 산시 산서
        内蒙古 네이멍구 내몽골 내몽고
        辽宁 랴오닝 요녕 랴오닝성
        吉林 지린 길림
        黑龙江 헤이룽장 흑룡강 헤이롱장
        江苏 장쑤 강소 쟝쑤
        浙江 저장 절강 쩌장
        安徽 안후이 안휘
        福建 푸젠 복건 푸지엔
        江西 장시 강서 쟝시
        山东 산둥 산동
        河南 허난 하남
        湖北 후베이 호북
        湖南 후난 호남
        广东 광둥 광동
        广西 광시 광서
        海南 하이난 해남
        四川 쓰촨 사천 스촨
        贵州 구이저우 귀주
        云南 윈난 운남
        西藏 시짱 티베트 서장
        陕西 산시 샨시 섬서 산시陕西
        甘肃 간쑤 감숙 깐쑤
        青海 칭하이 청해
        宁夏 닝샤 영하
        新疆 신장 신강 신쟝
        台湾 타이완 대만
        北京 베이징
        天津 톈진
        上海 상하이
        重庆 충칭
        香港 홍콩
        澳门 마카오
        """

    /// Regions whose names hold the name of a city or province, and are neither.
    static let regions = """
        징진지 京津冀 청위 成渝 웨강아오 위에강아오 粤港澳 장삼각 长三角 주삼각 珠三角 다완취 大湾区 화북 화동 화남 화중 동북 서북 서남
        华东 华北 华南 华中 东北 西北 西南 中西部 시베이 동베이
        상하이협력기구 상하이협력조직 상하이정신 上海合作组织 베이징컨센서스 베이징덕 베이징원인 北京时间 베이징시간
        홍콩달러 港币 선전포고 칭다오맥주 青岛啤酒 우한폐렴 마카오식
        """
}
