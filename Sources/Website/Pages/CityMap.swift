internal import Content
internal import Glibc
internal import Mustache

/// The cities on a map drawn from their coordinates. Those that nobody names are faint dots, which together draw the
/// country; those that are named are circles, with labels where there is room.
struct CityMap: Sendable {
    let value: Value

    init(_ archive: Archive, _ links: LinkValues) {
        let cities = archive.names[..<archive.cityCount].filter { $0.entry.city?.location != nil }
        let named = cities.filter { $0.count > 0 }.sorted { ($1.count, $0.index) < ($0.count, $1.index) }
        let most = named.first?.count ?? 1
        var room = LabelRoom()
        let circles = named.compactMap { name -> Circle? in
            guard let point = Point(of: name) else { return nil }
            let radius = 3.5 + 12 * (Double(name.count) / Double(most)).squareRoot()
            return Circle(name: name.index, point: point, radius: radius, heading: name.entry.heading)
        }
        for circle in circles { room.take(circle) }
        let marks = circles.map { circle -> Value in
            let label = room.place(circle)
            return .object([
                "name": links.countedNames[circle.name], "x": .string(text(circle.point.x)),
                "y": .string(text(circle.point.y)), "radius": .string(text(circle.radius)),
                "label": label.map {
                    .object(["x": .string(text($0.x)), "y": .string(text($0.y)), "anchor": .string($0.anchor)])
                } ?? .null,
            ])
        }
        let dots = cities.filter { $0.count == 0 }.compactMap { Point(of: $0).map { Self.value(of: $0) } }
        value = .object([
            "circles": .list(marks), "dots": .list(dots), "is_empty": .bool(circles.isEmpty),
            "width": .int(Int(Point.width)), "height": .int(Int(Point.height)),
        ])
    }

    /// The map of a city's page: itself among all others.
    static func place(of city: City, among dots: Value) -> Value {
        guard let location = city.location else { return .null }
        let point = Point(location)
        return .object([
            "x": .string(text(point.x)), "y": .string(text(point.y)), "dots": dots,
            "width": .int(Int(Point.width)), "height": .int(Int(Point.height)),
        ])
    }

    /// All cities as dots, for the maps of the cities' pages.
    static func dots(_ archive: Archive) -> Value {
        .list(archive.names[..<archive.cityCount].compactMap { Point(of: $0).map { value(of: $0) } })
    }

    private static func value(of point: Point) -> Value {
        .object(["x": .string(text(point.x)), "y": .string(text(point.y))])
    }
}

/// A number with one decimal: enough for a picture of this size, and the same on every machine.
private func text(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return sign + "\(abs(tenths) / 10)" + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
}

/// A place on the drawing.
private struct Point {
    static let width = 860.0
    static let height = 640.0
    let x: Double
    let y: Double

    init?(of name: ArchivedName) {
        guard let location = name.entry.city?.location else { return nil }
        self.init(location)
    }

    /// Albers' conic projection with the parallels that maps of China use (25° and 47°), so that the shape is the one
    /// readers know.
    init(_ location: Location) {
        let (first, second) = (25 * Double.pi / 180, 47 * Double.pi / 180)
        let n = (sin(first) + sin(second)) / 2
        let c = cos(first) * cos(first) + 2 * n * sin(first)
        func radius(_ latitude: Double) -> Double { (c - 2 * n * sin(latitude)).squareRoot() / n }
        let angle = n * (location.longitude - 105) * .pi / 180
        let rho = radius(location.latitude * .pi / 180)
        x = rho * sin(angle) * 1010 + 420
        y = (radius(36 * .pi / 180) - rho * cos(angle)) * -1010 + 330
    }
}

private struct Circle {
    let name: Int
    let point: Point
    let radius: Double
    let heading: String
}

/// Where labels find room: beside their circle, on nobody else's circle or label.
private struct LabelRoom {
    private var taken: [Box] = []

    private struct Box {
        let left: Double, right: Double, top: Double, bottom: Double

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    struct Label {
        let x: Double
        let y: Double
        let anchor: String
    }

    mutating func take(_ circle: Circle) {
        let (point, radius) = (circle.point, circle.radius)
        taken.append(
            Box(left: point.x - radius, right: point.x + radius, top: point.y - radius, bottom: point.y + radius))
    }

    /// A place for the label: right, left, above or below; nil where all are taken.
    mutating func place(_ circle: Circle) -> Label? {
        let (point, radius) = (circle.point, circle.radius)
        // In the map's letters (14 units high) a Hangul syllable is about as wide as high.
        let width = circle.heading.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x80 ? 8 : 13.5) }
        let choices = [
            (Label(x: point.x + radius + 3, y: point.y + 5, anchor: "start"), point.x + radius + 3),
            (Label(x: point.x - radius - 3, y: point.y + 5, anchor: "end"), point.x - radius - 3 - width),
            (Label(x: point.x, y: point.y - radius - 4, anchor: "middle"), point.x - width / 2),
            (Label(x: point.x, y: point.y + radius + 14, anchor: "middle"), point.x - width / 2),
        ]
        for (label, left) in choices {
            let box = Box(left: left, right: left + width, top: label.y - 12, bottom: label.y + 3)
            let isInside = box.left > 0 && box.right < Point.width && box.top > 0 && box.bottom < Point.height
            if isInside, !taken.contains(where: { $0.meets(box) }) {
                taken.append(box)
                return label
            }
        }
        return nil
    }
}
