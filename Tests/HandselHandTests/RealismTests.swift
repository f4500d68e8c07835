import HandselGraphics
import Testing

@testable import HandselHand

private func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
}

/// What can be measured of a note that looks written. Bounds in x-heights.
@Suite("Writing by hand")
struct RealismTests {
    private let notes: [Ink]

    init() throws {
        let hand = try sam()
        notes = try (0..<4).map {
            try hand.ink(for: longNote, measure: 46 * 6.6, xHeight: 6.6, seed: Seed("note", "\($0)"))
        }
    }

    /// Points along the outlines of each letter, by character.
    private func shapes(_ ink: Ink) -> [Character: [[Vector]]] {
        let font = FontReader(ink.font)
        var shapes: [Character: [[Vector]]] = [:]
        for line in ink.lines {
            for (character, letter) in line.singleLetters where character.isLetter || character.isNumber {
                let points = font.glyph(Int(letter.glyph)).contours.flatMap { contour in
                    Outline.curves(of: contour.map { Outline.Point(x: $0.x, y: $0.y, isOnCurve: $0.isOnCurve) })
                        .flatMap { start, control, end in
                            [0.0, 0.25, 0.5, 0.75].map { t in
                                let u = 1 - t
                                return (u * u * start + 2 * u * t * control + t * t * end) / 400
                            }
                        }
                }
                shapes[character, default: []].append(points)
            }
        }
        return shapes
    }

    /// The mean distance from each point of one shape to the nearest of the other, once laid over each other.
    private func difference(_ a: [Vector], _ b: [Vector]) -> Double {
        func middle(_ points: [Vector]) -> Vector { points.reduce(.zero, +) / Double(points.count) }
        let shift = middle(a) - middle(b)
        let distances = b.map { point in
            a.reduce(Double.infinity) { min($0, length($1 - point - shift)) }
        }
        return mean(distances)
    }

    @Test("has no twins, and still one writer")
    func twins() {
        var differences: [Double] = []
        for shapes in shapes(notes[0]).sorted(by: { $0.key < $1.key }).map(\.value) {
            for (index, shape) in shapes.prefix(5).enumerated() {
                for other in shapes.prefix(index) { differences.append(difference(shape, other)) }
            }
        }
        differences.sort()
        #expect(differences.count > 100)
        #expect(differences[0] > 0.006)
        #expect((0.02...0.07).contains(differences[differences.count / 2]))
        #expect(differences[differences.count * 95 / 100] < 0.14)
    }

    @Test("never writes a letter the same way twice running within a word or from one to the next")
    func alternates() {
        for count in [3, 4, 8] {
            for letters in 1...6 {
                var last: Int?
                for word in 0..<12 {
                    var alternates = Alternates(word: word)
                    var draws = Draws(Seed(UInt64(word)))
                    for _ in 0..<letters {
                        let next = alternates.next(of: "e", count: count, start: Seed(5), drawing: &draws)
                        #expect(next != last)
                        last = next
                    }
                }
            }
        }
        // With two ways only, within a word, and between words that have the letter once.
        var firsts: [Int] = []
        for word in 0..<6 {
            var alternates = Alternates(word: word)
            var draws = Draws(Seed(1))
            let row = (0..<4).map { _ in alternates.next(of: "a", count: 2, start: Seed(5), drawing: &draws) }
            #expect(zip(row, row.dropFirst()).allSatisfy { $0 != $1 })
            firsts.append(row[0])
        }
        #expect(zip(firsts, firsts.dropFirst()).allSatisfy { $0 != $1 })
    }

    /// The feet of letters that stand on the baseline, in x-heights, y up.
    private func feet(_ ink: Ink, _ line: Ink.Line) -> [Vector] {
        let font = FontReader(ink.font)
        return line.singleLetters.compactMap { character, letter in
            guard "acdehikmnorstuvwxz".contains(character) else { return nil }
            let low = Double(font.glyph(Int(letter.glyph)).box[1]) / 400
            return Vector(letter.origin.x / 6.6, low - letter.origin.y / 6.6)
        }
    }

    @Test("keeps to the baseline, more or less, and rises along it")
    func baseline() {
        var (deviations, rises): ([Double], [Double]) = ([], [])
        for ink in notes {
            for line in ink.lines {
                let feet = feet(ink, line)
                guard feet.count > 12 else { continue }
                let middle = feet.reduce(.zero, +) / Double(feet.count)
                let sums = feet.reduce(into: (xx: 0.0, xy: 0.0)) { sums, foot in
                    sums.xx += (foot.x - middle.x) * (foot.x - middle.x)
                    sums.xy += (foot.x - middle.x) * (foot.y - middle.y)
                }
                let rise = sums.xy / sums.xx
                rises.append(rise)
                let residuals = feet.map { $0.y - middle.y - rise * ($0.x - middle.x) }
                deviations.append(mean(residuals.map { $0 * $0 }).squareRoot())
            }
        }
        #expect((0.03...0.09).contains(mean(deviations)))
        #expect((0.004...0.015).contains(mean(rises)))
    }

