import Text

/// Renders Markdown to HTML that is safe to publish. A value: any number of threads may use one at once.
///
///     let renderer = MarkdownRenderer(options: RenderingOptions())
///     let page = renderer.render(MarkdownDocument(path: "Content/pages/about.md", bytes: bytes, bodyOffset: 120))
///
/// What goes in is GitHub-flavoured Markdown (tables, task lists, foot-notes) as UTF-8; what comes out is HTML for the
/// body of a page, what the page around it needs to know, and what was wrong with the text.
package struct MarkdownRenderer: Sendable {
    private let options: RenderingOptions

    package init(options: RenderingOptions = RenderingOptions()) {
        self.options = options
    }

    /// Renders a document.
    package func render(_ document: MarkdownDocument) -> RenderedMarkdown {
        render(document, linker: nil)
    }

    /// Renders a document, asking for each run of its text that is in no link and no code what to link there.
    package func render(_ document: MarkdownDocument, linking linker: (TextRun) -> [TextLink]) -> RenderedMarkdown {
        withoutActuallyEscaping(linker) { render(document, linker: $0) }
    }

    private func render(_ document: MarkdownDocument, linker: ((TextRun) -> [TextLink])?) -> RenderedMarkdown {
        document.bytes.withUnsafeBufferPointer { file in
            let body = UnsafeBufferPointer(rebasing: file[min(document.bodyOffset, file.count)...])
            guard let marked = MarkedText(marking: body) else {
                return render(body, SourcePlaces(document: document, marked: nil), linker)
            }
            return marked.bytes.withUnsafeBufferPointer { marks in
                render(marks, SourcePlaces(document: document, marked: marked), linker)
            }
        }
    }

    private func render(
        _ source: UnsafeBufferPointer<UInt8>, _ places: SourcePlaces, _ linker: ((TextRun) -> [TextLink])?
    ) -> RenderedMarkdown {
        // Asked for before memory is taken: the first time, it parses a sample of its own.
        let tableTypes = TableNodeTypes.known
        return Arena.withMemory { memory in
            let hugeTable = HugeTable.first(in: source)
            var renderer = TreeRenderer(
                options: options, places: places, tableTypes: tableTypes, linker: linker,
                expectedSize: source.count * 3 / 2)
            if let hugeTable { renderer.report(hugeTable) }
            if let root = SyntaxTree.parse(source, readsTables: hugeTable == nil, memory: memory) {
                renderer.renderDocument(root)
                for note in LostFootnotes.find(in: source, shown: renderer.shownLines) { renderer.report(note) }
            }
            return renderer.result()
        }
    }
}
