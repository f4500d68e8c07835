/// A line of a file of strokes that draws something, as it was read and as it stands there.
struct DrawnLine {
    enum Subject: Hashable {
        /// A character, in one language only where that is named.
        case letter(Character, language: String?)
        case pair(String)
        case wordLine(HandFile.WordLine)
        case mark(Mark)
        case over(Character, base: Character)
        case signature
    }

    var subject: Subject
    /// Counts from 1.
    var line: Int
    var strokes: [PenPath]
    /// The points of each stroke as they stand in the file.
    var fields: [[String]]

    /// What it draws, for messages.
    var what: String {
        switch subject {
        case .letter(let character, nil): "'\(character)'"
        case .letter(let character, let language?): "'\(character)@\(language)'"
        case .pair(let text): "'\(text)'"
        case .wordLine(let line): "'\(line.rawValue)'"
        case .mark(let mark): "the mark '\(mark.rawValue)'"
        case .over(let character, _): "'\(character)'"
        case .signature: "the signature"
        }
    }

    /// The ink of a stroke as a row of close points.
    func ink(of stroke: Int) -> [Vector] { PenLine(drawn: strokes[stroke], spacing: 0.04).nodes.map(\.place) }

    /// Every line that draws something, in the order of the file.
    static func all(in reader: HandFileReader, text: String) -> [DrawnLine] {
        guard reader.kind != .signature else { return signature(reader.strokes, text: text) }
        return reader.drawings.map { drawing in
            switch drawing.subject {
            case .form(let name, let form):
                DrawnLine(
                    subject: subject(ofForm: name), line: drawing.line, strokes: form.strokes,
                    fields: points(drawing.fields.dropFirst(2)))
            case .mark(let mark, let strokes):
                DrawnLine(
                    subject: .mark(mark), line: drawing.line, strokes: strokes,
                    fields: points(drawing.fields.dropFirst()))
            case .over(let character, let strokes):
                DrawnLine(
                    subject: .over(character, base: drawing.fields[1].first ?? character), line: drawing.line,
                    strokes: strokes, fields: points(drawing.fields.dropFirst(2)))
            }
        }
    }

    private static func subject(ofForm name: String) -> Subject {
        if let line = HandFile.WordLine(rawValue: name) { return .wordLine(line) }
        guard let character = name.first, name.count > 1 else { return .letter(name.first ?? " ", language: nil) }
        let parts = name.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 ? .letter(character, language: String(parts[1])) : .pair(name)
    }

    private static func points(_ fields: ArraySlice<String>) -> [[String]] {
        fields.split(separator: "|", omittingEmptySubsequences: false).map(Array.init)
    }

    /// The lines of a signature; each may hold several strokes.
    private static func signature(_ strokes: [PenPath], text: String) -> [DrawnLine] {
        var left = strokes[...]
        var lines: [DrawnLine] = []
        let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in all.enumerated() {
            let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
            guard fields.first == "stroke" else { continue }
            let points = points(fields.dropFirst())
            // A line that cannot be read has no strokes.
            guard zip(points, left).allSatisfy({ $0.count == $1.points.count }), left.count >= points.count else {
                continue
            }
            lines.append(
                DrawnLine(
                    subject: .signature, line: index + 1, strokes: Array(left.prefix(points.count)), fields: points))
            left = left.dropFirst(points.count)
        }
        return lines
    }
}
