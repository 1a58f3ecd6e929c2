internal import Files
internal import Glibc
internal import Text

/// Waits for changes in folders, by inotify.
struct FolderWatch: Sendable {
    private let descriptor: Int32
    private let roots: [String]

    enum Wake { case changed, nothing, stopped }

    /// Changes that follow one another within this time are one: an editor writes, renames and removes for one save.
    private static let quiet: Int32 = 15
    /// Yet after so long the change is told, though more follow.
    private static let longest = 150

    init(_ roots: [String]) throws(PreviewProblem) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        self.roots = roots
        guard descriptor >= 0 else {
            throw PreviewProblem(Message("folders cannot be watched", ko: "폴더를 지켜볼 수 없습니다"), code: errno)
        }
        do throws(PreviewProblem) {
            folders = try WatchedFolders.all(below: roots, descriptor)
        } catch {
            close(descriptor)
            throw error
        }
    }

    /// Watches no longer.
    func end() { close(descriptor) }

    /// What is watched, by the numbers that events carry; renewed when folders come, go or move.
    private var folders: WatchedFolders

    /// Waits until something has changed and it is quiet again, or for so many milliseconds, or until the stop signal.
    mutating func wait(until stop: StopSignal, atMost milliseconds: Int) throws(PreviewProblem) -> Wake {
        let end = Clock.milliseconds() + milliseconds
        var firstChange: Int?
        while true {
            let now = Clock.milliseconds()
            if let firstChange, now - firstChange >= Self.longest { return .changed }
            let patience = firstChange == nil ? Int32(clamping: max(0, end - now)) : Self.quiet
            switch ready(stop, patience) {
            case .stopped: return .stopped
            case .nothing: return firstChange == nil ? .nothing : .changed
            case .changed: if try readEvents() { firstChange = firstChange ?? Clock.milliseconds() }
            }
        }
    }

    private func ready(_ stop: StopSignal, _ milliseconds: Int32) -> Wake {
        var requests = [
            pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        ]
        poll(&requests, nfds_t(requests.count), milliseconds)
        if requests[0].revents != 0 { return .stopped }
        return requests[1].revents != 0 ? .changed : .nothing
    }

    /// Reads what has happened; returns whether it counts.
    private mutating func readEvents() throws(PreviewProblem) -> Bool {
        var (counts, mustRenew) = (false, false)
        for event in WatchEvent.read(descriptor) {
            let (isChange, isOfFolders) = folders.judge(event)
            counts = counts || isChange
            mustRenew = mustRenew || isOfFolders
        }
        // All folders are gone through again: a moved one brings others along, a new one may be full already. That is
        // a few milliseconds for a thousand folders, and cannot lose one.
        if mustRenew { folders = try WatchedFolders.all(below: roots, descriptor, forgetting: folders) }
        return counts
    }
}
