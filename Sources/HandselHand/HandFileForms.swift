/// A line of a hand file that draws something.
struct Drawing {
    enum Subject {
        case form(String, LetterForm)
        case mark(Mark, [PenPath])
        case over(Character, [PenPath])
    }

    var subject: Subject
    var line: Int
    /// Its fields as they stand in the file.
    var fields: [String]
}

// The lines of a hand file that draw something.
extension HandFileReader {
    private func strokes(
        _ fields: ArraySlice<String>, of what: String, isLetter: Bool
    ) throws(HandError) -> [PenPath] {
        guard found["metrics"] != nil else { throw fault(.missing("metrics")) }
        do throws(HandFileFault) {
            return try StrokeReader(unitsPerXHeight: unitsPerXHeight, what: what, isLetter: isLetter).strokes(fields)
        } catch {
            throw fault(error)
        }
    }

    mutating func readForm(_ fields: [String]) throws(HandError) {
        guard fields.count >= 2 else {
            throw fault(.incomplete(keyword: "form", wanted: "form i d 11,96 8,42 14,4 40,16> | 17,148 20,141"))
        }
        guard let entry = LetterForm.Entry(rawValue: fields[1]) else { throw fault(.unknownEntry(fields[1])) }
        let strokes = try strokes(fields.dropFirst(2), of: "the form of '\(fields[0])'", isLetter: true)
        found["form"] = line
        let form = LetterForm(entry: entry, strokes: strokes)
        drawings.append(Drawing(subject: .form(fields[0], form), line: line, fields: fields))
        let count = try add(form, for: fields[0])
        guard count <= HandFile.mostForms else {
            throw fault(.tooMany("forms of '\(fields[0])'", count: count, limit: HandFile.mostForms))
        }
    }

    /// Files a form under what its first field names. - Returns: how many there are of it now.
    private mutating func add(_ form: LetterForm, for name: String) throws(HandError) -> Int {
        if let line = HandFile.WordLine(rawValue: name) {
            guard form.strokes.count == 1 else { throw fault(.tooMany("strokes", count: form.strokes.count, limit: 1)) }
            hand.lines[line, default: []] += form.strokes
            return hand.lines[line, default: []].count
        }
        if let character = name.first, name.count == 1 {
            hand.forms[character, default: []].append(form)
            return hand.forms[character, default: []].count
        }
        let parts = name.split(separator: "@", omittingEmptySubsequences: false)
        if parts.count == 2, let character = parts[0].first, parts[0].count == 1, Self.isLanguage(parts[1]) {
            let language = parts[1].lowercased()
            hand.localForms[language, default: [:]][character, default: []].append(form)
            return hand.localForms[language]?[character]?.count ?? 0
        }
        guard name.count <= HandFile.longestPair, name.allSatisfy(\.isLetter) else { throw fault(.notAForm(name)) }
        hand.pairs[name, default: []].append(form)
        return hand.pairs[name, default: []].count
    }

    /// Whether this looks like a language of BCP 47, such as "sr".
    private static func isLanguage(_ text: Substring) -> Bool {
        (2...8).contains(text.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    }

    mutating func readMark(_ fields: [String]) throws(HandError) {
        guard let name = fields.first else {
            throw fault(.incomplete(keyword: "mark", wanted: "mark caron -24,36 -2,6! 26,40"))
        }
        guard let mark = Mark(rawValue: name) else {
            throw fault(.unknownMark(name, known: Mark.allCases.map(\.rawValue)))
        }
        try once("mark " + name)
        let strokes = try strokes(fields.dropFirst(), of: "the mark '\(name)'", isLetter: false)
        drawings.append(Drawing(subject: .mark(mark, strokes), line: line, fields: fields))
        hand.marks[mark] = strokes
    }

    mutating func readOver(_ fields: [String]) throws(HandError) {
        guard fields.count >= 2 else {
            throw fault(.incomplete(keyword: "over", wanted: "over ł l -14,84 10,104 38,124"))
        }
        let (character, base) = (try character(fields[0]), try character(fields[1]))
        try once("over \(character)")
        bases.append((base, line))
        let strokes = try strokes(fields.dropFirst(2), of: "'\(character)'", isLetter: false)
        drawings.append(Drawing(subject: .over(character, strokes), line: line, fields: fields))
        hand.overs[character] = HandFile.Over(base: base, strokes: strokes)
    }

    /// One stroke of a signature.
    mutating func readStroke(_ fields: [String]) throws(HandError) {
        let read = try strokes(fields[...], of: "the signature", isLetter: false)
        found["stroke"] = line
        strokes += read
        guard strokes.count <= Signature.mostStrokes else {
            throw fault(.tooMany("strokes", count: strokes.count, limit: Signature.mostStrokes))
        }
    }

    private func character(_ text: String) throws(HandError) -> Character {
        guard let character = text.first, text.count == 1 else { throw fault(.notOneCharacter(text)) }
        return character
    }
}
