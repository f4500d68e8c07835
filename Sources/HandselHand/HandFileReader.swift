import HandselGraphics

/// Reads the lines of a hand file.
struct HandFileReader {
    private(set) var hand = HandFile()
    private let file: String
    private var line = 0
    private var isBegun = false
    /// Where each line or setting that may stand only once was found.
    private var found: [String: Int] = [:]
    /// The characters that `over` lines build on, with the line.
    private var bases: [(Character, line: Int)] = []
    private var unitsPerXHeight = 100.0

    private static let keywords = [
        "hand", "name", "licence", "source", "metrics", "style", "vary", "pen", "ink", "form", "mark", "over",
    ]

    /// Reads all of `text`. - Parameter file: its name, for messages.
    static func hand(in text: String, file: String) throws(HandError) -> HandFile {
        var reader = HandFileReader(file: file)
        let bytes = text.utf8.count
        guard bytes <= HandFile.mostBytes else {
            throw reader.fault(.tooLarge(bytes: bytes, limit: HandFile.mostBytes))
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            reader.line += 1
            let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
            // A comment has the sign alone: "form # -" draws it.
            guard let keyword = fields.first, !keyword.hasPrefix("#") else { continue }
            try reader.read(keyword, Array(fields.dropFirst()), whole: String(line))
        }
        try reader.finish()
        return reader.hand
    }

    private init(file: String) {
        self.file = file
    }

    private func fault(_ fault: HandFileFault, line: Int? = nil) -> HandError {
        .badFile(fault, line: line ?? max(1, self.line), file: file)
    }

    private mutating func read(_ keyword: String, _ fields: [String], whole: String) throws(HandError) {
        guard isBegun else {
            guard keyword == "hand", let version = fields.first else { throw fault(.notAHand(whole)) }
            guard fields == ["1"] else { throw fault(.unknownVersion(version)) }
            isBegun = true
            return
        }
        guard HandFileReader.keywords.contains(keyword) else {
            let nearest = HandFileReader.keywords.min { distance(keyword, $0) < distance(keyword, $1) }
            throw fault(.unknownKeyword(keyword, nearest: nearest ?? "form"))
        }
        if !["form", "mark", "over"].contains(keyword) { try once(keyword) }
        switch keyword {
        case "name": hand.name = try text(fields, keyword, like: "name Sam")
        case "licence", "source": _ = try text(fields, keyword, like: "licence CC0-1.0")
        case "metrics": try readMetrics(fields)
        case "style": try readSettings(fields, keyword, Style.habits)
        case "vary": try readSettings(fields, keyword, Style.variations)
        case "pen": try readPen(fields)
        case "ink": try readInk(fields)
        case "form": try readForm(fields)
        case "mark": try readMark(fields)
        case "over": try readOver(fields)
        default: throw fault(.repeated("hand", first: 1))
        }
    }

    private mutating func finish() throws(HandError) {
        guard isBegun else { throw fault(.notAHand("")) }
        for keyword in ["name", "metrics", "pen", "ink", "form"] where found[keyword] == nil {
            throw fault(.missing(keyword))
        }
        for (base, line) in bases where hand.forms[base] == nil {
            throw fault(.unknownBase(String(base)), line: line)
        }
    }

    private mutating func once(_ what: String) throws(HandError) {
        if let first = found.updateValue(line, forKey: what) { throw fault(.repeated(what, first: first)) }
    }

    private func text(_ fields: [String], _ keyword: String, like wanted: String) throws(HandError) -> String {
        guard !fields.isEmpty else { throw fault(.incomplete(keyword: keyword, wanted: wanted)) }
        return fields.joined(separator: " ")
    }
}

// MARK: - Settings

extension HandFileReader {
    private func number(_ text: String, name: String, in range: ClosedRange<Double>) throws(HandError) -> Double {
        let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
        guard isPlain, let value = Double(text.hasPrefix(".") ? "0" + text : text), value.isFinite else {
            throw fault(.notANumber(text, name: name))
        }
        guard range.contains(value) else { throw fault(.outOfRange(text, name: name, range: range)) }
        return value
    }

