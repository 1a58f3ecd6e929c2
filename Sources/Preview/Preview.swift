internal import Dispatch
package import Text

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

    /// Serves until the stop signal is given. `build` makes the site and returns what is wrong with it; with an error
    /// among it the browser shows that instead of the pages. `isReady` is called when the first build is done and the
    /// pages can be seen.
    package func run(
        until stop: StopSignal, build: () async -> [Diagnostic], isReady: () throws -> Void
    ) async throws {
        pages.show(await build())
        let server = try PreviewServer(socket, answering: Answerer(files: files, pages: pages))
        defer {
            // The server cannot end while a request is kept waiting.
            pages.close()
            server.stop()
        }
        try isReady()
        for try await _ in changes(until: stop) { pages.show(await build()) }
    }

    /// Each change; those that come while nobody asks are one. Waiting blocks a thread, so it has one of its own.
    private func changes(until stop: StopSignal) -> AsyncThrowingStream<Void, any Error> {
        AsyncThrowingStream(bufferingPolicy: .bufferingNewest(1)) { stream in
            DispatchQueue(label: "seogo serve: watching").async {
                var watch = watch
                defer { watch.end() }
                do {
                    while true {
                        switch try watch.wait(until: stop, atMost: LivePages.longestWait) {
                        case .changed: stream.yield()
                        case .nothing: pages.releaseWaiting()
                        case .stopped: return stream.finish()
                        }
                    }
                } catch {
                    stream.finish(throwing: error)
                }
            }
        }
    }
}
