import Text

/// Runs a program over values. One renderer renders one page.
///
/// What is open (templates, sections, values) lies on stacks of its own and not on the machine's, so that depth is a
/// limit to be told of and never a crash.
struct Renderer {
    var output: [UInt8] = []
    var problems: [Diagnostic] = []

    let limits: RenderLimits
    let mode: TemplateMode
    let indices: [String: Int]
    /// The templates, and behind them what lambdas returned, while it is being rendered.
    var programs: [Program]
    let templateCount: Int
    /// The template that was asked for.
    let root: Int
    /// The values of the open sections, the innermost last.
    var values: [Value] = []
    /// Those of them that names are looked up in: a walk over fifty thousand texts would find nothing.
    var objects: [Object] = []
    var sections: [OpenSection] = []
    var scopes: [Scope] = []
    var current: Activation
    var callers: [Activation] = []
    var expansions = 0
    var isStopped = false
    /// The indentation of the next line has been written already, by the place that a block is rendered at.
    var skipsIndentation = false
    var reported: Set<Report> = []

    /// A template, a block or a lambda's text on the way.
    struct Activation {
        let program: Int
        var next: Int
        let end: Int
        /// What each line of it begins with.
        var indentation: [UInt8] = []
        /// The innermost scope whose blocks override those met here, or -1.
        var scope = -1
        var ending = Ending.nothing
        var outputStart = 0
        var scopeCount = 0
        /// Where the tag that brought it in stands, in the program of the caller.
        var callOffset = 0
    }

    /// What remains to be done when an activation ends.
    enum Ending {
        case nothing
        /// Its last line has to end.
        case lineEnd([UInt8])
        /// It came from a lambda: forget its program, and escape what it gave.
        case lambda(escapes: Bool)
    }

    /// The elements of a section that are still to come.
    struct OpenSection {
        let elements: [Value]
        var next: Int
    }

    /// The blocks given to a template, and the scope around the one that gives them.
    struct Scope {
        let program: Int
        let include: Int
        let outer: Int
    }

    struct Report: Hashable {
        let program: Int
        let offset: Int
    }

    init(_ templates: Templates, template: Int, values: [Value]) {
        limits = templates.limits
        mode = templates.mode
        indices = templates.indices
        programs = templates.programs
        templateCount = templates.programs.count
        root = template
        current = Activation(program: template, next: 0, end: templates.programs[template].instructions.count)
        for value in values { push(value) }
    }

    mutating func render() {
        while !isStopped {
            runActivation()
            guard !isStopped, current.next == current.end else { continue }
            finish(current)
            guard let caller = callers.popLast() else { return }
            current = caller
        }
    }

    /// Runs until the activation ends or another one is entered.
    private mutating func runActivation() {
        let depth = callers.count
        // Taken out of the loop, for each access through `programs` would count references up and down.
        let instructions = programs[current.program].instructions
        let texts = programs[current.program].texts
        let variables = programs[current.program].variables
        while current.next < current.end, callers.count == depth, !isStopped {
            let instruction = instructions[current.next]
            current.next += 1
            switch instruction {
            case .text(let start, let end, let startsLine):
                appendText(texts, start, end, startsLine: startsLine)
            case .lineStart:
                if !current.indentation.isEmpty { appendIndentation() }
            case .variable(let index):
                renderVariable(variables[index])
            case .section(let index):
                openSection(index)
            case .inverted(let index):
                skipIfTrue(index)
            case .endSection(let index):
                repeatSection(index)
            case .block(let index):
                overrideBlock(index)
            case .include(let index):
                include(index)
            }
        }
    }
}
