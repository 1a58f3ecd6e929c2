import Files
import Glibc
import Text

/// The names of what lies in a folder.
enum FolderNames {
    /// In byte order, hidden ones too; empty where there is no such folder.
    static func of(_ path: String) throws(FileProblem) -> [String] {
        guard let folder = opendir(path) else {
            if errno == ENOENT { return [] }
            throw FileProblem(
                path: path, Message("cannot list this folder", ko: "폴더를 읽을 수 없습니다"),
                advice: Message("look at its permissions", ko: "접근 권한을 확인하세요"))
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
