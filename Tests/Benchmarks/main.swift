for figure in benchmarkMarkdown() { print(figure.name, figure.value, figure.unit, figure.note) }
