internal import Dispatch

/// Shows a site in the browser while it is being written: serves the finished files on this machine alone, waits for
/// changes, has the site made anew, and tells the open pages.
package struct Preview: Sendable {
    private let socket: ListeningSocket
    private let watch: FolderWatch
    private let pages: LivePages
    private let files: SiteFiles

    /// Takes the port and begins to watch, before anything is built: so a taken port is told at once, and no change
    /// that is made meanwhile is missed.
    ///
    /// - Parameters:
    ///   - site: the folder of the finished site; it need not be there yet.
    ///   - watching: the folders whose changes count, which need not be there either.
    ///   - port: 0 takes any that is free.
    package init(
        of site: String, watching folders: [String], port: UInt16, look: PreviewLook
    ) throws {
        socket = try ListeningSocket(port: port)
        watch = try FolderWatch(folders)
        pages = LivePages(look, firstVersion: Clock.milliseconds())
        files = SiteFiles(folder: site)
    }

    /// `http://127.0.0.1:8420/`.
    package var address: String { "http://127.0.0.1:\(socket.port)/" }

    /// Serves until the stop signal is given; `build` makes the site, now and at each change. `isReady` is called when
    /// the first build is done and the pages can be seen. A build that is at work when the signal comes is not waited
    /// for.
    package func run(
        until stop: StopSignal, build: @escaping @Sendable () async -> PreviewedBuild, isReady: () throws -> Void
    ) async throws {
        let (events, stream) = AsyncThrowingStream.makeStream(of: Event.self)
        watch(until: stop, stream)
        var server: PreviewServer?
        defer {
            // The server cannot end while a request is kept waiting.
            pages.close()
            server?.stop()
        }
        var work = Work.running
        Task { stream.yield(.built(await build())) }
        for try await event in events {
            switch event {
            case .stopped: return
            // Changes while a build is at work are one: what it read of them is not known.
            case .changed where work != .idle: work = .outdated
            case .changed: work = .running
            case .built(let result):
                pages.show(result)
                work = work == .outdated ? .running : .idle
                if server == nil {
                    server = try PreviewServer(socket, answering: Answerer(files: files, pages: pages))
                    try isReady()
                }
                if work == .idle { continue }
            }
            if work == .running { Task { stream.yield(.built(await build())) } }
        }
    }

    private enum Event: Sendable { case changed, built(PreviewedBuild), stopped }

    /// What the one build is doing.
    private enum Work { case idle, running, outdated }

    /// Tells each change. Waiting blocks a thread, so it has one of its own.
    private func watch(until stop: StopSignal, _ stream: AsyncThrowingStream<Event, any Error>.Continuation) {
        DispatchQueue(label: "seogo serve: watching").async {
            var watch = watch
            defer { watch.end() }
            do {
                while true {
                    switch try watch.wait(until: stop, atMost: LivePages.longestWait) {
                    case .changed: stream.yield(.changed)
                    case .nothing: pages.releaseWaiting()
                    case .stopped:
                        stream.yield(.stopped)
                        return
                    }
                }
            } catch {
                stream.finish(throwing: error)
            }
        }
    }
}
