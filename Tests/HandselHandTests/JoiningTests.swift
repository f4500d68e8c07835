import Testing

@testable import HandselHand

@Suite("A pen that stays down")
struct JoiningTests {
    @Test("joins where the pen need not be lifted")
    func joins() {
        func letter(_ entry: LetterForm.Entry, at x: Double, isJoined: Bool = true) -> PlacedLetter {
            let points = [Vector(x, 1), Vector(x + 0.2, 0), Vector(x + 0.5, 0.2)]
            return PlacedLetter(
                form: LetterForm(entry: entry, strokes: [PenPath(points: points, cusps: [], runsOn: true)]), x: x,
                start: x, exit: x + 0.5, isJoined: isJoined)
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