    /// Calls `set` for each "name value" pair.
    private mutating func pairs(
        _ fields: [String], _ keyword: String, like wanted: String
    ) throws(HandError) -> [(name: String, value: String)] {
        guard !fields.isEmpty, fields.count.isMultiple(of: 2) else {
            throw fault(.incomplete(keyword: keyword, wanted: wanted))
        }
        var pairs: [(name: String, value: String)] = []
        for index in stride(from: 0, to: fields.count, by: 2) {
            try once(keyword + " " + fields[index])
            pairs.append((fields[index], fields[index + 1]))
        }
        return pairs
    }

    private mutating func readMetrics(_ fields: [String]) throws(HandError) {
        let known = ["xheight", "ascender", "cap", "digit", "descender"]
        let wanted = "metrics xheight 100 ascender 206 cap 190 digit 166 descender -96"
        for (name, value) in try pairs(fields, "metrics", like: wanted) {
            guard known.contains(name) else {
                throw fault(.unknownSetting(name, keyword: "metrics", known: known))
            }
            let range = name == "xheight" ? 1.0...100_000 : name == "descender" ? -100_000.0...0 : 0...100_000
            let height = try number(value, name: name, in: range)
            if name == "xheight" { unitsPerXHeight = height }
        }
        guard found["metrics xheight"] != nil else {
            throw fault(.incomplete(keyword: "metrics", wanted: wanted))
        }
    }

    private mutating func readSettings(
        _ fields: [String], _ keyword: String, _ settings: [Style.Setting]
    ) throws(HandError) {
        for (name, value) in try pairs(fields, keyword, like: "\(keyword) \(settings[0].name) 1") {
            guard let setting = settings.first(where: { $0.name == name }) else {
                throw fault(.unknownSetting(name, keyword: keyword, known: settings.map(\.name)))
            }
            hand.style[keyPath: setting.value] = try number(value, name: name, in: setting.range)
        }
    }

    private mutating func readPen(_ fields: [String]) throws(HandError) {
        guard fields.count == 2 else { throw fault(.incomplete(keyword: "pen", wanted: "pen gel 0.118")) }
        guard let pen = Pen.named.first(where: { $0.name == fields[0] })?.pen else {
            throw fault(.unknownPen(fields[0], known: Pen.named.map(\.name)))
        }
        hand.pen = pen
        hand.pen.width = try number(fields[1], name: "pen", in: 0.02...0.4)
    }

    private mutating func readInk(_ fields: [String]) throws(HandError) {
        guard fields.count == 1, let color = Color(hex: fields[0]) else {
            throw fault(.notAColor(fields.joined(separator: " ")))
        }
        hand.ink = color
    }
}

// MARK: - Strokes

extension HandFileReader {
    private mutating func readForm(_ fields: [String]) throws(HandError) {
        guard fields.count >= 2 else {
            throw fault(.incomplete(keyword: "form", wanted: "form i d 11,96 8,42 14,4 40,16> | 17,148 20,141"))
        }
        let character = try character(fields[0])
        guard let entry = LetterForm.Entry(rawValue: fields[1]) else { throw fault(.unknownEntry(fields[1])) }
        guard unitsFound else { throw fault(.missing("metrics")) }
        let strokes = try strokes(fields.dropFirst(2), of: "the form of '\(character)'", mayRunOn: true)
        found["form"] = line
        hand.forms[character, default: []].append(LetterForm(entry: entry, strokes: strokes))
        let count = hand.forms[character, default: []].count
        guard count <= HandFile.mostForms else {
            throw fault(.tooMany("forms of '\(character)'", count: count, limit: HandFile.mostForms))
        }
    }

