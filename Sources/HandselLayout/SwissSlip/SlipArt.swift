import HandselGraphics

/// What is drawn on a slip besides words and code: our own drawings by the measures of the style guide.
enum SlipArt {
    /// The lines above the slip and between its parts, with a pair of scissors on each.
    static func separations() -> [Frame.Child] {
        let size = SwissSlip.size
        let line = Frame.Line(color: .black, width: 0.5)
        let along = Path([
            .move(Point(x: 0, y: 0)), .line(Point(x: size.width, y: 0)), .move(Point(x: 62.mm, y: 0)),
            .line(Point(x: 62.mm, y: size.height)),
        ])
        let lines = Frame(
            name: "separations", size: size, content: .shape(along, fill: nil, line: line), role: .artifact)
        return [
            Frame.Child(at: .zero, lines), scissors(at: Point(x: 7.mm, y: 0), isUpright: false),
            scissors(at: Point(x: 62.mm, y: 9.mm), isUpright: true),
        ]
    }

    /// A pair of scissors that cuts to the right, or down, on a line through its middle; 5 mm long.
    private static func scissors(at middle: Point, isUpright: Bool) -> Frame.Child {
        func point(_ x: Double, _ y: Double) -> Point {
            // Down is a quarter turn clockwise of right.
            isUpright ? Point(x: -y.mm + 2.mm, y: x.mm + 2.5.mm) : Point(x: x.mm + 2.5.mm, y: y.mm + 2.mm)
        }
        var elements: [Path.Element] = []
        for side in [-1.0, 1.0] {
            // A handle's ring, then its blade across the line to the other side.
            elements += ring(around: (-1.75, side * 0.85), radius: 0.62, point)
            elements += [.move(point(-1.28, side * 0.45)), .line(point(2.4, side * -0.62))]
        }
        let size = isUpright ? Size(width: 4.mm, height: 5.mm) : Size(width: 5.mm, height: 4.mm)
        let frame = Frame(
            name: "scissors", size: size,
            content: .shape(Path(elements), fill: nil, line: Frame.Line(color: .black, width: 0.7)), role: .artifact)
        let origin = Point(x: middle.x - size.width / 2, y: middle.y - size.height / 2)
        return Frame.Child(at: origin, frame)
    }

    /// A circle by four cubic curves, in millimetres before `point` places it.
    private static func ring(
        around centre: (x: Double, y: Double), radius r: Double, _ point: (Double, Double) -> Point
    ) -> [Path.Element] {
        let k = r * 0.552_284_75
        let (x, y) = centre
        return [
            .move(point(x + r, y)), .curve(point(x + r, y + k), point(x + k, y + r), point(x, y + r)),
            .curve(point(x - k, y + r), point(x - r, y + k), point(x - r, y)),
            .curve(point(x - r, y - k), point(x - k, y - r), point(x, y - r)),
            .curve(point(x + k, y - r), point(x + r, y - k), point(x + r, y)), .close,
        ]
    }

    /// The Swiss cross in the middle of the code: 7 mm with a white edge of half a millimetre.
    static func cross(on code: Size) -> Frame.Child {
        let size = Size(width: 7.mm, height: 7.mm)
        // An arm is a sixth longer than wide (Coat of Arms Protection Act, article 1).
        let (width, length) = (1.167.mm, 3.889.mm)
        let middle = 3.5.mm
        let upright = Rect(x: middle - width / 2, y: middle - length / 2, width: width, height: length)
        let level = Rect(x: middle - length / 2, y: middle - width / 2, width: length, height: width)
        let square = Rect(x: 0.5.mm, y: 0.5.mm, width: 6.mm, height: 6.mm)
        func part(_ rects: [Rect], _ color: Color) -> Frame.Child {
            let path = Path(rects.flatMap { Path(rect: $0).elements })
            return Frame.Child(
                at: .zero,
                Frame(name: "ground", size: size, content: .shape(path, fill: color, line: nil), role: .artifact))
        }
        let frame = Frame(
            name: "swissCross", size: size,
            children: [
                part([Rect(origin: .zero, size: size)], .white), part([square], .black),
                part([upright, level], .white),
            ], role: .artifact)
        return Frame.Child(
            at: Point(x: (code.width - size.width) / 2, y: (code.height - size.height) / 2), frame)
    }

    /// The four corner marks of a box that is filled in by hand: 3 mm long, 0.75 points thick.
    static func box(_ size: Size, at point: Point) -> Frame.Child {
        let mark = 3.mm
        var elements: [Path.Element] = []
        for (x, inwards) in [(0.0, mark), (size.width, -mark)] {
            for (y, down) in [(0.0, mark), (size.height, -mark)] {
                elements += [
                    .move(Point(x: x + inwards, y: y)), .line(Point(x: x, y: y)), .line(Point(x: x, y: y + down)),
                ]
            }
        }
        let frame = Frame(
            name: "slipBox", size: size,
            content: .shape(Path(elements), fill: nil, line: Frame.Line(color: .black, width: 0.75)), role: .artifact)
        return Frame.Child(at: point, frame)
    }
}
