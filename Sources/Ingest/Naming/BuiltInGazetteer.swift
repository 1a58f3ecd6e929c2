internal import CGazetteer

/// The lists that come with the program: what a new site begins with.
enum BuiltInGazetteer {
    static var cities: [UInt8] {
        Array(UnsafeBufferPointer(start: seogo_cities, count: seogo_cities_size))
    }

    static var companies: [UInt8] {
        Array(UnsafeBufferPointer(start: seogo_companies, count: seogo_companies_size))
    }
}
