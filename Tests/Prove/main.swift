import Files
import Glibc
import RoundTrips
import Typesetter

/// Proves the ingest on made-up issues, whole and damaged, and on damaged newsletters:
/// `prove COUNT [FILE or FOLDER …]`. It ends with 1 where one thing was lost, or came back otherwise.
let arguments = CommandLine.arguments.dropFirst()
guard let count = arguments.first.flatMap({ Int($0) }), count > 0 else {
    print("usage: prove COUNT [NEWSLETTER …]")
    exit(2)
}
let newsletters = try Newsletters.read(Array(arguments.dropFirst()))
let proofs = [
    try await Proof.madeUpIssues(count), try await Proof.damagedIssues(count),
    try await Proof.damagedNewsletters(newsletters, count), try await Proof.damagedNames(newsletters, count),
]
for proof in proofs { print(proof.report) }
exit(proofs.allSatisfy { $0.faults.isEmpty } ? 0 : 1)
