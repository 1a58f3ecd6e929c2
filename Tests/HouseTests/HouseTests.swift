import Foundation
import Testing

/// The whole project against every rule. What a rule takes for bad is tested beside the rule.
@Suite struct HouseTests {
    @Test func theCheckoutIsRead() {
        #expect(House.ours.swiftFiles(in: "Sources").count > 10)
        #expect(House.ours.swiftFiles(in: "Tests").count > 10)
    }

    @Test(arguments: Rule.all) func theProjectKeeps(_ rule: Rule) {
        let findings = rule.findings(.ours).sorted()
        for finding in findings { FileHandle.standardError.write(Data("\(finding)\n".utf8)) }
        if !findings.isEmpty { Issue.record("broken \(findings.count) times, listed above: \(rule.name)") }
    }
}
