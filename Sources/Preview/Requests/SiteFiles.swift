internal import Files
internal import Glibc

/// The finished files of the site, and nothing else of this machine.
struct SiteFiles: Sendable {
    let folder: String

    /// What stands at a path.
    enum Found {
        case file(OpenFile)
        /// A folder, asked for without its slash.
        case folder
        case nothing
    }

    func find(_ path: RequestPath) -> Found {
        // A build may put the new site in the place of the old one at any moment; then the search begins anew.
        for _ in 0..<3 {
            if let found = findOnce(path) { return found }
        }
        return .nothing
    }

    /// Nil where the folder was changed for another meanwhile.
    private func findOnce(_ path: RequestPath) -> Found? {
        let top = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard top >= 0 else { return .nothing }
        defer { close(top) }
        let names = path.isFolder ? path.names + ["index.html"] : path.names
        let file = openat(top, names.joined(separator: "/"), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return .nothing }
        var status = stat()
        let isThere = fstat(file, &status) == 0
        let kind = status.st_mode & S_IFMT
        guard isThere, kind == S_IFREG || kind == S_IFDIR, let inside = isInside(file, below: top), inside else {
            let wasSwapped = isThere && isGone(top)
            close(file)
            return wasSwapped ? nil : .nothing
        }
        guard kind == S_IFREG else {
            close(file)
            return path.isFolder ? .nothing : .folder
        }
        return .file(OpenFile(descriptor: file, name: names.last ?? "", status: status))
    }

    /// Where an open file really lies, whatever links led there. The system itself is asked, and of the open file: a
    /// look at the path could be true before it is opened and false after.
    private func isInside(_ file: Int32, below top: Int32) -> Bool? {
        guard let file = place(of: file), let top = place(of: top) else { return nil }
        return file.starts(with: top + [UInt8(ascii: "/")])
    }

    /// Whether another folder stands at the path by now.
    private func isGone(_ top: Int32) -> Bool {
        var (opened, present) = (stat(), stat())
        guard fstat(top, &opened) == 0, stat(folder, &present) == 0 else { return true }
        return opened.st_ino != present.st_ino || opened.st_dev != present.st_dev
    }

    private func place(of descriptor: Int32) -> [UInt8]? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/fd/\(descriptor)", &buffer, buffer.count)
        return count > 0 ? buffer[..<count].map { UInt8(bitPattern: $0) } : nil
    }
}

/// A file of the site, open for one answer.
struct OpenFile {
    let descriptor: Int32
    let name: String
    let size: Int
    /// When it was written: seconds, and nanoseconds beyond them.
    let modified: (seconds: Int, nanoseconds: Int)

    init(descriptor: Int32, name: String, status: stat) {
        self.descriptor = descriptor
        self.name = name
        size = Int(status.st_size)
        modified = (Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec))
    }

    /// Reads the whole, and closes the file.
    func readAll() throws(FileProblem) -> [UInt8] {
        defer { close(descriptor) }
        return try FileReader.read(descriptor: descriptor, path: name)
    }
}
