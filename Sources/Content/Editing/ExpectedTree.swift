// The tree that a text must have after an edit. Places and styles do not count, so the old ones are kept.

extension YAMLNode {
    static let emptyList = YAMLNode(
        .sequence([], .block), from: YAMLMark(line: 1, column: 1), to: YAMLMark(line: 1, column: 1))

    static func emptyMapping(at mark: YAMLMark) -> YAMLNode {
        YAMLNode(.mapping([], .block), from: mark, to: mark)
    }

    var isEmptyCollection: Bool {
        switch content {
        case .sequence(let items, _): items.isEmpty
        case .mapping(let pairs, _): pairs.isEmpty
        case .scalar: false
        }
    }

    func value(ofKey key: String) -> YAMLNode? {
        guard case .mapping(let pairs, _) = content else { return nil }
        return pairs.first { $0.name == key }?.value
    }

    func text(ofKey key: String) -> String? {
        guard case .scalar(let text, _) = value(ofKey: key)?.content else { return nil }
        return text
    }

    /// With a key set in its place, or put where a shape wants it.
    func setting(_ key: String, _ value: YAMLNode, shape: Shape) -> YAMLNode {
        guard case .mapping(var pairs, let style) = content else { return self }
        if let index = pairs.firstIndex(where: { $0.name == key }) {
            pairs[index] = YAMLPair(name: key, key: pairs[index].key, value: value)
        } else {
            let name = YAMLNode(.scalar(key, .plain), from: start, to: start)
            pairs.insert(
                YAMLPair(name: key, key: name, value: value), at: YAMLNode.position(of: key, among: pairs, shape: shape)
            )
        }
        return YAMLNode(.mapping(pairs, style), from: start, to: end)
    }

    /// Where a new key belongs: behind the last of those that a shape puts before it.
    static func position(of key: String, among pairs: [YAMLPair], shape: Shape) -> Int {
        guard let position = shape.position(of: key) else { return pairs.count }
        let before = pairs.lastIndex { pair in shape.position(of: pair.name).map { $0 < position } ?? false }
        return before.map { $0 + 1 } ?? min(1, pairs.count)
    }

    func removing(_ key: String) -> YAMLNode {
        guard case .mapping(let pairs, let style) = content else { return self }
        return YAMLNode(.mapping(pairs.filter { $0.name != key }, style), from: start, to: end)
    }

    func appending(_ item: YAMLNode) -> YAMLNode {
        guard case .sequence(let items, let style) = content else { return YAMLNode.emptyList.appending(item) }
        return YAMLNode(.sequence(items + [item], style), from: start, to: end)
    }

    func removingItem(_ index: Int) -> YAMLNode {
        guard case .sequence(var items, let style) = content else { return self }
        items.remove(at: index)
        return YAMLNode(.sequence(items, style), from: start, to: end)
    }

    func changingItem(_ index: Int, _ change: (YAMLNode) -> YAMLNode) -> YAMLNode {
        guard case .sequence(var items, let style) = content else { return self }
        items[index] = change(items[index])
        return YAMLNode(.sequence(items, style), from: start, to: end)
    }
}
