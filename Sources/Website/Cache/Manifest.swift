internal import Files
internal import Text

/// What the last build made, of what: by it the next one knows what it need not do.
struct Manifest: Sendable {
    /// Which program made it (`ProgramIdentity`).
    let program: UInt64
    let site: SiteFolders
    let inputs: InputScan
    let outputs: [OutputFile]
    let outputFolders: [StampedPath]
    /// What lies in the output and is not Seogo's.
    let foreign: [String]
    /// The volumes of the search, the oldest first.
    let search: [KeptVolume]
    let pageCount: Int
    let diagnostics: [Diagnostic]

    /// A file of the output, below it.
    struct OutputFile: Sendable {
        let path: String
        let stamp: FileStamp
        let checksum: UInt64
        /// What it was made of (`PlannedFile.print`); 0 where that is not known.
        let print: UInt64
    }

    /// The manifest of the last build of this site by this program, where one was kept.
    static func load(_ work: WorkFolder, of site: SiteFolders) throws -> Manifest? {
        guard var reader = WorkFolder.kept(work.manifest) else { return nil }
        do {
            let manifest = try Manifest(&reader)
            let program = try ProgramIdentity.current()
            return manifest.site == site && manifest.program == program ? manifest : nil
        } catch is PackedReader.Broken {
            return nil
        }
    }

    /// What the build would say again, where nothing was changed since: neither what it reads nor what it made.
    func reportIfCurrent(_ work: WorkFolder) async throws -> BuildReport? {
        let output = work.output
        guard try await inputs.isCurrent(), outputFolders.first?.stamp == FileStamp(of: output) else { return nil }
        let changed = try await Parallel.inPieces(outputs) { file in
            FileStamp(of: output + "/" + file.path, followsLinks: false) == file.stamp ? nil : true
        }
        if changed.contains(true) { return nil }
        return BuildReport(
            pageCount: pageCount, diagnostics: diagnostics, unchangedCount: outputs.count - OutputLists.all.count)
    }

    func save(_ work: WorkFolder) throws(FileProblem) {
        var writer = WorkFolder.writer()
        writer.write(program)
        for folder in [site.content, site.templates, site.output] { writer.write(folder) }
        inputs.write(to: &writer)
        writer.writeAll(outputs) { writer, file in
            writer.write(file.path)
            writer.write(file.stamp)
            writer.write(file.checksum)
            writer.write(file.print)
        }
        writer.writeAll(outputFolders) { $0.write($1) }
        writer.writeAll(foreign) { $0.write($1) }
        writer.writeAll(search) { $0.write($1) }
        writer.write(pageCount)
        writer.writeAll(diagnostics) { $0.write($1) }
        try WorkFolder.keep(writer, at: work.manifest)
    }
}

extension Manifest {
    fileprivate init(_ reader: inout PackedReader) throws(PackedReader.Broken) {
        program = try reader.number()
        let (content, templates) = (try reader.text(), try reader.text())
        site = SiteFolders(content: content, templates: templates, output: try reader.text())
        inputs = try InputScan(&reader)
        outputs = try reader.all { reader throws(PackedReader.Broken) in
            OutputFile(
                path: try reader.text(), stamp: try reader.stamp(), checksum: try reader.number(),
                print: try reader.number())
        }
        outputFolders = try reader.all { reader throws(PackedReader.Broken) in try reader.stampedPath() }
        foreign = try reader.texts()
        search = try reader.all { reader throws(PackedReader.Broken) in try reader.volume() }
        pageCount = try reader.int()
        diagnostics = try reader.all { reader throws(PackedReader.Broken) in try reader.diagnostic() }
        guard reader.isAtEnd else { throw PackedReader.Broken() }
    }
}
