import Files
import Glibc

/// Makes an archive of made-up articles, as a site of ours and as one of Hugo's: the same articles, the same names.
///
/// `archives ARTICLES GAZETTEER OUT` writes `OUT/seogo/Content` and `OUT/hugo/content`.
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count == 3, let count = Int(arguments[0]), count > 0 else {
    print("usage: archives ARTICLES GAZETTEER OUT")
    exit(2)
}
let names = try NamePool(folder: arguments[1])
let archive = MadeUpArchive(articleCount: count, names: names)
try SeogoSite(folder: arguments[2] + "/seogo").write(archive, gazetteer: arguments[1])
try HugoSite(folder: arguments[2] + "/hugo").write(archive)
print("\(count) articles in \(archive.issueCount) issues")
