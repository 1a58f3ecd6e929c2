/// A place on the map, in degrees with six decimals (a tenth of a metre).
package struct Location: Sendable, Hashable {
    package let longitude: Double
    package let latitude: Double

    /// The place, or nil where there is none such on the globe.
    package init?(longitude: Double, latitude: Double) {
        guard (-180...180).contains(longitude), (-90...90).contains(latitude) else { return nil }
        self.longitude = (longitude * 1_000_000).rounded() / 1_000_000
        self.latitude = (latitude * 1_000_000).rounded() / 1_000_000
    }

    init?(longitude: String, latitude: String) {
        guard let longitude = Location.degrees(longitude), let latitude = Location.degrees(latitude) else { return nil }
        self.init(longitude: longitude, latitude: latitude)
    }

    private static func degrees(_ text: String) -> Double? {
        // Swift also reads "nan", "inf" and hexadecimal numbers, which nobody means here.
        guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x2D }) else { return nil }
        return Double(text)
    }

    /// `114.0579`: never an exponent, which YAML readers understand differently.
    static func text(ofDegrees degrees: Double) -> String {
        let millionths = Int((abs(degrees) * 1_000_000).rounded())
        let (whole, part) = (millionths / 1_000_000, millionths % 1_000_000)
        var decimals = Array("\(part + 1_000_000)".utf8.dropFirst())
        while decimals.count > 1, decimals.last == 0x30 { decimals.removeLast() }
        let sign = degrees < 0 && millionths > 0 ? "-" : ""
        return "\(sign)\(whole)." + String(decoding: decimals, as: UTF8.self)
    }
}