    private mutating func readMark(_ fields: [String]) throws(HandError) {
        guard let name = fields.first else {
            throw fault(.incomplete(keyword: "mark", wanted: "mark caron -24,36 -2,6! 26,40"))
        }
        guard let mark = Mark(rawValue: name) else {
            throw fault(.unknownMark(name, known: Mark.allCases.map(\.rawValue)))
        }
        guard unitsFound else { throw fault(.missing("metrics")) }
        try once("mark " + name)
        hand.marks[mark] = try strokes(fields.dropFirst(), of: "the mark '\(name)'", mayRunOn: false)
    }

    private mutating func readOver(_ fields: [String]) throws(HandError) {
        guard fields.count >= 2 else {
            throw fault(.incomplete(keyword: "over", wanted: "over ł l -14,84 10,104 38,124"))
        }
        let (character, base) = (try character(fields[0]), try character(fields[1]))
        guard unitsFound else { throw fault(.missing("metrics")) }
        try once("over \(character)")
        bases.append((base, line))
        hand.overs[character] = HandFile.Over(
            base: base, strokes: try strokes(fields.dropFirst(2), of: "'\(character)'", mayRunOn: false))
    }

    private var unitsFound: Bool { found["metrics"] != nil }

    private func character(_ text: String) throws(HandError) -> Character {
        guard let character = text.first, text.count == 1 else { throw fault(.notOneCharacter(text)) }
        return character
    }

    /// Reads strokes with "|" between them.
    private func strokes(
        _ fields: ArraySlice<String>, of what: String, mayRunOn: Bool
    ) throws(HandError) -> [PenPath] {
        var strokes: [PenPath] = []
        for part in fields.split(separator: "|", omittingEmptySubsequences: false) {
            let stroke = try stroke(Array(part), mayRunOn: mayRunOn && strokes.isEmpty)
            guard stroke.points.count > 1 else { throw fault(.withoutInk(what)) }
            strokes.append(stroke)
        }
        guard strokes.count <= HandFile.mostStrokes else {
            throw fault(.tooMany("strokes", count: strokes.count, limit: HandFile.mostStrokes))
        }
        return strokes
    }

    private func stroke(_ fields: [String], mayRunOn: Bool) throws(HandError) -> PenPath {
        guard fields.count <= HandFile.mostPoints else {
            throw fault(.tooMany("points of a stroke", count: fields.count, limit: HandFile.mostPoints))
        }
        var stroke = PenPath(points: [], cusps: [])
        for (index, field) in fields.enumerated() {
            var point = Substring(field)
            let isLast = index == fields.count - 1
            if point.hasSuffix(">") {
                guard isLast, mayRunOn else { throw fault(.misplacedExit(field)) }
                stroke.runsOn = true
                point.removeLast()
            }
            if point.hasSuffix("!") {
                guard index > 0, !isLast else { throw fault(.cuspAtEnd(field)) }
                stroke.cusps.append(index)
                point.removeLast()
            }
            let numbers = point.split(separator: ",", omittingEmptySubsequences: false)
            guard numbers.count == 2, let x = coordinate(numbers[0]), let y = coordinate(numbers[1]) else {
                throw fault(.notAPoint(field))
            }
            let place = Vector(x, y) / unitsPerXHeight
            guard abs(place.x) <= HandFile.farthest, abs(place.y) <= HandFile.farthest else {
                let farthest = HandFile.farthest * unitsPerXHeight
                throw fault(.outOfRange(field, name: "point", range: -farthest...farthest))
            }
            stroke.points.append(place)
        }
        return stroke
    }

    private func coordinate(_ text: Substring) -> Double? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }),
            let value = Double(text), value.isFinite
        else { return nil }
        return value
    }
}

/// How many letters must be changed, added or left out to make one word of the other (Levenshtein's distance).
private func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.prefix(32)), Array(b))
    var row = Array(0...b.count)
    for i in a.indices {
        var diagonal = row[0]
        row[0] = i + 1
        for j in b.indices {
            let changed = diagonal + (a[i] == b[j] ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
        }
    }
    return row[b.count]
}
