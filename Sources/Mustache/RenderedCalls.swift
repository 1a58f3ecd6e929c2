import Text

// Partials and parents.
extension Renderer {
    mutating func include(_ index: Int) {
        current.next = programs[current.program].includes[index].next
        guard let template = target(of: index) else { return }
        let scopeCount = scopes.count
        var scope = current.scope
        if !programs[current.program].includes[index].arguments.isEmpty {
            scopes.append(Scope(program: current.program, include: index, outer: current.scope))
            scope = scopeCount
        }
        enter(
            Activation(
                program: template, next: 0, end: programs[template].instructions.count,
                indentation: indentation(of: index), scope: scope, outputStart: output.count, scopeCount: scopeCount,
                callOffset: programs[current.program].includes[index].offset))
    }

    private func indentation(of include: Int) -> [UInt8] {
        guard let indentation = programs[current.program].includes[include].indentation else { return [] }
        return current.indentation.isEmpty ? indentation : current.indentation + indentation
    }

    /// The template that is included; nil (and in strict mode a problem) when there is none.
    private mutating func target(of include: Int) -> Int? {
        switch programs[current.program].includes[include].target {
        case .template(let index):
            return index
        case .named:
            return nil
        case .dynamic(let path):
            guard let value = find(path) else { return nil }
            guard case .string(let name) = value else {
                report(.notATemplateName(path, value), in: .strict)
                return nil
            }
            if let index = indices[name] { return index }
            report(
                .noTemplate(at: path.offset, name: name, nearest: NearestName.of(name, among: indices.keys)),
                in: .strict)
            return nil
        }
    }
}

// Blocks.
extension Renderer {
    /// Renders what was given for a block. The default stands behind the instruction and is run when nothing was.
    mutating func overrideBlock(_ index: Int) {
        guard let (scope, argument) = findOverride(of: programs[current.program].blocks[index].name) else { return }
        let block = programs[current.program].blocks[index]
        let override = programs[scope.program].blocks[argument]
        current.next = block.next
        guard override.body < override.next else { return }
        let activation = Activation(
            program: scope.program, next: override.body, end: override.next,
            indentation: current.indentation + block.place.indentation, scope: scope.outer,
            ending: .lineEnd(block.place.lineEnd), outputStart: output.count, scopeCount: scopes.count,
            callOffset: block.offset)
        guard enter(activation) else { return }
        if block.place.ownsLines {
            if !override.startsLine { appendIndentation() }
        } else if override.startsLine, !current.indentation.isEmpty {
            skipsIndentation = true
        }
    }

    /// The outermost scope wins: the template that was asked for overrides its parent, and that its own parent.
    private func findOverride(of name: Name) -> (scope: Scope, block: Int)? {
        var found: (scope: Scope, block: Int)?
        var index = current.scope
        while index >= 0 {
            let scope = scopes[index]
            // Of a block given twice (which strict mode refuses) the last counts.
            for argument in programs[scope.program].includes[scope.include].arguments
            where programs[scope.program].blocks[argument].name == name { found = (scope, argument) }
            index = scope.outer
        }
        return found
    }
}

// Lambdas.
extension Renderer {
    mutating func expandLambda(
        _ text: String, _ delimiters: Delimiters, startsLine: Bool, escapes: Bool, at offset: Int
    ) {
        let caller = programs[current.program]
        let source = TemplateSource(name: caller.name, path: caller.path, bytes: Array(text.utf8))
        var (program, found) = compile(source, mode: mode, delimiters: delimiters, startsLine: startsLine)
        let missing = resolveIncludes(of: &program, indices: indices)
        if mode == .strict { found += missing }
        guard found.isEmpty else {
            for problem in found { report(.inLambda(problem, at: offset)) }
            return
        }
        programs.append(program)
        enter(
            Activation(
                program: programs.count - 1, next: 0, end: program.instructions.count,
                indentation: current.indentation, scope: current.scope, ending: .lambda(escapes: escapes),
                outputStart: output.count, scopeCount: scopes.count, callOffset: offset))
    }
}

// Going in and out.
extension Renderer {
    @discardableResult
    private mutating func enter(_ activation: Activation) -> Bool {
        expansions += 1
        guard callers.count < limits.depth else {
            stop(.endless(at: activation.callOffset, chain: namesOfCycle(to: activation.program)))
            return false
        }
        guard expansions <= limits.expansions else {
            stop(.tooManyExpansions(at: activation.callOffset, limit: limits.expansions))
            return false
        }
        callers.append(current)
        current = activation
        return true
    }

    mutating func finish(_ activation: Activation) {
        scopes.removeLast(scopes.count - activation.scopeCount)
        switch activation.ending {
        case .nothing:
            break
        case .lineEnd(let lineEnd):
            skipsIndentation = false
            if output.count > activation.outputStart, output.last != UInt8(ascii: "\n") { output += lineEnd }
        case .lambda(let escapes):
            programs.removeLast()
            guard escapes else { break }
            let text = Array(output[activation.outputStart...])
            output.removeSubrange(activation.outputStart...)
            text.withUnsafeBufferPointer { appendEscaped($0, to: &output) }
        }
    }

    /// The templates from the last time one was entered to the next.
    private func namesOfCycle(to program: Int) -> [String] {
        var names = [programs[program].name]
        for activation in [current] + callers.reversed() {
            let name = programs[activation.program].name
            if activation.program == program || names.count == 7 { break }
            if name != names.last { names.append(name) }
        }
        names.append(programs[program].name)
        return names.reversed()
    }
}
