for figure in benchmarkContent() { print(figure.name, figure.value, figure.unit, figure.note, separator: "\t") }
