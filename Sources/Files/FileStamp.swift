import Glibc

/// What the file system says of a file or folder without reading it. Where it says the same as before, nothing was
/// changed: the time of the last change of the entry (`ctime`) is set by the system and by nobody else.
package struct FileStamp: Sendable, Hashable {
    package let size: Int64
    /// In nanoseconds since 1970, as are all times here.
    package let modified: Int64
    package let changed: Int64
    package let number: UInt64

    /// The stamp as it was kept.
    package init(size: Int64, modified: Int64, changed: Int64, number: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.number = number
    }

    /// The stamp of what is there now; nil where nothing is, or nothing that may be looked at. A link is followed, or
    /// stamped itself.
    package init?(of path: String, followsLinks: Bool = true) {
        var status = stat()
        guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        size = Int64(status.st_size)
        modified = FileStamp.nanoseconds(status.st_mtim)
        changed = FileStamp.nanoseconds(status.st_ctim)
        number = UInt64(status.st_ino)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// How long ago the system changed the entry; negative where the clock was set back since.
    package var age: Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return FileStamp.nanoseconds(now) - changed
    }
}

/// A file or folder with its stamp.
package struct StampedPath: Sendable, Hashable {
    package let path: String
    package let stamp: FileStamp

    package init(path: String, stamp: FileStamp) {
        self.path = path
        self.stamp = stamp
    }

    /// Whether what lies there is what was stamped.
    package var isCurrent: Bool { FileStamp(of: path) == stamp }
}
