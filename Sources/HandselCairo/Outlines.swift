import HandselGraphics
import HandselLayout
import HandselType

extension FrameDrawing {
    /// Draws the outline and the name of `page` and every frame in it, over everything else and outside the structure.
    func drawOutlines(of page: Frame) throws(CairoError) {
        var lines: [Label: [TextLine]] = [:]
        try drawOutline(of: page, at: .zero, depth: 0, lines: &lines)
    }

    private func drawOutline(
        of frame: Frame, at origin: Point, depth: Int, lines: inout [Label: [TextLine]]
    ) throws(CairoError) {
        let color = outlineColors[depth % outlineColors.count]
        draw(
            Path(rect: Rect(origin: .zero, size: frame.size)), at: origin, fill: nil,
            line: Frame.Line(color: color, width: 0.3))
        for line in try label(frame.name, color: color, lines: &lines) {
            // A frame's name stands at its top-left, that of a frame inside a little lower, so that both can be read.
            let baseline = origin + Point(x: 0.5, y: Double(depth % 4) * 1.5 + line.ascent)
            for run in line.runs { try letters.draw(run, at: baseline) }
        }
        for child in frame.children {
            try drawOutline(of: child.frame, at: origin + child.origin, depth: depth + 1, lines: &lines)
        }
    }

    /// Set in the first font of the library; none if it has none.
    private func label(
        _ name: String, color: Color, lines: inout [Label: [TextLine]]
    ) throws(CairoError) -> [TextLine] {
        guard let font = fonts.faces.first else { return [] }
        let label = Label(name: name, color: color)
        if let known = lines[label] { return known }
        let style = TextStyle(
            families: [font.family], weight: font.weight, isItalic: font.isItalic, size: 4, color: color)
        do {
            let set = try fonts.lines(of: [TextSpan(name, style: style)], width: .infinity, style: ParagraphStyle())
            lines[label] = set
            return set
        } catch {
            throw .font(error)
        }
    }
}

/// A frame's name as it is set.
private struct Label: Hashable {
    var name: String
    var color: Color
}

/// Colours that can be told apart (Okabe and Ito), by depth.
private let outlineColors = [
    Color(red: 0.84, green: 0.37, blue: 0), Color(red: 0, green: 0.45, blue: 0.70),
    Color(red: 0, green: 0.62, blue: 0.45), Color(red: 0.80, green: 0.47, blue: 0.65),
    Color(red: 0.90, green: 0.62, blue: 0), Color(red: 0.34, green: 0.71, blue: 0.91),
]
