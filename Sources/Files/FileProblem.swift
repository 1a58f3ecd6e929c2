import Glibc
package import Text

/// Why the file system refused something, told in both languages. It stops what was asked for.
package struct FileProblem: Error, Sendable, Hashable {
    /// The file or folder meant, as it was named.
    package let path: String
    /// What is wrong.
    package let problem: Message
    /// What to do, where that is known.
    package let advice: Message?

    /// A problem of a file.
    package init(path: String, _ problem: Message, advice: Message? = nil) {
        self.path = path
        self.problem = problem
        self.advice = advice
    }

    /// The problem as a diagnostic of the file as a whole.
    package var diagnostic: Diagnostic { Diagnostic(.error, path: path, problem, advice: advice) }
}

extension FileProblem {
    /// What could not be done, and why, by the number the system gave.
    init(path: String, cannot action: FileAction, code: Int32) {
        let (english, korean, advice) = FileProblem.reason(code)
        self.init(
            path: path, Message("cannot \(action.english): \(english)", ko: "\(action.korean) 수 없습니다: \(korean)"),
            advice: advice)
    }

    private static func reason(_ code: Int32) -> (english: String, korean: String, advice: Message?) {
        switch code {
        case ENOENT:
            ("no such file or folder", "그런 파일이나 폴더가 없습니다", Message("check the name", ko: "이름을 확인하세요"))
        case EACCES, EPERM:
            ("permission denied", "권한이 없습니다", Message("check who owns it and its mode", ko: "소유자와 권한을 확인하세요"))
        case EISDIR: ("it is a folder", "폴더입니다", Message("name a file", ko: "파일을 지정하세요"))
        case ENOTDIR: ("a part of the path is no folder", "경로의 일부가 폴더가 아닙니다", nil)
        case ENOSPC, EDQUOT: ("the disk is full", "디스크가 가득 찼습니다", Message("make room", ko: "공간을 확보하세요"))
        case EROFS: ("the file system is read-only", "읽기 전용 파일 시스템입니다", nil)
        case EFBIG: ("the file would be too large", "파일이 너무 커집니다", nil)
        case EMFILE, ENFILE: ("too many files are open", "열린 파일이 너무 많습니다", nil)
        case ELOOP: ("its links lead in a circle", "링크가 순환합니다", Message("mend the links", ko: "링크를 고치세요"))
        case ENAMETOOLONG: ("the name is too long", "이름이 너무 깁니다", Message("shorten it", ko: "이름을 줄이세요"))
        case EXDEV:
            (
                "the two lie on different file systems", "서로 다른 파일 시스템에 있습니다",
                Message("put them on the same one", ko: "같은 파일 시스템에 두세요")
            )
        case EEXIST, ENOTEMPTY: ("something of that name is there", "같은 이름이 이미 있습니다", nil)
        default: (String(cString: strerror(code)), String(cString: strerror(code)), nil)
        }
    }
}

/// What was tried, as it stands after "cannot" and before "수 없습니다".
enum FileAction {
    case open, read, write, list, create, rename, remove, lock

    var english: String {
        switch self {
        case .open: "open it"
        case .read: "read it"
        case .write: "write it"
        case .list: "list it"
        case .create: "create it"
        case .rename: "rename it"
        case .remove: "remove it"
        case .lock: "lock it"
        }
    }

    var korean: String {
        switch self {
        case .open: "열"
        case .read: "읽을"
        case .write: "쓸"
        case .list: "목록을 만들"
        case .create: "만들"
        case .rename: "이름을 바꿀"
        case .remove: "지울"
        case .lock: "잠글"
        }
    }
}
