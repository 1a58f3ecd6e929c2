/// Which city is meant where a spelling fits several and nothing else decides: the one that the news names more,
/// largest economy first.
enum LargerCities {
    static let hanzi = """
        上海 北京 深圳 重庆 广州 苏州 成都 杭州 武汉 南京 天津 宁波 青岛 无锡 长沙 郑州 合肥 济南 福州 佛山 泉州 南通 西安 东莞 烟台 常州
        徐州 温州 唐山 大连 昆明 沈阳 厦门 绍兴 潍坊 榆林 石家庄 扬州 盐城 南昌 长春 嘉兴 泰州 临沂 台州 金华 济宁 鄂尔多斯 洛阳 哈尔滨
        香港 澳门 台北 贵阳 南宁 太原 乌鲁木齐 兰州 海口 呼和浩特 银川 西宁 拉萨 珠海 惠州 中山 沧州 宜昌 襄阳 芜湖 岳阳 保定 淄博 威海
        湖州 镇江 连云港 淮安 滁州 阜阳 宜春 赣州 常德 衡阳 株洲 绵阳 宜宾 遵义 柳州 桂林 湛江 茂名 江门 廊坊 邯郸 漳州 宁德 龙岩 三明
        包头 大庆 吉林 鞍山 义乌 昆山 江阴 张家港 常熟 晋江 德清
        """
}
