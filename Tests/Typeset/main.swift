import Glibc

/// Sets documents as newsletters: a folder of an issue as one text, or random issues as many.
let arguments = Array(CommandLine.arguments.dropFirst())

switch Request(arguments) {
case .folder(let folder, let layout, let seed):
    guard let text = FolderTypesetter(folder: folder, layout: layout, seed: seed).typeset() else { exit(1) }
    exit(Output.write(text, to: nil) ? 0 : 1)
case .random(let count, let seed, let layout, let output):
    exit(RandomCorpus(count: count, seed: seed, layout: layout, folder: output).write() ? 0 : 1)
case nil:
    Output.complain(Request.usage)
    exit(2)
}
