internal import Files
internal import Text

/// Puts the complete new site in the place of the old one, and writes down what was made.
struct SiteReplacement: Sendable {
    let work: WorkFolder
    let live: LiveSite
    let spare: SpareSite

    /// Returns what is to be said of files that are not Seogo's.
    func put(_ site: WrittenSite, naming output: String) throws -> [Diagnostic] {
        if !live.isThere || !site.changes.isEmpty {
            for name in live.foreign { try spare.folder.take(name) }
            let lists = OutputLists.contents(of: site.files.map(\.path), site.changes)
            for list in lists { try spare.folder.put(list.bytes, at: list.path) }
            // From here to the next line is the only moment in which the site changes.
            try OutputSwap.exchange(spare.folder.path, with: work.output)
            if live.isThere {
                let differing = site.touched.union(site.changes.removed).union(OutputLists.all)
                try spare.settle(work, differing: differing, foreign: live.foreign)
            }
        } else {
            try spare.settle(work, differing: OutputLists.all, foreign: live.foreign + spare.foreign)
        }
        return strangers(in: output)
    }

    /// What the next build shall know. Stamps are taken now, where this build wrote or gave a second name.
    func manifest(
        of site: WrittenSite, _ folders: SiteFolders, _ inputs: InputScan, _ search: SearchIndex,
        _ diagnostics: [Diagnostic]
    ) async throws -> Manifest {
        let output = work.output
        let files = try await Parallel.inPieces(site.files) { file in
            let stamp = file.stamp ?? FileStamp(of: output + "/" + file.path, followsLinks: false)
            return stamp.map {
                Manifest.OutputFile(path: file.path, stamp: $0, checksum: file.checksum, print: file.print)
            }
        }
        let lists = OutputLists.all.sorted().compactMap { name in
            FileStamp(of: output + "/" + name).map {
                Manifest.OutputFile(path: name, stamp: $0, checksum: 0, print: 0)
            }
        }
        var names: Set<String> = [""]
        for path in files.map(\.path) + live.foreign + lists.map(\.path) {
            var folder = Folder.inside(path)
            while names.insert(folder).inserted { folder = Folder.inside(folder) }
        }
        let stamped = try await Parallel.inPieces(names.sorted()) { name in
            FileStamp(of: name.isEmpty ? output : output + "/" + name, followsLinks: false).map {
                StampedPath(path: name, stamp: $0)
            }
        }
        return Manifest(
            program: try ProgramIdentity.current(), site: folders, inputs: inputs, outputs: files + lists,
            outputFolders: stamped, foreign: live.foreign, search: search.volumes.map(\.note),
            pageCount: site.pageCount, diagnostics: diagnostics)
    }

    /// Names the files that Seogo did not make and that a reader would see.
    private func strangers(in output: String) -> [Diagnostic] {
        let kept = live.foreign.filter { !$0.hasPrefix(".") }
        guard let first = kept.first else { return [] }
        let problem =
            kept.count == 1
            ? Message("Seogo did not make this file, and leaves it", ko: "서고가 만들지 않은 파일이라 그대로 둡니다")
            : Message(
                "Seogo did not make this file and \(kept.count - 1) more, and leaves them",
                ko: "이 파일과 다른 \(kept.count - 1)개는 서고가 만들지 않아 그대로 둡니다")
        return [
            Diagnostic(
                .warning, path: output + "/" + first, problem,
                advice: Message("remove it if it is not needed", ko: "필요 없으면 지우십시오"))
        ]
    }
}
