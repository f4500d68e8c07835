import Foundation
import HandselGraphics
import Testing

@testable import HandselCapture

@Suite("The strokes found in ink")
struct TracingTests {
    /// Ink of lines of one width, with corners where they bend, in millimetres.
    private func ink(_ lines: [[(Double, Double)]], width: Double = 0.5) -> InkBitmap {
        var ink = InkBitmap(
            origin: .zero, scale: InkBitmap.fineScale, width: 220, height: 220,
            bits: [UInt8](repeating: 0, count: 220 * 220))
        ink.bits = ink.covered(
            by: lines.map { line in
                FittedStroke(
                    places: line.map {
                        FittedStroke.Place(point: Point(x: $0.0.mm, y: $0.1.mm), width: width.mm, isCusp: true)
                    })
            })
        return ink
    }

    private func circle(_ x: Double, _ y: Double, radius: Double) -> [(Double, Double)] {
        (0...48).map { index in
            let angle = Double(index) / 48 * 2 * .pi
            return (x + radius * cos(angle), y + radius * sin(angle))
        }
    }

    private func isNear(_ p: Point, _ x: Double, _ y: Double, _ tolerance: Double = 0.12) -> Bool {
        p.distance(to: Point(x: x.mm, y: y.mm)) < tolerance.mm
    }

    @Test("are one for a ring, and it closes")
    func ring() throws {
        let strokes = ink([circle(5, 5, radius: 2)]).strokes()
        #expect(strokes.count == 1)
        let ring = try #require(strokes.first)
        #expect(ring.isClosed)
        #expect(ring.cusps.isEmpty)
        #expect(ring.points.first == ring.points.last)
        #expect(ring.points.allSatisfy { abs($0.distance(to: Point(x: 5.0.mm, y: 5.0.mm)) - 2.0.mm) < 0.06.mm })
        // From the top, against the clock: the second quarter lies at the left.
        #expect(ring.points[0].y < 3.3.mm)
        #expect(ring.points[ring.points.count / 4].x < 4.0.mm)
        #expect(ring.widths.allSatisfy { abs($0 - 0.5.mm) < 0.08.mm })
        let fitted = FittedStroke(ring, tolerance: 0.04.mm, most: 16)
        #expect(fitted.places.first?.point == fitted.places.last?.point)
        #expect((5...16).contains(fitted.places.count))
    }

    @Test("go straight through where they cross")
    func crossing() {
        let strokes = ink([[(2, 2), (8, 8)], [(8, 2), (2, 8)]]).strokes()
        #expect(strokes.count == 2)
        for stroke in strokes {
            #expect(stroke.cusps.isEmpty)
            // The farthest from the straight line between its ends.
            let (a, b) = (stroke.points[0], stroke.points[stroke.points.count - 1])
            let off = stroke.points.map { abs(cross((b - a).direction, $0 - a)) }.max() ?? 0
            #expect(off < 0.06.mm)
            #expect(abs(stroke.length - 8.485.mm) < 0.3.mm)
            #expect(stroke.widths.allSatisfy { abs($0 - 0.5.mm) < 0.1.mm })
        }
    }

    @Test("turn at the tip of an acute corner")
    func corner() throws {
        let strokes = ink([[(3, 2), (4.5, 8), (6, 2)]]).strokes()
        #expect(strokes.count == 1)
        let v = try #require(strokes.first)
        #expect(v.cusps.count == 1)
        #expect(isNear(v.points[v.cusps.first ?? 0], 4.5, 8, 0.25))
        #expect(isNear(v.points[0], 3, 2))
        #expect(isNear(v.points[v.points.count - 1], 6, 2))
    }

    @Test("have corners where the pen turned, not rounded")
    func zigzag() throws {
        let strokes = ink([[(2, 2), (8, 2), (2, 8), (8, 8)]]).strokes()
        #expect(strokes.count == 1)
        let z = try #require(strokes.first)
        #expect(z.cusps.count == 2)
        #expect(isNear(z.points[z.cusps[0]], 8, 2))
        #expect(isNear(z.points[z.cusps[1]], 2, 8))
    }

    @Test("are two for an eight-like loop and a bar, and the loop is one closed line")
    func eight() throws {
        let eight = (0...96).map { index -> (Double, Double) in
            let t = Double(index) / 96 * 2 * .pi
            return (5 + 1.5 * sin(2 * t), 5 - 3 * cos(t))
        }
        let strokes = ink([eight]).strokes()
        #expect(strokes.count == 1)
        #expect(strokes.first?.isClosed == true)
        #expect(strokes.first?.cusps.isEmpty == true)
    }

    @Test("begin with the longest, and a dot is a short one at the end")
    func dot() throws {
        let strokes = ink([[(5, 1.5), (5.1, 1.6)], [(5, 4), (5, 8)]]).strokes()
        #expect(strokes.count == 2)
        #expect(isNear(strokes[0].points[0], 5, 4))
        #expect(isNear(strokes[0].points[strokes[0].points.count - 1], 5, 8))
        #expect(strokes[1].points.count == 2)
        #expect(isNear((strokes[1].points[0] + strokes[1].points[1]) * 0.5, 5.05, 1.55))
        #expect(abs(strokes[1].widths[0] - 0.5.mm) < 0.1.mm)
    }

    @Test("are none in no ink")
    func nothing() {
        #expect(ink([]).strokes().isEmpty)
    }

    @Test("survive whatever the ink is", arguments: 0..<16)
    func noise(number: Int) {
        let seed = Seed("blots").keyed(UInt64(number))
        let (width, height) = (1 + Int(seed.keyed(1).unit * 60), 1 + Int(seed.keyed(2).unit * 60))
        let share = seed.keyed(3).unit
        var blots = InkBitmap(origin: .zero, scale: 7, width: width, height: height, bits: [])
        blots.bits = (0..<width * height).map { seed.keyed(UInt64($0 + 10)).unit < share ? 1 : 0 }
        for stroke in blots.strokes() {
            #expect(stroke.points.count == stroke.widths.count)
            #expect(stroke.points.count > 1)
            #expect(stroke.points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
            let fitted = FittedStroke(stroke, tolerance: 0.04.mm, most: 16)
            #expect(fitted.places.count > 1)
        }
    }
}
