import HandselGraphics
import HandselLayout

/// The texts of an SVG that takes an illustration's place, gathered while the file is read, so that they can be set in the
/// layout's fonts.
///
/// What type of ours could not set at its place as the file means it is refused with its line.
struct SVGTexts {
    static let textLimit = 200
    static let letterLimit = 500

    /// A text in the units of the file.
    struct Found: Equatable {
        var template: Template
        var place: Point
        var look: SVGTextLook
        var line: Int
    }

    /// One element that is open.
    private struct Level {
        var name: String
        var shift: SVGShift
        var look: SVGTextLook
        /// Why texts inside cannot be set.
        var obstacle: String?
    }

    /// A text that is being read.
    private struct Open {
        var words: String
        var place: Point
        var shift: SVGShift
        var look: SVGTextLook
        var line: Int
    }

    private(set) var found: [Found] = []
    /// Why the file is refused; a phrase that follows its name.
    private(set) var refusal: String?
    private var levels: [Level] = []
    private var open: Open?
    private var viewBox: Rect?
    private var hasOwnFit = false
    private var stylesTexts = false

    mutating func start(_ name: String, attributes: [(name: String, value: String)], line: Int) {
        guard refusal == nil else { return }
        let isText = name == "text" || name == "tspan"
        var level = Level(
            name: name, shift: levels.last?.shift ?? SVGShift(), look: levels.last?.look ?? SVGTextLook(),
            obstacle: levels.last?.obstacle)
        if levels.isEmpty {
            root(attributes)
        } else if !isText, name != "g" {
            level.obstacle = level.obstacle ?? "stands inside <\(name)>; put it straight into the drawing or into a <g>"
        }
        for (attribute, value) in attributes {
            if attribute == "transform", !levels.isEmpty {
                if let shift = SVGShift(value) {
                    level.shift = shift.inside(level.shift)
                } else {
                    level.obstacle =
                        level.obstacle
                        ?? "is under the transform '\(value.prefix(60))'; write translate, scale or a matrix of these"
                }
            } else if let reason = level.look.read(attribute, value, isText: isText) {
                level.obstacle = level.obstacle ?? reason
            }
        }
        levels.append(level)
        guard isText else {
            if open != nil { refuse(line, "holds <\(name)>; leave words only") }
            return
        }
        if let obstacle = level.obstacle { return refuse(line, obstacle) }
        begin(level, attributes, line: line)
    }

    private mutating func root(_ attributes: [(name: String, value: String)]) {
        for (name, value) in attributes {
            if name == "viewBox" {
                let numbers = SVGShift.numbers(value)
                if let n = numbers, n.count == 4, n[2] > 0, n[3] > 0 {
                    viewBox = Rect(x: n[0], y: n[1], width: n[2], height: n[3])
                }
            }
            if name == "preserveAspectRatio" { hasOwnFit = !["xMidYMid", "xMidYMid meet"].contains(value) }
        }
    }

    private mutating func begin(_ level: Level, _ attributes: [(name: String, value: String)], line: Int) {
        var place = open?.place ?? .zero
        var isPlaced = level.name == "text"
        for (name, value) in attributes where name == "x" || name == "y" {
            guard let number = SVGTextLook.length(value) else {
                return refuse(line, "has '\(value.prefix(40))' as its \(name); write one number")
            }
            if name == "x" { place.x = number } else { place.y = number }
            isPlaced = true
        }
        if !isPlaced {
            guard let open, open.look == level.look, open.shift == level.shift else {
                return refuse(line, "has a <tspan> of another look without x and y; write it as a <text> of its own")
            }
            return
        }
        if level.name == "text", open != nil { return refuse(line, "stands inside another text; end that one first") }
        flush()
        open = Open(words: "", place: place, shift: level.shift, look: level.look, line: line)
    }

    mutating func text(_ characters: String) {
        if let open, open.words.utf8.count < SVGTexts.letterLimit * 8 { self.open?.words += characters }
    }

    /// A style sheet that sets texts would not reach ours.
    mutating func style(_ rules: String) {
        if rules.contains("font") || rules.contains("text") { stylesTexts = true }
    }

    mutating func end(_ name: String) {
        guard refusal == nil, !levels.isEmpty else { return }
        levels.removeLast()
        if name == "text" {
            flush()
            open = nil
        }
    }

