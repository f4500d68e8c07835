import HandselGraphics
import HandselSource

/// A record of a file that is written by people, of which it is known what it may hold.
struct FileRecord {
    let source: SourceValue
    /// What it is, such as "a person", for messages.
    let what: String
    let members: [SourceValue.Member]

    /// - Throws: when it is no record, or holds something that nobody knows.
    init(_ source: SourceValue, what: String, known: [String]) throws(HandselError) {
        guard case .record(let members) = source.content else {
            throw invalid(source, wanted: "write \(what) as a record of \(known.joined(separator: ", "))")
        }
        for member in members where !known.contains(member.key) {
            let near = nearest(to: member.key, among: known).map { "did you mean '\($0)'?" }
            throw .environment(
                "\(member.keyPosition): \(what) has no '\(member.key)'",
                remedy: near ?? "known are: \(known.joined(separator: ", "))")
        }
        self.source = source
        self.what = what
        self.members = members
    }

    /// The value under `key`; `nil` where there is none, or null.
    subscript(key: String) -> SourceValue? {
        guard let value = source[key], value.content != .null else { return nil }
        return value
    }

    func record(_ key: String, what: String, known: [String]) throws(HandselError) -> FileRecord? {
        guard let value = self[key] else { return nil }
        return try FileRecord(value, what: what, known: known)
    }

    func text(_ key: String) throws(HandselError) -> String? {
        guard let value = self[key] else { return nil }
        switch value.content {
        case .text(let text), .number(let text): return text
        default: throw invalid(value, wanted: "write '\(key)' as a text")
        }
    }

    /// A path that is not empty; what lies there is not looked at.
    func path(_ key: String) throws(HandselError) -> String? {
        guard let value = self[key] else { return nil }
        guard case .text(let path) = value.content, !path.isEmpty else {
            throw invalid(value, wanted: "write '\(key)' as a file's path beside this file")
        }
        return path
    }

    /// One of the words `known`.
    func choice(_ key: String, of known: [String], what: String) throws(HandselError) -> String? {
        guard let value = self[key] else { return nil }
        guard case .text(let word) = value.content else {
            throw invalid(value, wanted: "write \(what) as one of \(known.joined(separator: ", "))")
        }
        guard known.contains(word) else { throw unknownWord(word, at: value, of: known, what: what) }
        return word
    }

    /// A length between 1 mm and a metre, in points.
    func length(_ key: String) throws(HandselError) -> Double? {
        guard let value = self[key] else { return nil }
        guard case .text(let text) = value.content, let length = Length(text) else {
            throw invalid(value, wanted: "write '\(key)' with its unit, such as 24mm")
        }
        guard (1.mm...1_000.mm).contains(length.points) else {
            throw invalid(value, wanted: "write a '\(key)' between 1mm and 1000mm")
        }
        return length.points
    }

    /// A text, or a list of texts.
    func lines(_ key: String) throws(HandselError) -> [String] {
        guard let value = self[key] else { return [] }
        guard case .list(let values) = value.content else { return try text(key).map { [$0] } ?? [] }
        var lines: [String] = []
        for value in values {
            guard case .text(let text) = value.content else { throw invalid(value, wanted: "write a text") }
            lines.append(text)
        }
        return lines
    }

    /// true or false.
    func flag(_ key: String) throws(HandselError) -> Bool? {
        guard let value = self[key] else { return nil }
        guard case .flag(let flag) = value.content else {
            throw invalid(value, wanted: "write '\(key)' as true or false")
        }
        return flag
    }

    /// A whole number.
    func count(_ key: String, in range: ClosedRange<Int>) throws(HandselError) -> Int? {
        try self[key].map { value throws(HandselError) in try whole(value, in: range) }
    }

    /// A list of whole numbers, rising and each once.
    func counts(_ key: String, in range: ClosedRange<Int>) throws(HandselError) -> [Int]? {
        guard self[key] != nil else { return nil }
        var counts: Set<Int> = []
        for value in try list(key, of: "numbers", limit: 1_000) { counts.insert(try whole(value, in: range)) }
        return counts.sorted()
    }

    private func whole(_ value: SourceValue, in range: ClosedRange<Int>) throws(HandselError) -> Int {
        guard case .number(let text) = value.content, let count = Int(text), range.contains(count) else {
            throw invalid(value, wanted: "write a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return count
    }

    /// A record of texts.
    ///
    /// - Parameter known: what it may hold; `nil` for any names.
    func texts(_ key: String, what: String, known: [String]?) throws(HandselError) -> [String: String] {
        guard let value = self[key] else { return [:] }
        guard case .record(let members) = value.content else {
            throw invalid(value, wanted: "write \(what) as a record")
        }
        let record = try FileRecord(value, what: what, known: known ?? members.map(\.key))
        var texts: [String: String] = [:]
        for member in members { texts[member.key] = try record.text(member.key) }
        return texts
    }

    /// A list of at most `limit` things.
    func list(_ key: String, of things: String, limit: Int) throws(HandselError) -> [SourceValue] {
        guard let value = self[key] else { return [] }
        guard case .list(let values) = value.content else { throw invalid(value, wanted: "write a list of \(things)") }
        guard values.count <= limit else { throw invalid(value, wanted: "list at most \(limit) \(things)") }
        return values
    }
}

/// Why `value` cannot stand where it does.
func invalid(_ value: SourceValue, wanted: String) -> HandselError {
    var found = value.kind
    switch value.content {
    case .text(let text): found += " '\(text.prefix(60).shownControls)\(text.count > 60 ? "…" : "")'"
    case .number(let text): found += " \(text.prefix(60))"
    case .null, .flag, .list, .record: break
    }
    return .environment("\(value.position): found \(found)", remedy: wanted)
}

/// Why `word` is none of those that may stand there.
func unknownWord(_ word: String, at value: SourceValue, of known: [String], what: String) -> HandselError {
    let near = nearest(to: word, among: known).map { "did you mean '\($0)'?" }
    let shown = "\(word.prefix(60).shownControls)\(word.count > 60 ? "…" : "")"
    return .environment(
        "\(value.position): found '\(shown)' as \(what)",
        remedy: near ?? "write one of \(known.joined(separator: ", "))")
}

/// A YAML file that the settings name.
///
/// - Parameter limit: bytes; a file that is larger is refused.
func yaml(inFile file: String, limit: Int) throws(HandselError) -> SourceValue {
    let bytes = try contents(of: file, limit: limit)
    do throws(SourceError) {
        return try SourceValue(reading: bytes, file: file, language: .yaml, limits: SourceLimits(size: limit))
    } catch {
        throw .environment("\(error)", remedy: "mend the file")
    }
}