    @Test("starts its lines unevenly and drifts inwards")
    func leftEdge() throws {
        let hand = try sam()
        var (starts, ends): ([Double], [Double]) = ([], [])
        for seed in 0..<4 {
            let ink = try hand.ink(for: longNote + longNote, measure: 46 * 6.6, xHeight: 6.6, seed: Seed(UInt64(seed)))
            let edges = ink.lines.compactMap { $0.letters.first?.origin.x }.map { $0 / 6.6 }
            #expect(Set(edges.map { ($0 * 100_000).rounded() }).count == edges.count)
            starts += edges.prefix(3)
            ends += edges.suffix(3)
        }
        #expect(mean(ends) > mean(starts) + 0.1)
    }

    @Test("leaves uneven spaces between words, none of them narrow")
    func wordSpaces() throws {
        let file = try HandFileReader.hand(in: samFile, file: "sam.hand", sets: handText)
        var scribe = Scribe(hand: file, language: nil, seed: Seed(9), letterCount: 0)
        let word = Note.Word(letters: [Note.Letter(character: "a", source: 0)])
        let spaces = (0..<120).map { scribe.write(word, index: $0).space }
        let middle = mean(spaces)
        let deviation = mean(spaces.map { ($0 - middle) * ($0 - middle) }).squareRoot()
        #expect((0.09...0.15).contains(deviation / middle))
        #expect((spaces.min() ?? 0) >= 0.5)
    }

    @Test("has a line that swells gently")
    func widths() throws {
        let path = SampledPath(
            PenPath(
                points: [
                    Vector(0.6, 0.9), Vector(0.4, 1), Vector(0, 0.4), Vector(0.2, 0), Vector(0.6, 0.5),
                    Vector(0.7, 0.96), Vector(0.7, 0),
                ], cusps: [5]))
        for seed in 0..<50 {
            var draws = Draws(Seed(UInt64(seed)))
            let widths = Pen.named[0].pen.widths(along: path, drawing: &draws)
            #expect(widths.count == path.points.count)
            let body = widths.dropFirst(5).dropLast(5)
            #expect((body.max() ?? 1) / (body.min() ?? 1) <= 1.6)
            for (width, next) in zip(widths, widths.dropFirst()) {
                #expect(abs(next - width) <= 0.22 * SampledPath.step + 1e-9)
            }
        }
    }

    @Test("wanders smoothly, by as much as asked")
    func wandering() {
        var all: [Double] = []
        for seed in 0..<200 {
            var draws = Draws(Seed(UInt64(seed)))
            let curve = draws.wandering(0.018, reach: 0.5, count: 60, step: 0.04)
            #expect(curve.count == 60)
            for (a, b) in zip(curve, curve.dropFirst()) { #expect(length(b - a) < 0.01) }
            all += curve.map { $0.x }
        }
        let deviation = mean(all.map { $0 * $0 }).squareRoot()
        #expect(abs(deviation - 0.018) < 0.002)
    }

    @Test("joins where the pen need not be lifted")
    func joins() {
        func letter(_ entry: LetterForm.Entry, at x: Double, isJoined: Bool = true) -> PlacedLetter {
            let points = [Vector(x, 1), Vector(x + 0.2, 0), Vector(x + 0.5, 0.2)]
            return PlacedLetter(
                form: LetterForm(entry: entry, strokes: [PenPath(points: points, cusps: [], runsOn: true)]), x: x,
                isJoined: isJoined)
        }
        let row = [
            letter(.downstroke, at: 0, isJoined: false), letter(.smooth, at: 0.8),
            letter(.lifted, at: 1.6, isJoined: false), letter(.bowl, at: 3.5),
        ]
        let joined = joinedStrokes(row, penWidth: 0.1)
        // The last one is too far off.
        #expect(joined.runs == [0, 0, 2, 3])
        #expect(joined.strokes.map { $0.path.points.count } == [6, 3, 3])
        #expect(joined.strokes[0].owners.map(\.lastPoint) == [3, 5])
        #expect(joined.strokes[0].path.cusps == [])
        let cusped = joinedStrokes([row[0], letter(.bowl, at: 0.8)], penWidth: 0.1)
        #expect(cusped.strokes[0].path.cusps == [3])
        #expect(row[0].form.canJoin(row[1].form))
        #expect(!row[1].form.canJoin(row[2].form))
    }
}
