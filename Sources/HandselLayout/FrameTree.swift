public import HandselGraphics

/// Something a person should know about a page that was placed all the same.
public struct LayoutRemark: Hashable, Sendable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) {
        self.description = description
    }
}

extension Frame {
    /// Nothing is drawn and no height is taken: the parts around it close up.
    public var isEmpty: Bool {
        guard size.height == 0, children.allSatisfy({ $0.frame.isEmpty }) else { return false }
        if case .nothing = content { return true }
        return false
    }

    /// The baseline of the first line of text in it, from its top, in points.
    public var firstBaseline: Double? {
        if case .text(let lines) = content, let first = lines.first { return first.baseline.y }
        for child in children {
            if let baseline = child.frame.firstBaseline { return child.origin.y + baseline }
        }
        return nil
    }

    /// This frame and all frames in it with their rectangles on the page, in the order of reading.
    public func flattened(at origin: Point = .zero) -> [(frame: Frame, rect: Rect)] {
        var result = [(frame: self, rect: Rect(origin: origin, size: size))]
        for child in children { result += child.frame.flattened(at: origin + child.origin) }
        return result
    }

    /// The words on it, in the order of reading: one line of the page to a line.
    public var text: String {
        flattened().compactMap { entry in
            switch entry.frame.content {
            case .text(let lines): lines.map { line in words(of: line) }.joined(separator: "\n")
            case .ink(let ink, _): ink.lines.map(\.text).joined(separator: "\n")
            default: nil
            }
        }.joined(separator: "\n")
    }

    /// What was to be said about this frame and those in it.
    public var allRemarks: [LayoutRemark] { remarks + children.flatMap(\.frame.allRemarks) }

    /// The tree as text, one frame a line: name, place and size in points with two decimals, and the words. For golden files.
    public var outline: String { outline(at: .zero, depth: 0) }

    private func outline(at origin: Point, depth: Int) -> String {
        let numbers = [origin.x, origin.y, size.width, size.height].map(twoDecimals).joined(separator: " ")
        var line = String(repeating: "  ", count: depth) + "\(name) \(numbers)"
        switch content {
        case .nothing: break
        case .text(let lines):
            line += " " + lines.map { line in words(of: line) }.joined(separator: " / ").debugDescription
        case .shape(_, let fill, let stroke):
            if let fill { line += " fill \(fill.hex)" }
            if let stroke { line += " line \(stroke.color.hex) \(twoDecimals(stroke.width))" }
        case .image(let image): line += " image \(image.name)"
        case .ink(let ink, _): line += " ink " + ink.lines.map(\.text).joined(separator: " / ").debugDescription
        }
        return ([line] + children.map { $0.frame.outline(at: origin + $0.origin, depth: depth + 1) })
            .joined(separator: "\n")
    }

    private func words(of placed: PlacedLine) -> String {
        placed.line.readingOrder.map { placed.line.runs[$0].glyphs.text }.joined()
    }

    private func twoDecimals(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let digits = String(abs(hundredths) % 100)
        return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits.count == 1 ? "0" : "")\(digits)"
    }
}
