for figure in benchmarkText() { print(figure.name, Int(figure.value), figure.unit, figure.note) }
