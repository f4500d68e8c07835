import Foundation

/// Looks at the way of the pen: whether there is ink, where strokes lead, where they turn.
struct StrokeCheck {
    var kind: HandFileReader.Kind
    /// Whether the strokes were measured; those are not on a grid, and go where their writer went.
    var isCaptured: Bool

    /// Shorter straight strokes have no direction to speak of.
    private static let shortestStraight = 0.3
    /// The sideways share of a stroke that counts as nearly vertical, or as nearly level.
    private static let nearly = 0.18
    /// How much longer than the way from end to end a straight stroke may be.
    private static let straightest = 1.03
    private static let sharpestTurn = 110.0
    /// The same between two ways that are both longer than `longWay`.
    private static let sharpestTip = 140.0
    private static let longWay = 0.35
    /// Over which length either way a turn is measured.
    private static let turnReach = 0.03
    private static let tiniest = 0.03

    func flaws(of line: DrawnLine) -> [HandFlaw] {
        let points = line.strokes.flatMap(\.points)
        guard let first = points.first, points.contains(where: { length($0 - first) > 1e-9 }) else {
            return [.withoutInk(line.what)]
        }
        var flaws: [HandFlaw] = []
        for index in line.strokes.indices {
            flaws += shortStroke(index, of: line)
            guard kind != .signature, !isCaptured else { continue }
            flaws += pointFlaws(index, of: line)
            if StrokeCheck.isOrnament(line.subject) { continue }
            flaws += turns(index, of: line)
            if StrokeCheck.keepsDirection(line.subject) { flaws += direction(index, of: line) }
        }
        if kind != .signature, !isCaptured { flaws += exit(of: line) }
        return flaws
    }

    private func shortStroke(_ index: Int, of line: DrawnLine) -> [HandFlaw] {
        let way = wayLength(line.strokes[index].points)
        guard way < StrokeCheck.tiniest, !StrokeCheck.hasDots(line.subject) else { return [] }
        return [.tinyStroke(line.what, stroke: index + 1, length: way)]
    }

    private func pointFlaws(_ index: Int, of line: DrawnLine) -> [HandFlaw] {
        let (points, fields) = (line.strokes[index].points, line.fields[index])
        var flaws: [HandFlaw] = []
        for (place, field) in fields.enumerated() {
            if field.contains(".") { flaws.append(.offGrid(line.what, point: field)) }
            if place > 0, points.count > 2, length(points[place] - points[place - 1]) < 0.005 {
                flaws.append(.samePlace(line.what, point: field))
            }
        }
        return flaws
    }

    /// Places where the spline itself turns sharply; a loop of few points is none.
    private func turns(_ index: Int, of line: DrawnLine) -> [HandFlaw] {
        let stroke = line.strokes[index]
        let ends = [0] + stroke.cusps + [stroke.points.count - 1]
        var flaws: [HandFlaw] = []
        let way = PenLine(drawn: stroke, spacing: 0.01)
        for ((first, last), part) in zip(zip(ends, ends.dropFirst()), way.parts) where last - first > 1 {
            let curve = way.nodes[part].map(\.place)
            for inner in 1..<(last - first) {
                let given = stroke.points[(first + inner - 1)...(first + inner + 1)]
                guard
                    let turn = sharpTurn(
                        on: curve, at: way.nodeOfPoint[first + inner] - part.lowerBound, given: Array(given))
                else { continue }
                let field = String(line.fields[index][first + inner].prefix { $0 != "<" })
                flaws.append(.kink(line.what, point: field, degrees: Int(turn.rounded())))
            }
        }
        return flaws
    }

    /// By how many degrees the pen turns at a place of the curve, where that is too sharp.
    ///
    /// - Parameter given: the point there between its neighbours. A tip between two long ways is a reversal too, however
    ///   the spline rounds it.
    private func sharpTurn(on curve: [Vector], at place: Int, given: [Vector]) -> Double? {
        let (inwards, outwards) = (given[1] - given[0], given[2] - given[1])
        if min(length(inwards), length(outwards)) > StrokeCheck.longWay {
            let turn = angle(inwards, outwards)
            if turn > StrokeCheck.sharpestTip { return turn }
        }
        guard
            let before = point(on: curve, from: place, forwards: false),
            let after = point(on: curve, from: place, forwards: true)
        else { return nil }
        let turn = angle(curve[place] - before, after - curve[place])
        return turn > StrokeCheck.sharpestTurn ? turn : nil
    }