    private mutating func flush() {
        guard let text = open else { return }
        open?.words = ""
        let words = text.words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty else { return }
        guard words.count <= SVGTexts.letterLimit else {
            return refuse(text.line, "has more than \(SVGTexts.letterLimit) letters; shorten it")
        }
        guard found.count < SVGTexts.textLimit else {
            return refuse(text.line, "is one of more than \(SVGTexts.textLimit); convert what has no fields to paths")
        }
        guard let template = Template(words) else {
            return refuse(text.line, "has a '{' or '}' alone; close each '{', or write a brace that is meant twice")
        }
        var look = text.look
        look.size *= text.shift.scale
        guard look.size > 0, look.size <= 2_000 else {
            return refuse(text.line, "has letters of \(look.size) units; write a font-size above 0 and up to 2000")
        }
        found.append(Found(template: template, place: text.shift(text.place), look: look, line: text.line))
    }

    private mutating func refuse(_ line: Int, _ reason: String) {
        if refusal == nil { refusal = "line \(line): a text \(reason)" }
    }

    /// The texts at their places in points of the picture's natural size.
    ///
    /// - Returns: or why they cannot be placed.
    func texts(in natural: Size) -> Result<[Image.Text], SVGRules.Refusal> {
        if found.isEmpty { return .success([]) }
        if hasOwnFit {
            return .failure(
                .init(reason: "has texts and a preserveAspectRatio of its own; take that out or write xMidYMid"))
        }
        if stylesTexts {
            return .failure(
                .init(reason: "sets texts by a style sheet; write their size and fill as attributes of the texts"))
        }
        // Without a view box a unit is a pixel of 96 to the inch.
        var (scale, shift) = (0.75, Point.zero)
        if let box = viewBox {
            scale = min(natural.width / box.size.width, natural.height / box.size.height)
            shift = Point(
                x: (natural.width - box.size.width * scale) / 2 - box.minX * scale,
                y: (natural.height - box.size.height * scale) / 2 - box.minY * scale)
        }
        return .success(
            found.map { text in
                Image.Text(
                    text.template, at: text.place * scale + shift, size: text.look.size * scale, color: text.look.fill,
                    anchor: text.look.anchor, weight: text.look.weight, isItalic: text.look.isItalic, line: text.line)
            })
    }
}

/// A move and a scale in both directions alike, such as an SVG's groups bring.
struct SVGShift: Equatable {
    var scale = 1.0
    var move = Point.zero

    init() {}

    /// Reads translate, scale and a matrix of these, one after another; `nil` for anything that turns or distorts.
    init?(_ text: String) {
        var rest = text.filter { !$0.isNewline }[...]
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "," }
            guard !rest.isEmpty else { return }
            guard let open = rest.firstIndex(of: "("), let close = rest.firstIndex(of: ")"), open < close,
                let n = SVGShift.numbers(rest[rest.index(after: open)..<close])
            else { return nil }
            var next = SVGShift()
            switch (rest[..<open].filter { !$0.isWhitespace }, n.count) {
            case ("translate", 1): next.move = Point(x: n[0], y: 0)
            case ("translate", 2): next.move = Point(x: n[0], y: n[1])
            case ("scale", 1): next.scale = n[0]
            case ("scale", 2) where n[0] == n[1]: next.scale = n[0]
            case ("matrix", 6) where n[0] == n[3] && n[1] == 0 && n[2] == 0:
                next.scale = n[0]
                next.move = Point(x: n[4], y: n[5])
            default: return nil
            }
            guard next.scale > 0 else { return nil }
            self = next.inside(self)
            rest = rest[rest.index(after: close)...]
        }
    }

    /// This shift within the units of an outer one.
    func inside(_ outer: SVGShift) -> SVGShift {
        var shift = SVGShift()
        shift.scale = outer.scale * scale
        shift.move = outer(move)
        return shift
    }

    func callAsFunction(_ point: Point) -> Point { point * scale + move }

    /// Numbers between spaces and commas; `nil` when something else is there.
    static func numbers(_ text: some StringProtocol) -> [Double]? {
        var numbers: [Double] = []
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            guard let number = Double(word), number.isFinite, abs(number) < 1e7 else { return nil }
            numbers.append(number)
        }
        return numbers
    }
}
