import Files

/// The real newsletters, which are not part of the project: where their folder is missing, tests of them are skipped.
enum RealNewsletters {
    static let folder = Folder.above(Folder.above(Folder.above(Folder.above(#filePath)))) + "/shared/newsletters"

    static var areThere: Bool { Folder.isFolder(folder) }

    static func texts() throws -> [(name: String, bytes: [UInt8])] {
        try FileList.below(folder).files.map { file in (file.name, try FileReader.read(file.path)) }
    }
}
