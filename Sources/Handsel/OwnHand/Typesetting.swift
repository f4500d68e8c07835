import HandselGraphics
import HandselLayout
import HandselType

/// Sets the words of the sheet and of the proof.
struct Typesetting {
    let fonts: FontLibrary

    static let text = Color(red: 0.16, green: 0.20, blue: 0.23)
    static let quiet = Color(red: 0.38, green: 0.43, blue: 0.46)
    /// What is printed to write on: so pale that a scanner passes over it.
    static let guide = Color(red: 0.74, green: 0.90, blue: 0.95)
    static let strongGuide = Color(red: 0.62, green: 0.84, blue: 0.92)
    static let label = Color(red: 0.33, green: 0.62, blue: 0.73)

    /// A paragraph whose first baseline is at a place; it is as wide as `width`.
    func words(
        _ text: String, at baseline: Point, width: Double = 400, size: Double, weight: Int = 400,
        family: String = "Inter", color: Color = Typesetting.text, lineHeight: Double = 1.42, role: Frame.Role? = nil
    ) throws(HandselError) -> Frame.Child {
        let style = TextStyle(families: [family], weight: weight, size: size, color: color)
        let lines: [TextLine]
        do throws(TypeError) {
            lines = try fonts.lines(
                of: [TextSpan(text, style: style)], width: width,
                style: ParagraphStyle(lineHeight: lineHeight, direction: .leftToRight, language: "en"))
        } catch {
            throw .environment("\(error)", remedy: "see 'handsel doctor'")
        }
        var placed: [Frame.PlacedLine] = []
        var y = lines.first?.ascent ?? 0
        let top = y
        for line in lines {
            placed.append(Frame.PlacedLine(baseline: Point(x: 0, y: y), line: line))
            y += size * lineHeight
        }
        return Frame.Child(
            at: Point(x: baseline.x, y: baseline.y - top),
            Frame(
                name: "text", size: Size(width: width, height: y - size * lineHeight + (lines.last?.descent ?? 0)),
                content: .text(placed), role: role ?? .paragraph))
    }

    /// A shape in the page's own places.
    static func shape(_ path: Path, fill: Color? = nil, line: Frame.Line? = nil) -> Frame.Child {
        Frame.Child(
            at: .zero,
            Frame(
                name: "shape", size: CapturePaper.size, content: .shape(path, fill: fill, line: line), role: .artifact))
    }

    static func rule(from a: Point, to b: Point, color: Color, width: Double, dashes: [Double] = []) -> Frame.Child {
        shape(Path([.move(a), .line(b)]), line: Frame.Line(color: color, width: width, dashes: dashes))
    }
}
