import HandselGraphics

/// The heights that a file of strokes is drawn to, in x-heights; `nil` where it does not say.
struct Metrics: Hashable, Sendable {
    var ascender: Double?
    var capital: Double?
    var digit: Double?
    /// Below the baseline, so it is negative.
    var descender: Double?
}

// The lines of a hand file that set something.

extension HandFileReader {
    func number(_ text: String, name: String, in range: ClosedRange<Double>) throws(HandError) -> Double {
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

    mutating func readMetrics(_ fields: [String]) throws(HandError) {
        let known = ["xheight", "ascender", "cap", "digit", "descender"]
        let wanted = "metrics xheight 100 ascender 206 cap 190 digit 166 descender -96"
        var heights: [String: Double] = [:]
        for (name, value) in try pairs(fields, "metrics", like: wanted) {
            guard known.contains(name) else {
                throw fault(.unknownSetting(name, keyword: "metrics", known: known))
            }
            let range = name == "xheight" ? 1.0...100_000 : name == "descender" ? -100_000.0...0 : 0...100_000
            let height = try number(value, name: name, in: range)
            heights[name] = height
        }
        guard let unit = heights["xheight"] else {
            throw fault(.incomplete(keyword: "metrics", wanted: wanted))
        }
        unitsPerXHeight = unit
        metrics = Metrics(
            ascender: heights["ascender"].map { $0 / unit }, capital: heights["cap"].map { $0 / unit },
            digit: heights["digit"].map { $0 / unit }, descender: heights["descender"].map { $0 / unit })
    }

    mutating func readSettings(
        _ fields: [String], _ keyword: String, _ settings: [Style.Setting]
    ) throws(HandError) {
        for (name, value) in try pairs(fields, keyword, like: "\(keyword) \(settings[0].name) 1") {
            guard let setting = settings.first(where: { $0.name == name }) else {
                throw fault(.unknownSetting(name, keyword: keyword, known: settings.map(\.name)))
            }
            hand.style[keyPath: setting.value] = try number(value, name: name, in: setting.range)
        }
    }

    mutating func readPen(_ fields: [String]) throws(HandError) {
        guard fields.count == 2 else { throw fault(.incomplete(keyword: "pen", wanted: "pen gel 0.118")) }
        let width = try number(fields[1], name: "pen", in: 0.02...0.4)
        guard let pen = Pen.named(fields[0], width: width) else {
            throw fault(.unknownPen(fields[0], known: Pen.named.map(\.name)))
        }
        hand.pen = pen
    }

    mutating func readInk(_ fields: [String]) throws(HandError) {
        guard fields.count == 1, let color = Color(hex: fields[0]) else {
            throw fault(.notAColor(fields.joined(separator: " ")))
        }
        hand.ink = color
    }
}
