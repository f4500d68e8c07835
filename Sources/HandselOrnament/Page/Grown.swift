import Foundation
import HandselGraphics

extension OrnamentKind {
    static let sprig = OrnamentKind("sprig", "Twigs and blossoms that grow out of corners.") { room, seed in
        room.corners(seed).enumerated().map { index, corner in
            let side = min(room.depth * 2.2, room.page.width / 2, room.page.height / 2)
            let drawing = Illustration(.sprig, size: Size(width: side, height: side), seed: seed.of("corner", index))
            // The drawing grows from the top-left; the others are its mirror images.
            var turn = Transform(
                moving: Point(
                    corner.x < 0 ? room.inner.minX : room.inner.maxX, corner.y < 0 ? room.inner.minY : room.inner.maxY))
            turn.a = -corner.x
            turn.d = -corner.y
            let bounds = drawing.pieces.flatMap(\.marks).bounds
            let home = Transform(moving: bounds.origin * -1)
            let pieces = drawing.pieces.map {
                Piece($0.name, $0.marks.moved(by: home).moved(by: turn), isLoose: $0.isLoose)
            }
            return OrnamentPart(pieces, root: Point(turn.tx, turn.ty))
        }
    }

    static let garland = OrnamentKind("garland", "Plants that climb along the sides.") { room, seed in
        let width = max(1, room.depth - room.edge)
        return [-1.0, 1.0].compactMap { side in
            guard let climb = room.climb(side) else { return nil }
            let height = room.inner.size.height * (climb == .whole ? 1 : 0.4)
            let isLow = climb != .down
            let own = seed.keyed(side < 0 ? "left" : "right")
            let tall = height * own.between(0.86, 1, "tall")
            let drawing = Illustration(.garland, size: Size(width: width, height: tall), seed: own)
            let origin = Point(
                side < 0 ? room.inner.minX : room.inner.maxX - width, isLow ? room.inner.maxY - tall : room.inner.minY)
            let root = Point(side < 0 ? room.inner.minX : room.inner.maxX, isLow ? room.inner.maxY : room.inner.minY)
            return OrnamentPart(drawing.pieces.map { $0.offset(by: origin) }, root: root)
        }
    }
}
