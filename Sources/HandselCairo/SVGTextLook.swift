import HandselGraphics
import HandselLayout

/// How a text of an SVG looks, as far as our own type can set it. The font is always the layout's.
struct SVGTextLook: Equatable {
    /// The em in the file's units; 16 where nothing is said, as in CSS.
    var size = 16.0
    var fill = Color.black
    var anchor = Image.Text.Anchor.start
    var weight = 400
    var isItalic = false

    /// Takes over one attribute, or all that a style attribute says.
    ///
    /// - Parameter isText: whether it stands on a text itself: there nothing is passed over that would change it.
    /// - Returns: why the text cannot be set as it says; `nil` when it can.
    mutating func read(_ name: String, _ value: String, isText: Bool) -> String? {
        if name == "style" {
            for rule in value.split(separator: ";") {
                let parts = rule.split(separator: ":", maxSplits: 1).map { $0.trimmingSpace }
                guard parts.count == 2 else { continue }
                if let reason = read(parts[0], parts[1], isText: isText) { return reason }
            }
            return nil
        }
        let value = value.trimmingSpace
        switch name {
        case "font-size":
            guard let size = SVGTextLook.length(value) else {
                return "has the font-size '\(value.prefix(40))'; write a number such as 12 or 12px"
            }
            self.size = size
        case "fill":
            guard let color = SVGTextLook.color(value) else {
                return isText ? "has the fill '\(value.prefix(40))'; write a colour such as #1f4d3a" : nil
            }
            fill = color
        case "text-anchor":
            switch value {
            case "start": anchor = .start
            case "middle": anchor = .middle
            case "end": anchor = .end
            default: return "has the text-anchor '\(value.prefix(40))'; write start, middle or end"
            }
        case "font-weight":
            switch value {
            case "normal": weight = 400
            case "bold": weight = 700
            default:
                guard let number = Int(value), (100...900).contains(number) else {
                    return "has the font-weight '\(value.prefix(40))'; write normal, bold or 100 to 900"
                }
                weight = number
            }
        case "font-style":
            guard ["normal", "italic"].contains(value) else {
                return "has the font-style '\(value.prefix(40))'; write normal or italic"
            }
            isItalic = value == "italic"
        case "x", "y", "id", "transform", "font-family", "space", "line-height", "lang", "viewBox", "width", "height",
            "version", "preserveAspectRatio", "font-variant", "font-stretch":
            break
        default: return obstacle(name, value, isText: isText)
        }
        return nil
    }

    /// What else changes how a text is drawn.
    private func obstacle(_ name: String, _ value: String, isText: Bool) -> String? {
        if name.hasPrefix("-") { return nil }
        let isPlain = ["none", "normal", "auto", "inline", "visible", "baseline", "1", "0", "100%"].contains(value)
        if name == "display" || name == "visibility" {
            return value == "none" || value == "hidden" ? "is hidden; take it out" : nil
        }
        let changesGroups = ["opacity", "clip-path", "mask", "filter", "mix-blend-mode", "class"]
        if isText || changesGroups.contains(name) && name != "class" {
            return isPlain && name != "opacity" || name == "opacity" && value == "1"
                ? nil : "has '\(name)', which is not followed for texts; take it out"
        }
        return nil
    }

    /// A number of the file's units, with or without px; points are 4/3 of a pixel. `nil` for other units.
    static func length(_ text: String) -> Double? {
        var (number, factor) = (text.trimmingSpace, 1.0)
        if number.hasSuffix("px") {
            number = String(number.dropLast(2))
        } else if number.hasSuffix("pt") {
            (number, factor) = (String(number.dropLast(2)), 4.0 / 3)
        }
        guard let value = Double(number), value.isFinite, abs(value) < 1e6 else { return nil }
        return value * factor
    }

    /// "#1f4d3a", "#abc", "black" or "white".
    static func color(_ text: String) -> Color? {
        switch text {
        case "black": .black
        case "white": .white
        default: Color(hex: text)
        }
    }
}

extension StringProtocol {
    fileprivate var trimmingSpace: String {
        var rest = self[...].drop { $0.isWhitespace }
        while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
        return String(rest)
    }
}
