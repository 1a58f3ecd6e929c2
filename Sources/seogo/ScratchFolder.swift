internal import Files
internal import Glibc
internal import Text

/// A folder of this process alone, for what need not outlast it.
struct ScratchFolder {
    let path: String

    /// Where files lie in memory, on Linux: what is made anew at every save is there at once, however busy the disk.
    private static let memory = "/dev/shm"
    /// What must be free there: more than an archive of ten thousand articles takes.
    private static let room = 2 << 30

    /// Makes a folder in memory where there is room, else among the temporary files; what an ended process of the same
    /// purpose left behind is removed.
    static func make(for purpose: String, inMemory: Bool = false) throws(FileProblem) -> ScratchFolder {
        let above = inMemory && hasRoom(memory) ? memory : Environment.temporaryFolder()
        let prefix = "seogo-\(purpose)-"
        removeLeftovers(of: prefix, in: above)
        var name = Array("\(above)/\(prefix)\(getpid())-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else {
            throw FileProblem(
                path: above, Message("no folder can be made there to work in", ko: "작업할 폴더를 만들 수 없습니다"),
                advice: Message("name another folder by TMPDIR", ko: "TMPDIR로 다른 폴더를 알려 주십시오"))
        }
        return ScratchFolder(path: String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    /// Removes the folder at the end of the process. Something may be at work in it still; what it leaves goes when the
    /// next process begins.
    func abandon() {
        do throws(FileProblem) { try Folder.remove(path) } catch { return }
    }

    private static func hasRoom(_ folder: String) -> Bool {
        var status = statvfs()
        guard access(folder, W_OK) == 0, statvfs(folder, &status) == 0 else { return false }
        return Int(status.f_bavail) * Int(status.f_frsize) >= room
    }

    /// A killed process cannot tidy up. Its number stands in the folder's name; what is not ours stays.
    private static func removeLeftovers(of prefix: String, in folder: String) {
        do throws(FileProblem) {
            for name in try Folder.names(in: folder) where name.hasPrefix(prefix) {
                let number = name.dropFirst(prefix.count).prefix { $0 != "-" }
                guard let process = pid_t(number), kill(process, 0) != 0, errno == ESRCH else { continue }
                try Folder.remove(folder + "/" + name)
            }
        } catch {
            // What cannot be removed is somebody else's, or will go with the next start of the machine.
            return
        }
    }
}
