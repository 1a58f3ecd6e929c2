for figure in benchmarkMustache() {
    print("\(figure.name): \(figure.value) \(figure.unit) \(figure.note)")
}
