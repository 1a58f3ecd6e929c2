internal import Text

/// Something in a page that browsers forgive and readers pay for.
struct HTMLFault: Sendable, Hashable {
    let kind: Kind
    let place: Place

    enum Kind: Sendable, Hashable {
        case notClosed(String)
        case notOpen(String)
        case repeatedID(String)
        case repeatedAttribute(String, element: String)
        case withoutAlternative
        case withoutLanguage
        case withoutTitle
        case unfinishedTag

        var problem: Message {
            switch self {
            case .notClosed(let name): Message("<\(name)> is not closed", ko: "<\(name)> 요소가 닫히지 않았습니다")
            case .notOpen(let name):
                Message("</\(name)> closes nothing that is open", ko: "</\(name)>이(가) 닫을 요소가 없습니다")
            case .repeatedID(let id): Message("two elements have the id “\(id)”", ko: "“\(id)” 아이디를 두 요소가 씁니다")
            case .repeatedAttribute(let name, let element):
                Message("<\(element)> has `\(name)` twice", ko: "<\(element)>에 `\(name)` 속성이 두 번 있습니다")
            case .withoutAlternative: Message("a picture has no `alt`", ko: "그림에 `alt`가 없습니다")
            case .withoutLanguage: Message("the page does not say its language", ko: "쪽에 언어 표시가 없습니다")
            case .withoutTitle: Message("the page has no title", ko: "쪽에 제목이 없습니다")
            case .unfinishedTag: Message("a tag does not end", ko: "끝나지 않은 태그가 있습니다")
            }
        }

        var advice: Message {
            switch self {
            case .notClosed(let name):
                Message("write </\(name)> in the template, where it ends", ko: "템플릿에서 끝나는 곳에 </\(name)>을(를) 쓰십시오")
            case .notOpen(let name):
                Message("remove it from the template, or open <\(name)> before", ko: "템플릿에서 지우거나 앞에 <\(name)>을(를) 여십시오")
            case .repeatedID: Message("give one of them another id", ko: "한쪽 아이디를 바꾸십시오")
            case .repeatedAttribute: Message("keep one of the two", ko: "하나만 남기십시오")
            case .withoutAlternative:
                Message(
                    "say what it shows: ![이것](picture.png), or alt=\"\" where it says nothing",
                    ko: "무엇을 보이는지 적으십시오: ![설명](그림.png), 꾸밈이면 alt=\"\"")
            case .withoutLanguage:
                Message("write <html lang=\"{{site.language}}\">", ko: "<html lang=\"{{site.language}}\">로 쓰십시오")
            case .withoutTitle:
                Message("write <title>{{page.full_title}}</title>", ko: "<title>{{page.full_title}}</title>을 쓰십시오")
            case .unfinishedTag: Message("write its `>`", ko: "`>`를 쓰십시오")
            }
        }
    }
}
