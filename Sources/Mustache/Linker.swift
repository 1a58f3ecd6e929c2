import Text

/// Finds the templates that templates name, once and for all, and whether the blocks they give have a place there.
struct Linker {
    private(set) var programs: [Program]
    /// The problems of each program.
    private(set) var problems: [[Problem]]
    private let indices: [String: Int]
    private let mode: TemplateMode
    /// The block names of templates with all they include; nil where that cannot be known.
    private var knownBlocks: [Int: Set<String>?] = [:]

    init(_ compiled: [(program: Program, problems: [Problem])], indices: [String: Int], mode: TemplateMode) {
        programs = compiled.map(\.program)
        problems = compiled.map(\.problems)
        self.indices = indices
        self.mode = mode
    }

    mutating func link() {
        for index in programs.indices {
            let missing = resolveIncludes(of: &programs[index], indices: indices)
            if mode == .strict { problems[index] += missing }
        }
        guard mode == .strict else { return }
        for index in programs.indices {
            for include in programs[index].includes { checkBlocks(of: include, in: index) }
        }
    }

    /// A block given to a parent that has no such place would vanish.
    private mutating func checkBlocks(of include: Include, in index: Int) {
        guard case .template(let parent) = include.target, !include.arguments.isEmpty,
            let known = blocks(reachedFrom: parent)
        else { return }
        for argument in include.arguments {
            let block = programs[index].blocks[argument]
            if known.contains(block.name.text) { continue }
            let nearest = NearestName.of(block.name.text, among: known)
            problems[index].append(
                .noBlock(at: block.offset, name: block.name.text, parent: programs[parent].name, nearest: nearest))
        }
    }

    /// The names of all blocks of a template and of those it includes, for what is given to a template is handed on.
    private mutating func blocks(reachedFrom start: Int) -> Set<String>? {
        if let known = knownBlocks[start] { return known }
        var names: Set<String> = []
        var seen: Set<Int> = [start]
        var waiting = [start]
        var isKnown = true
        while let index = waiting.popLast() {
            if programs[index].instructions.isEmpty, !problems[index].isEmpty { isKnown = false }
            for block in programs[index].blocks { names.insert(block.name.text) }
            for include in programs[index].includes {
                switch include.target {
                case .template(let next):
                    if seen.insert(next).inserted { waiting.append(next) }
                case .named, .dynamic:
                    isKnown = false
                }
            }
        }
        let result = isKnown ? names : nil
        knownBlocks[start] = .some(result)
        return result
    }
}

/// Replaces the names of included templates by their indices; a problem for each that is not there.
func resolveIncludes(of program: inout Program, indices: [String: Int]) -> [Problem] {
    var problems: [Problem] = []
    // A mistyped name is seldom alone, and looking for the nearest one is slow.
    var nearest: [String: String?] = [:]
    for index in program.includes.indices {
        guard case .named(let name) = program.includes[index].target else { continue }
        if let template = indices[name] {
            program.includes[index].target = .template(template)
        } else {
            let known = nearest[name] ?? NearestName.of(name, among: indices.keys)
            nearest[name] = .some(known)
            problems.append(.noTemplate(at: program.includes[index].offset, name: name, nearest: known))
        }
    }
    return problems
}
