import Foundation
public import HandselGraphics

/// Lines as a hand draws them with a pen, twice and never quite the same way. Each is an outline to be filled.
public enum SketchedLine {
    /// A line under something, from the left of its room to the right.
    ///
    /// - Parameters:
    ///   - length: in points.
    ///   - width: of the pen, in points.
    /// - Returns: two strokes in a room as high as `height(width:)`.
    public static func underline(length: Double, width: Double, seed: Seed) -> Path {
        let middle = height(width: width) / 2
        // The hand comes back for a second, shorter stroke.
        let slope = seed.between(-0.9, 0.9, "slope") * width
        let first = stroke(
            from: Point(width * 0.5, middle - width * 0.5 - slope * 0.5),
            to: Point((length - width) * seed.between(0.975, 1, "end"), middle - width * 0.5 + slope * 0.5),
            width: width, sway: width * 1.4, seed.keyed("first"))
        let second = stroke(
            from: Point(length * seed.between(0.03, 0.14, "from"), middle + width * seed.between(0.5, 1.1, "near")),
            to: Point(length * seed.between(0.8, 0.95, "to"), middle + width * seed.between(0.2, 0.9, "far")),
            width: width * 0.82,
            sway: width * 1.2, seed.keyed("second"))
        return first + second
    }

    /// The room that a sketched line of this width needs, in points.
    public static func height(width: Double) -> Double { width * 5 }

    /// A single stroke from one point to another, that strays to its sides by no more than the pen's width.
    ///
    /// - Parameter width: of the pen, in points.
    public static func stroke(from: Point, to: Point, width: Double, seed: Seed) -> Path {
        let along = to - from
        let count = max(3, min(12, Int(along.length / 40) + 3))
        // The ends stay where they are, so that it begins and ends at what it joins.
        let points = (0...count).map { step -> Point in
            let own = seed.of("knot", step)
            let sway = step == 0 || step == count ? 0.3 : 1.2
            return from + along * (Double(step) / Double(count))
                + along.unit.turned * (own.between(-0.5, 0.5, "sway") * sway * width)
        }
        return brush(points, width: width, .even)
    }

    /// A dot that is scribbled full, within `radius` points of its centre.
    public static func dot(at center: Point, radius: Double, seed: Seed) -> Path {
        blob(
            center, radius * seed.between(0.86, 0.94, "wide"), radius * seed.between(0.8, 0.92, "high"), wobble: 0.06,
            angle: seed.between(-0.6, 0.6, "turn"), corners: 7, seed)
    }

    /// A ring drawn once around and a little further, within `radius` points of its centre.
    ///
    /// - Parameter width: of the pen, in points.
    public static func ring(at center: Point, radius: Double, width: Double, seed: Seed) -> Path {
        let reach = radius - width / 2
        let start = seed.between(-2.6, -1.2, "start")
        let turns = 2 * Double.pi * seed.between(1.06, 1.16, "turns")
        let steps = 14
        let points = (0...steps).map { step -> Point in
            let t = Double(step) / Double(steps)
            // It winds inward, so that its end does not lie on its beginning.
            let own = reach * (1 - 0.2 * t + seed.of("knot", step).between(-0.03, 0, "in"))
            let angle = start + turns * t
            return center + Point(cos(angle) * own, sin(angle) * own * 0.97)
        }
        return brush(points, width: width, .even)
    }

    /// A frame around a room of this size, drawn around twice; it stays inside.
    public static func frame(_ size: Size, width: Double, seed: Seed) -> Path {
        let reach = min(3 * width + 1, size.width / 8, size.height / 8)
        return (0..<2).reduce(Path()) { path, round in
            path + loop(size, width: round == 0 ? width : width * 0.8, reach: reach, seed.of("round", round))
        }
    }

    /// Once around with soft corners, the end a little past the beginning.
    private static func loop(_ size: Size, width: Double, reach: Double, _ seed: Seed) -> Path {
        let margin = width / 2 + reach * 0.55
        let (w, h) = (size.width - 2 * margin, size.height - 2 * margin)
        let corner = min(w, h) * 0.06 + width
        // Along each side a few knots, moved in and out a little; the first side begins somewhere after its corner.
        var knots: [Point] = []
        let sides: [(Point, Point)] = [
            (Point(0, 0), Point(w, 0)), (Point(w, 0), Point(w, h)), (Point(w, h), Point(0, h)),
            (Point(0, h), Point(0, 0)),
        ]
        for (index, side) in sides.enumerated() {
            let along = (side.1 - side.0).unit
            let length = (side.1 - side.0).length
            let count = max(2, min(7, Int(length / 60) + 2))
            for knot in 0..<count {
                let own = seed.of("side", index).of("knot", knot)
                let t = corner + (length - 2 * corner) * Double(knot) / Double(count - 1)
                knots.append(side.0 + along * t + along.turned * (own.between(-0.5, 0.5, "in") * reach))
            }
        }
        let start = seed.between(0, 0.4, "start") * min(w * 0.2, 30)
        knots[0] = knots[0] + Point(start, 0)
        knots.append(Point(corner * 0.3, -reach * seed.between(-0.4, 0.5, "close")))
        knots.append(
            Point(
                corner + start + min(w * 0.12, 22) * seed.between(0.4, 1, "over"),
                reach * seed.between(-0.45, 0.45, "past")))
        return brush(knots, width: width, .even).moved(by: Transform(moving: Point(margin, margin)))
    }

    private static func stroke(from: Point, to: Point, width: Double, sway: Double, _ seed: Seed) -> Path {
        let along = to - from
        let count = max(4, min(12, Int(along.length / 75) + 3))
        let points = (0...count).map { step -> Point in
            let own = seed.of("knot", step)
            return from + along * (Double(step) / Double(count)) + Point(0, own.between(-0.5, 0.5, "y") * sway)
        }
        return brush(points, width: width, .even)
    }
}
