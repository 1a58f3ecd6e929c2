import Mustache
import Testing

@Suite struct ObjectTests {
    @Test(arguments: [0, 1, 15, 16, 17, 18, 300])
    func findsEachFieldAndNoOther(_ count: Int) {
        let object = Object((0..<count).map { (Name("field\($0)"), .int($0)) })
        for index in 0..<count {
            guard case .int(index) = object[Name("field\(index)")] else {
                Issue.record("field\(index) of \(count) is not found")
                continue
            }
        }
        #expect(object["other"].map { _ in true } == nil)
        #expect(object["field"].map { _ in true } == nil)
        #expect(object[Name("field\(count)")].map { _ in true } == nil)
    }

    @Test(arguments: [2, 40])
    func theFirstOfTwoEqualNamesCounts(_ count: Int) {
        let object = Object((0..<count).map { (Name("same"), .int($0)) })
        guard case .int(0) = object["same"] else {
            Issue.record("not the first")
            return
        }
    }
}
