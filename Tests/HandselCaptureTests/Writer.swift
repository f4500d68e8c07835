import Foundation
import HandselGraphics
import HandselTestSupport

@testable import HandselCapture

/// The strokes of a writer whose letters are known.
struct Writer {
    /// The alternates of each character.
    private(set) var forms: [String: [[FittedStroke]]] = [:]
    /// In points.
    var xHeight = 3.6.mm
    var lineWidth = 0.45.mm
    /// In degrees.
    var lean = 8.0

    /// Reads the forms of the fixture: as in a hand file, but each kept as strokes of one unit per x-height.
    init() throws {
        let file = repositoryRoot.appending(path: "Tests/HandselCaptureTests/Fixtures/writer.forms")
        for line in String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n") {
            let fields = line.split(separator: " ").map(String.init)
            let strokes = fields.dropFirst(3).split(separator: "|").map { stroke in
                FittedStroke(
                    places: stroke.map { field in
                        let numbers = field.filter { $0 != ">" && $0 != "!" }.split(separator: ",").compactMap {
                            Double($0)
                        }
                        return FittedStroke.Place(
                            point: Point(x: numbers[0] / 100, y: numbers[1] / 100), width: 0,
                            isCusp: field.hasSuffix("!"))
                    })
            }
            forms[fields[1], default: []].append(Array(strokes))
        }
    }

    /// A character as it stands on the page, and how wide it is; `nil` when the writer does not know it.
    func strokes(of text: String, alternate: Int, at start: Point, isCentered: Bool) -> (
        strokes: [FittedStroke], width: Double
    )? {
        guard let forms = forms[text], !forms.isEmpty else { return nil }
        let form = forms[alternate % forms.count]
        let xs = form.flatMap { $0.places.map(\.point.x) }
        let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
        let slope = tan(lean * .pi / 180)
        let shift = isCentered ? -(left + right) / 2 : -left
        let strokes = form.enumerated().map { index, stroke in
            var stroke = stroke
            for place in stroke.places.indices {
                let p = stroke.places[place].point
                // A little wider where the pen goes down.
                stroke.places[place].width = lineWidth * (1 + 0.08 * Double((place + alternate) % 3 - 1))
                stroke.places[place].point = Point(
                    x: start.x + (p.x + shift + p.y * slope) * xHeight, y: start.y - p.y * xHeight)
            }
            return stroke
        }
        return (strokes, (right - left) * xHeight)
    }

    /// What this writer makes of a page: each box with its strokes, and those on the lines.
    func fill(_ page: CaptureSheet.Page) -> (cells: [CaptureSheet.Cell: [FittedStroke]], other: [FittedStroke]) {
        var cells: [CaptureSheet.Cell: [FittedStroke]] = [:]
        for (index, cell) in page.cells.enumerated() {
            // Off the line by up to a quarter of a millimetre.
            let seed = Seed("cell").keyed(UInt64(index))
            let middle = Point(
                x: cell.rect.minX + cell.rect.size.width / 2 + seed.keyed(1).gaussian * 0.2.mm,
                y: cell.baseline + seed.keyed(2).gaussian * 0.1.mm)
            if let strokes = strokes(of: cell.text, alternate: cell.number, at: middle, isCentered: true)?.strokes {
                cells[cell] = strokes
            }
        }
        var other: [FittedStroke] = []
        for line in page.lines {
            var x = line.rect.minX + 4.0.mm
            for (index, character) in line.text.enumerated() {
                if character == " " {
                    x += Writer.wordSpace * xHeight
                } else if let letter = strokes(
                    of: String(character), alternate: index, at: Point(x: x, y: line.baseline), isCentered: false)
                {
                    other += letter.strokes
                    x += letter.width + 0.35 * xHeight
                }
            }
        }
        if let box = page.signature {
            let places = (0..<9).map { index in
                FittedStroke.Place(
                    point: Point(
                        x: box.rect.minX + 20.0.mm + Double(index) * 8.0.mm,
                        y: box.baseline - (index % 2 == 0 ? 2.0.mm : 12.0.mm)), width: lineWidth, isCusp: false)
            }
            other.append(FittedStroke(places: places))
        }
        return (cells, other)
    }

    /// From the end of a word to the beginning of the next, in x-heights, besides the space between letters.
    static let wordSpace = 0.8
}
