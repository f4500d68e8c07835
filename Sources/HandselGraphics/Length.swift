/// Points per millimetre: an inch is 25.4 mm and 72 points.
public let pointsPerMillimetre = 72.0 / 25.4

extension Double {
    /// This many millimetres, in points.
    public var mm: Double { self * pointsPerMillimetre }
}

/// A length as a layout file writes it: a number and a unit.
public struct Length: Hashable, Sendable {
    /// In points (1/72 inch).
    public var points: Double

    public init(points: Double) {
        self.points = points
    }

    /// The units that a length may be written in, and how many points each has.
    public static let units: [(name: String, points: Double)] = [
        ("mm", pointsPerMillimetre), ("cm", pointsPerMillimetre * 10), ("pt", 1), ("in", 72),
    ]

    /// Reads "12mm", "1.5 cm", "9pt", "1in" or "0"; `nil` when it is none of these.
    public init?(_ text: String) {
        let trimmed = text.filter { $0 != " " }
        if trimmed == "0" {
            self.init(points: 0)
            return
        }
        guard let unit = Length.units.first(where: { trimmed.hasSuffix($0.name) }) else { return nil }
        let number = trimmed.dropLast(unit.name.count)
        guard !number.isEmpty, number.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }),
            let value = Double(number), value.isFinite
        else { return nil }
        self.init(points: value * unit.points)
    }
}
