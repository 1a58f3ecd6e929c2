import Markdown
if CommandLine.arguments.contains("ours") { loopOurs() }
for figure in benchmarkMarkdown() { print(figure.name, figure.value, figure.unit, figure.note) }
