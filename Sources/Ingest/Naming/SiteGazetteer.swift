package import Content
internal import Files
internal import Names
package import Text

/// The two lists of names of a site, as files.
package struct SiteGazetteer: Sendable {
    private let folder: String
    /// The companies' file as it was read or last written, or as it will be first written.
    private var companyBytes: [UInt8]
    /// What that file says.
    private var saved: [Company]
    private let cityBytes: [UInt8]
    private var isNew: Bool
    package let cities: [City]
    package private(set) var companies: [Company]

    /// Reads the lists of a content folder; a folder without them gets the program's own at the first `save`.
    package static func load(_ content: String) throws -> Reading<SiteGazetteer> {
        let folder = "\(content)/gazetteer"
        let isNew = !Folder.holdsFile("\(folder)/cities.yml") && !Folder.holdsFile("\(folder)/companies.yml")
        func bytes(_ name: String, _ ours: [UInt8]) throws -> [UInt8] {
            if isNew { return ours }
            return Folder.holdsFile("\(folder)/\(name)") ? try FileReader.read("\(folder)/\(name)") : []
        }
        let cityBytes = try bytes("cities.yml", BuiltInGazetteer.cities)
        var companyBytes = try bytes("companies.yml", BuiltInGazetteer.companies)
        let cities = City.readList(cityBytes, path: "\(folder)/cities.yml")
        var companies = Company.readList(companyBytes, path: "\(folder)/companies.yml")
        if isNew {
            // What the samples discovered is no business of another site.
            let path = "\(folder)/companies.yml"
            let edits = (companies.value ?? []).filter { $0.status != nil }.map { Edit.removeEntry(id: $0.id) }
            companyBytes = YAMLEditor.editList(companyBytes, path: path, shape: Company.shape, edits).value ?? []
            companies = Company.readList(companyBytes, path: path)
        }
        let diagnostics = cities.diagnostics + companies.diagnostics
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return Reading(nil, diagnostics) }
        let gazetteer = SiteGazetteer(
            folder: folder, companyBytes: companyBytes, saved: companies.value ?? [], cityBytes: cityBytes,
            isNew: isNew, cities: cities.value ?? [], companies: companies.value ?? [])
        return Reading(gazetteer, diagnostics)
    }

    /// Takes over what reading discovered: new entries, and new spellings of entries nobody has judged yet.
    mutating func learn(_ companies: [Company]) { self.companies = companies }

    /// Makes edits in the companies' file.
    package func save(_ edits: [Edit]) throws -> [Diagnostic] {
        let edited = edit(edits)
        if let bytes = edited.value { try write(bytes) }
        return edited.diagnostics
    }

    private func edit(_ edits: [Edit]) -> Reading<[UInt8]> {
        YAMLEditor.editList(companyBytes, path: "\(folder)/companies.yml", shape: Company.shape, edits)
    }

    /// Writes what was learned, touching no line of an entry that a person wrote.
    package mutating func save() throws -> [Diagnostic] {
        let edits = SiteGazetteer.edits(from: saved, to: companies)
        guard isNew || !edits.isEmpty else { return [] }
        let edited = edit(edits)
        if let bytes = edited.value {
            try write(bytes)
            (companyBytes, saved, isNew) = (bytes, companies, false)
        }
        return edited.diagnostics
    }

    private func write(_ companies: [UInt8]) throws {
        if isNew {
            try Folder.create(folder)
            try FileWriter.write(cityBytes, to: "\(folder)/cities.yml")
        }
        try FileWriter.write(companies, to: "\(folder)/companies.yml")
    }

    private static func edits(from old: [Company], to new: [Company]) -> [Edit] {
        let known = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
        var edits: [Edit] = []
        // Two edits of one entry cost a further reading of the file; the second ones of all entries share theirs.
        var changes: [[Edit]] = []
        for company in new {
            guard let before = known[company.id] else {
                edits.append(.append(company.record))
                continue
            }
            guard before != company else { continue }
            var changed: [Edit] = []
            for (key, name) in [("ko", \Company.ko), ("zh", \.zh), ("en", \.en)] {
                guard let value = company[keyPath: name], value != before[keyPath: name] else { continue }
                changed.append(.set(.entry(id: company.id), key: key, .text(value)))
            }
            if !company.aliases.isEmpty, company.aliases != before.aliases {
                changed.append(.set(.entry(id: company.id), key: "aliases", .list(company.aliases)))
            }
            changes.append(changed)
        }
        for place in 0..<(changes.map(\.count).max() ?? 0) {
            edits += changes.filter { $0.count > place }.map { $0[place] }
        }
        return edits
    }
}
