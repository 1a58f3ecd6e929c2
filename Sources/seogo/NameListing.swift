internal import Content
internal import Ingest
internal import Names
internal import Text

/// Shows an editor which names want a decision, each with a sentence, and how to decide.
struct NameListing {
    private let terminal: Terminal

    init(_ terminal: Terminal) { self.terminal = terminal }

    func show(_ review: NameReview) throws(OutputFailure) {
        if !review.waiting.isEmpty {
            try head(Message("Discovered companies", ko: "새로 찾은 기업"), review.waiting.count)
            for company in review.waiting { try show(company, review) }
        }
        if !review.perhaps.isEmpty {
            try head(Message("Perhaps companies, left out so far", ko: "기업일지도 모르는 이름 (지금은 뺐습니다)"), review.perhaps.count)
            for name in review.perhaps { try show(name) }
        }
        if !review.pairs.isEmpty {
            try head(Message("Perhaps one and the same", ko: "같은 기업일지도 모르는 이름"), review.pairs.count)
            for pair in review.pairs {
                try line("  \(pair.first.id) = \(pair.second.id)")
                for company in [pair.first, pair.second] { try show(company, review) }
            }
        }
        if !review.cities.isEmpty {
            try head(Message("Spellings that several cities share", ko: "여러 도시가 함께 쓰는 표기"), review.cities.count)
            for name in review.cities { try show(name) }
        }
        try close(review)
    }

    private func head(_ title: Message, _ count: Int) throws(OutputFailure) {
        try line("\(title.text(in: terminal.language)): \(count)")
    }

    private func show(_ company: Company, _ review: NameReview) throws(OutputFailure) {
        let names = [company.ko, company.zh, company.en].compactMap(\.self) + company.aliases
        let place = review.place(of: company)
        try line("  \(company.id)  \(names.joined(separator: " · "))  ×\(place?.articleCount ?? 0)")
        if let place { try show(place) }
    }

    private func show(_ name: DoubtfulName) throws(OutputFailure) {
        switch name.reason {
        case .perhapsCompany: try line("  \(name.name)  ×\(name.place.articleCount)")
        case .severalCities(let chosen, let others):
            let choice = Message(
                "\(chosen) was taken, not \(others.joined(separator: ", "))",
                ko: "\(chosen)(으)로 보았습니다 (다른 도시: \(others.joined(separator: ", ")))")
            try line("  \(name.name)  ×\(name.place.articleCount)  \(choice.text(in: terminal.language))")
        }
        try show(name.place)
    }

    private func show(_ place: NamePlace) throws(OutputFailure) {
        let sentence = place.sentence.split(whereSeparator: \.isNewline).joined(separator: " ")
        try line("      \(place.document): \(sentence)")
    }

    private func close(_ review: NameReview) throws(OutputFailure) {
        let count = review.waiting.count
        try terminal.say(
            Message(
                "\(count) \(count == 1 ? "company waits" : "companies wait") for a decision",
                ko: "기업 \(count)개가 결정을 기다립니다"))
        if count + review.perhaps.count + review.pairs.count > 0 {
            try terminal.say(
                Message(
                    "Decide with: seogo names --accept ID,ID --reject 'NAME AS PRINTED' --merge KEPT GONE",
                    ko: "정하는 법: seogo names --accept ID,ID --reject '적힌 이름' --merge 남길ID 없앨ID"))
        }
        if !review.cities.isEmpty {
            try terminal.say(
                Message(
                    "A wrong city is corrected in the article: `cities` in its front matter",
                    ko: "도시가 틀렸으면 기사 머리의 `cities`를 고쳐 주십시오"))
        }
    }

    private func line(_ text: String) throws(OutputFailure) { try terminal.output.write(text + "\n") }
}
