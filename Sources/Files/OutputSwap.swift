import Glibc
package import Text

/// Puts a finished folder in the place of an old one.
package enum OutputSwap {
    /// Swaps in one step where the system can (Linux, most file systems), so that there is no moment without the
    /// folder; else by two renames, undone if the second fails. The old folder is removed after. Returns what is left
    /// to tell: an old folder that could not be removed does not undo the swap.
    package static func swap(_ finished: String, into target: String) throws(FileProblem) -> [Diagnostic] {
        try swap(finished, into: target, exchange: exchange)
    }

    /// Puts a finished folder in the place of another, as `swap`, but keeps the other: it is where the finished one
    /// was. Nothing is there where there was nothing to replace.
    package static func exchange(_ finished: String, with target: String) throws(FileProblem) {
        var status = stat()
        guard lstat(target, &status) == 0 else { return try rename(finished, to: target, naming: target) }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw FileProblem(path: target, cannot: .rename, code: ENOTDIR)
        }
        switch exchange(finished, target) {
        case 0: return
        case ENOSYS, EINVAL, ENOTSUP:
            let old = finished + ".old"
            try Folder.remove(old)
            try renameAway(target, to: old, for: finished)
            try rename(old, to: finished, naming: finished)
        case let code: throw FileProblem(path: target, cannot: .rename, code: code)
        }
    }

    /// The way to exchange two paths is passed in, so that tests can take the way of systems without one.
    static func swap(
        _ finished: String, into target: String, exchange: (_ one: String, _ other: String) -> Int32
    ) throws(FileProblem) -> [Diagnostic] {
        guard Folder.isFolder(finished) else { throw FileProblem(path: finished, cannot: .open, code: ENOTDIR) }
        var status = stat()
        guard lstat(target, &status) == 0 else {
            try Folder.create(Folder.above(target))
            try rename(finished, to: target, naming: target)
            return []
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw FileProblem(path: target, cannot: .rename, code: ENOTDIR)
        }
        switch exchange(finished, target) {
        case 0: return removeOld(finished)
        case ENOSYS, EINVAL, ENOTSUP: return try swapByRenames(finished, into: target)
        case let code: throw FileProblem(path: target, cannot: .rename, code: code)
        }
    }

    private static func swapByRenames(_ finished: String, into target: String) throws(FileProblem) -> [Diagnostic] {
        let old = finished + ".old"
        try Folder.remove(old)
        try renameAway(target, to: old, for: finished)
        return removeOld(old)
    }

    private static func renameAway(_ target: String, to old: String, for finished: String) throws(FileProblem) {
        try rename(target, to: old, naming: target)
        do throws(FileProblem) {
            try rename(finished, to: target, naming: target)
        } catch {
            try rename(old, to: target, naming: target)
            throw error
        }
    }

    private static func rename(_ from: String, to: String, naming path: String) throws(FileProblem) {
        if Glibc.rename(from, to) != 0 { throw FileProblem(path: path, cannot: .rename, code: errno) }
    }

    private static func removeOld(_ path: String) -> [Diagnostic] {
        do throws(FileProblem) {
            try Folder.remove(path)
            return []
        } catch {
            return [
                Diagnostic(
                    .warning, path: error.path, error.problem,
                    advice: Message(
                        "the new output is in place; remove \(path) by hand",
                        ko: "새 출력은 제자리에 있습니다. \(path)을(를) 직접 지우세요"))
            ]
        }
    }

    /// Exchanges two paths; returns 0 or the system's error. Swift's module of the C library hides `renameat2`, so it
    /// is looked up by name, and an old system may not have it.
    private static func exchange(_ one: String, _ other: String) -> Int32 {
        typealias RenameAt2 =
            @convention(c) (
                Int32, UnsafePointer<CChar>?, Int32, UnsafePointer<CChar>?, UInt32
            ) -> Int32
        guard let symbol = dlsym(nil, "renameat2") else { return ENOSYS }
        let renameAt2 = unsafeBitCast(symbol, to: RenameAt2.self)
        // RENAME_EXCHANGE of linux/fs.h.
        let exchangeFlag: UInt32 = 2
        return renameAt2(AT_FDCWD, one, AT_FDCWD, other, exchangeFlag) == 0 ? 0 : errno
    }
}
