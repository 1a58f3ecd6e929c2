import Content
import Glibc
import Names
import Testing

/// The gazetteer of the project, as `Content/` has it.
enum RealGazetteer {
    static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    static func load() throws -> Gazetteer {
        let cities = City.readList(try bytes("Content/gazetteer/cities.yml"), path: "cities.yml")
        let companies = Company.readList(try bytes("Content/gazetteer/companies.yml"), path: "companies.yml")
        return Gazetteer(cities: try #require(cities.value), companies: try #require(companies.value))
    }

    /// The bytes of a file of the project.
    static func bytes(_ path: String) throws -> [UInt8] {
        let file = try #require(fopen(root + "/" + path, "r"), "\(path) cannot be read")
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }
}
