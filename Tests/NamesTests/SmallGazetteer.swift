import Content
import Names

/// A gazetteer of a few entries, so that a test says all it depends on.
enum SmallGazetteer {
    static let cities = [
        City(
            id: "shanghai", ko: "상하이", zh: "上海", en: "Shanghai", aliases: ["상해"], province: "上海", level: .municipality),
        City(id: "beijing", ko: "베이징", zh: "北京", en: "Beijing", aliases: ["북경"], province: "北京", level: .municipality),
        City(id: "shenzhen", ko: "선전", zh: "深圳", en: "Shenzhen", aliases: ["심천"], province: "广东", level: .prefecture),
        City(id: "wuhan", ko: "우한", zh: "武汉", en: "Wuhan", province: "湖北", level: .prefecture),
        City(id: "jinan", ko: "지난", zh: "济南", en: "Jinan", province: "山东", level: .prefecture),
        City(id: "qingdao", ko: "칭다오", zh: "青岛", en: "Qingdao", province: "山东", level: .prefecture),
        City(id: "changzhou", ko: "창저우", zh: "常州", en: "Changzhou", province: "江苏", level: .prefecture),
        City(id: "cangzhou", ko: "창저우", zh: "沧州", en: "Cangzhou", province: "河北", level: .prefecture),
        City(id: "wuxi", ko: "우시", zh: "无锡", zht: "無錫", en: "Wuxi", province: "江苏", level: .prefecture),
        City(id: "jilin", ko: "지린", zh: "吉林", en: "Jilin", province: "吉林", level: .prefecture),
        City(id: "kunshan", ko: "쿤산", zh: "昆山", en: "Kunshan", province: "江苏", level: .county),
        City(id: "jiaxing", ko: "자싱", zh: "嘉兴", en: "Jiaxing", province: "浙江", level: .prefecture, was: ["kashing"]),
    ]

    static let companies = [
        Company(id: "huawei", ko: "화웨이", zh: "华为", en: "Huawei"),
        Company(id: "byd", ko: "비야디", zh: "比亚迪", en: "BYD", was: ["biyadi"]),
        Company(id: "china-mobile", ko: "차이나모바일", zh: "中国移动", en: "China Mobile"),
        Company(id: "saic", ko: "상하이자동차", zh: "上汽集团", en: "SAIC"),
        Company(id: "no-firm", ko: "룽위안", zh: "龙源", status: .rejected),
        Company(id: "galbot", ko: "갤봇", zh: "银河通用", en: "Galbot"),
    ]

    static func make(more: [Company] = []) -> Gazetteer { Gazetteer(cities: cities, companies: companies + more) }
}
