/// The two periodicals.
package enum Series: String, Sendable, CaseIterable {
    case weekly
    case monthly
}

/// What an issue is counted by: a weekly one by its number, a monthly one by its month.
package enum IssueNumber: Sendable, Hashable {
    case ordinal(Int)
    case month(Month)

    /// Reads `403` or `2025-06`.
    package init?(_ text: String) {
        if let month = Month(text) {
            self = .month(month)
        } else if text.utf8.count <= 6, text.utf8.first != 0x30, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
            let ordinal = Int(text)
        {
            self = .ordinal(ordinal)
        } else {
            return nil
        }
    }

    /// `403` or `2025-06`.
    package var text: String {
        switch self {
        case .ordinal(let ordinal): "\(ordinal)"
        case .month(let month): month.text
        }
    }

    /// The series whose issues are counted so.
    package var series: Series {
        switch self {
        case .ordinal: .weekly
        case .month: .monthly
        }
    }
}

/// The name of an issue's folder and address: `weekly-403`, `monthly-2025-06`.
package struct IssueID: Sendable, Hashable {
    package let number: IssueNumber

    package init(_ number: IssueNumber) {
        self.number = number
    }

    /// Reads `weekly-403` or `monthly-2025-06`, exactly so.
    package init?(_ text: String) {
        for series in Series.allCases where text.hasPrefix(series.rawValue + "-") {
            guard let number = IssueNumber(String(text.dropFirst(series.rawValue.count + 1))), number.series == series
            else { return nil }
            self.init(number)
            return
        }
        return nil
    }

    package var series: Series { number.series }

    /// `weekly-403`.
    package var text: String { "\(series.rawValue)-\(number.text)" }
}

extension IssueID: Comparable {
    /// Weekly issues by number, then monthly ones by month.
    package static func < (left: IssueID, right: IssueID) -> Bool {
        switch (left.number, right.number) {
        case (.ordinal(let left), .ordinal(let right)): left < right
        case (.month(let left), .month(let right)): left < right
        case (.ordinal, .month): true
        case (.month, .ordinal): false
        }
    }
}