    /// The angle between two directions, in degrees.
    private func angle(_ a: Vector, _ b: Vector) -> Double {
        acos(min(1, max(-1, dot(HandselHand.direction(a), HandselHand.direction(b))))) * 180 / .pi
    }

    /// The point about `turnReach` along the curve from a place; `nil` where the curve ends before.
    private func point(on curve: [Vector], from place: Int, forwards: Bool) -> Vector? {
        let step = forwards ? 1 : -1
        var (index, way) = (place, 0.0)
        while way < StrokeCheck.turnReach {
            guard curve.indices.contains(index + step) else { return nil }
            way += length(curve[index + step] - curve[index])
            index += step
        }
        return curve[index]
    }

    private func direction(_ index: Int, of line: DrawnLine) -> [HandFlaw] {
        let stroke = line.strokes[index]
        guard stroke.cusps.isEmpty else { return [] }
        let way = stroke.points[stroke.points.count - 1] - stroke.points[0]
        let reach = length(way)
        guard reach > StrokeCheck.shortestStraight, wayLength(stroke.points) < StrokeCheck.straightest * reach else {
            return []
        }
        if abs(way.x) < StrokeCheck.nearly * abs(way.y), way.y > 0 { return [.upwards(line.what, stroke: index + 1)] }
        if abs(way.y) < StrokeCheck.nearly * abs(way.x), way.x < 0 { return [.leftwards(line.what, stroke: index + 1)] }
        return []
    }

    private func exit(of line: DrawnLine) -> [HandFlaw] {
        guard let body = line.strokes.first, body.runsOn, let field = line.fields.first?.last else { return [] }
        let curve = PenLine(drawn: body, spacing: 0.04).nodes.map(\.place)
        let tail = curve[curve.count - 1] - curve[max(0, curve.count - 4)]
        return tail.x < 0 && abs(tail.x) > 0.3 * abs(tail.y) ? [.exitToTheLeft(line.what, point: field)] : []
    }

    private func wayLength(_ points: [Vector]) -> Double {
        zip(points, points.dropFirst()).reduce(0) { $0 + length($1.1 - $1.0) }
    }
}

extension StrokeCheck {
    /// What may be drawn in any direction: arrows and signs that point somewhere, slashes, ticks, and lines that go to and
    /// fro under a word; the end of a Ukrainian ґ turns up.
    private static let withoutDirection: Set<Character> = [
        "/", "\\", "←", "↑", "→", "↓", "↔", "↕", "↖", "↗", "↘", "↙", "⇐", "⇒", "⇑", "⇓", "⇔", "<", ">", "‹", "›", "«",
        "»",
        "ґ", "Ґ", "√", "✓", "✔", "✗", "✘", "☑", "☒", "☐", "★", "☆", "*", "^", "~", "¬", "{", "}", "[", "]", "|", "¦",
        "♪", "♫",
        "☀",
    ]

    private static func keepsDirection(_ subject: DrawnLine.Subject) -> Bool {
        switch subject {
        case .letter(let character, _):
            !withoutDirection.contains(character) && !(character.isSymbol && !character.isASCII)
        case .pair, .over: true
        // Marks are so short that people draw them as they come.
        case .mark, .wordLine, .signature: false
        }
    }

    /// Pictures such as stars and flowers go any way that pleases.
    private static func isOrnament(_ subject: DrawnLine.Subject) -> Bool {
        guard case .letter(let character, _) = subject else { return false }
        return character.isSymbol && !character.isASCII && !character.isCurrencySymbol || character == "•"
    }

    /// What has a dot, which may be as short as the pen sets it down.
    private static func hasDots(_ subject: DrawnLine.Subject) -> Bool {
        switch subject {
        case .letter(let character, _): !character.isLetter && !character.isNumber || "ijіїјäöüÄÖÜё".contains(character)
        case .pair(let text): text.contains { "ijіїј".contains($0) }
        case .mark(let mark): [.dot, .diaeresis, .dotBelow].contains(mark)
        case .over: true
        case .wordLine: false
        case .signature: true
        }
    }
}
