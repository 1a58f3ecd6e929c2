import Names
import Testing

/// What makes a firm of a name whose endings tell nothing: how the text goes on, and what stands before it.
@Suite struct FirmClueTests {
    private func firms(in text: String) -> [String] {
        let names = NameReader(SmallGazetteer.make()).read([NamedText([TextUnit(text)])])
        return names.flatMap(\.discoveries).compactMap(\.zh)
    }

    @Test(arguments: [
        ("공장 곁에는 룬하이란톈(润海蓝天)이 지은 창고가 있다. 룬하이란톈은 올해 설비를 늘렸다.", "润海蓝天"),
        ("난징의 캉위재활(康羽康复)은 병원 마흔 곳에 기기를 납품했다.", "康羽康复"),
        ("부품을 만드는 둥린모위(东林墨羽)와 칭웨이란커(清微岚科)이 함께 참가했다.", "东林墨羽"),
    ])
    func theSubjectOfASentenceIsAFirm(_ text: String, _ zh: String) {
        #expect(firms(in: text).contains(zh))
    }

    @Test(arguments: [
        "지난달 고체 로켓 ‘구위싱(谷雨星) 1호’가 날아올랐다.", "창업자 리위안란(李远岚)은 자리를 지켰다.", "기념식에서 리위안란(李远岚, 란하이 연구부문장)은 새 지도를 펼쳤다.",
        "배는 룽완자오(龙湾礁) 앞바다에서 멈췄다.", "바이두의 무인 택시 뤄보마오(萝卜猫)가 달린다.", "해운 전문 매체 하이윈제(海运界)는 운임이 올랐다고 전했다.",
        "기본이 되는 삼전(三电)기술은 배터리와 모터를 아우른다.", "첨단기술부서(高新技术司)가 행사를 열었다.",
    ])
    func productsPersonsAndPlacesAreNone(_ text: String) {
        #expect(firms(in: text).isEmpty)
    }
}
