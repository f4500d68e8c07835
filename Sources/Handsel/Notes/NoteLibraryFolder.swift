import HandselGraphics
import HandselInvoice
import HandselMoments
import HandselSource

/// The note libraries of an installation, or of a folder of the user's own: one file for each language.
final class NoteLibraryFolder {
    let folder: String
    private var known: [String: NoteLibrary] = [:]
    private var knownPhrases: [String: [String]]?

    /// The file with the phrases that say nothing, beside the libraries.
    static let phrasesFile = "generic-phrases.yaml"

    init(_ folder: String) { self.folder = folder }

    /// Sorted, such as "de".
    private(set) lazy var tags = entries(of: folder)
        .filter { $0.hasSuffix(".yaml") && $0 != NoteLibraryFolder.phrasesFile }.map { String($0.dropLast(5)) }

    /// The library for a tag such as "de-AT": that of its region where there is one, else that of the language; `nil` where
    /// there is none.
    func library(for tag: String) throws(HandselError) -> NoteLibrary? {
        guard let name = name(for: tag) else { return nil }
        if let library = known[name] { return library }
        let library = try NoteLibrary(inFile: "\(folder)/\(name).yaml", tag: name)
        known[name] = library
        return library
    }

    /// The phrases that say nothing, for a tag such as "de-AT"; none where there is no list.
    func genericPhrases(for tag: String) throws(HandselError) -> [String] {
        let phrases: [String: [String]]
        if let knownPhrases {
            phrases = knownPhrases
        } else {
            let file = "\(folder)/\(NoteLibraryFolder.phrasesFile)"
            phrases = isFile(file) ? try Handsel.genericPhrases(inFile: file) : [:]
            knownPhrases = phrases
        }
        return shorterTags(of: tag).lazy.compactMap { phrases[$0] }.first ?? []
    }

    private func name(for tag: String) -> String? {
        shorterTags(of: tag).lazy.compactMap { tag in self.tags.first { $0.lowercased() == tag } }.first
    }
}

/// "de-at" and "de" for "de-AT"; of two languages such as "de+en" those of the first.
private func shorterTags(of tag: String) -> [String] {
    let first = tag.split(separator: "+").first.map(String.init) ?? tag
    var parts = first.lowercased().split(whereSeparator: { "-_".contains($0) }).map(String.init)
    var tags: [String] = []
    while !parts.isEmpty {
        tags.append(parts.joined(separator: "-"))
        parts.removeLast()
    }
    return tags
}

/// Lists of phrases by language, in lower case.
func genericPhrases(inFile file: String) throws(HandselError) -> [String: [String]] {
    let source = try yaml(inFile: file, limit: 1 << 18)
    guard case .record(let members) = source.content else {
        throw invalid(source, wanted: "write a list of phrases under the tag of each language")
    }
    var phrases: [String: [String]] = [:]
    for member in members {
        let record = try FileRecord(source, what: "the phrases", known: members.map(\.key))
        phrases[member.key.lowercased()] = try record.lines(member.key)
    }
    return phrases
}

extension NoteLibrary {
    /// Reads a library file.
    ///
    /// - Parameter tag: its language.
    /// - Throws: what is wrong, with file, line and column.
    init(inFile file: String, tag: String) throws(HandselError) {
        self = try NoteLibraryReading(yaml(inFile: file, limit: 1 << 20), tag: tag).library
    }
}

/// A library file while it is read, with the places of its notes.
struct NoteLibraryReading {
    private(set) var library: NoteLibrary
    /// Where each note of the library stands.
    private(set) var places: [SourcePosition] = []

    static let voices = NoteVoice.allCases.map(\.rawValue)
    static let moments = Moment.allCases.filter { $0 != .plain }.map(\.rawValue)
    /// The most notes of one voice and moment.
    static let mostNotes = 500

    init(_ source: SourceValue, tag: String) throws(HandselError) {
        library = NoteLibrary(language: tag)
        let file = try FileRecord(source, what: "a note library", known: ["greetings", "notes"])
        guard
            let greetings = try file.record(
                "greetings", what: "a record of greetings", known: NoteLibraryReading.voices),
            let notes = try file.record("notes", what: "a record of notes", known: NoteLibraryReading.voices)
        else { throw invalid(source, wanted: "write 'greetings' and 'notes', each with a record for each voice") }
        for voice in NoteVoice.allCases {
            let record = try greetings.record(
                voice.rawValue, what: "a voice", known: ["person", "titled", "team", "nobody"])
            if let record { library.greetings[voice] = try NoteLibraryReading.greetings(record) }
            try read(notes, voice, tag)
        }
        for voice in NoteVoice.allCases
        where library.greetings[voice] == nil && library.notes.contains(where: { $0.voice == voice }) {
            throw invalid(greetings.source, wanted: "write the greetings of the voice '\(voice.rawValue)' too")
        }
    }

    private static func greetings(_ record: FileRecord) throws(HandselError) -> NoteGreetings {
        guard let nobody = try record.text("nobody"), !nobody.isEmpty else {
            throw invalid(record.source, wanted: "write 'nobody', the greeting that needs no name")
        }
        func template(_ key: String, _ places: [String]) throws(HandselError) -> NoteTemplate? {
            guard let value = record[key], let text = try record.text(key) else { return nil }
            let template = NoteTemplate(text)
            for place in template.places where !places.contains(place) {
                throw unknownPlace(place, at: value, of: places, what: "this greeting")
            }
            if template.places.isEmpty, !places.isEmpty {
                throw invalid(value, wanted: "name one of \(places.map { "{\($0)}" }.joined(separator: ", "))")
            }
            return template
        }
        if let value = record["nobody"], let place = NoteTemplate(nobody).places.first {
            throw .environment(
                "\(value.position): found {\(place)} in the greeting that needs no name", remedy: "leave it out")
        }
        return NoteGreetings(
            person: try template("person", ["name", "family"]), titled: try template("titled", ["title", "family"]),
            team: try template("team", ["company"]), nobody: nobody)
    }

    private mutating func read(_ notes: FileRecord, _ voice: NoteVoice, _ tag: String) throws(HandselError) {
        guard
            let record = try notes.record(
                voice.rawValue, what: "a voice", known: NoteLibraryReading.moments)
        else { return }
        for member in record.members {
            guard let moment = Moment(rawValue: member.key) else { continue }
            let values = try record.list(member.key, of: "notes", limit: NoteLibraryReading.mostNotes)
            for value in values {
                let note = try note(value, voice, moment, tag)
                if let index = library.notes.firstIndex(where: { $0.id == note.id }) {
                    throw .environment(
                        "\(value.position): the same text stands at \(places[index])", remedy: "write another one")
                }
                library.notes.append(note)
                places.append(value.position)
            }
        }
    }

    private func note(
        _ value: SourceValue, _ voice: NoteVoice, _ moment: Moment, _ tag: String
    ) throws(HandselError) -> LibraryNote {
        var familiar: String?
        var needs: Set<NoteCondition> = []
        let text: String
        if case .text(let plain) = value.content {
            text = plain
            try check(text, at: value)
        } else {
            let record = try FileRecord(value, what: "a note", known: ["text", "familiar", "needs"])
            guard let written = try record.text("text"), let place = record["text"] else {
                throw invalid(value, wanted: "write the note as 'text'")
            }
            text = written
            try check(text, at: place)
            familiar = try record.text("familiar")
            if let familiar, let place = record["familiar"] { try check(familiar, at: place) }
            for need in try record.list("needs", of: "conditions", limit: 10) {
                guard case .text(let word) = need.content, let condition = NoteCondition(rawValue: word) else {
                    if case .text(let word) = need.content {
                        throw unknownWord(
                            word, at: need, of: NoteCondition.allCases.map(\.rawValue), what: "something a note needs")
                    }
                    throw invalid(need, wanted: "write a word such as goods")
                }
                needs.insert(condition)
            }
        }
        return LibraryNote(
            id: "\(tag)/\(voice.rawValue)/\(moment.rawValue)/\(mark(of: text))", moment: moment, voice: voice,
            text: text, familiar: familiar, needs: needs)
    }

    private func check(_ text: String, at value: SourceValue) throws(HandselError) {
        guard text.contains(where: \.isLetter) else { throw invalid(value, wanted: "write the words of the note") }
        guard text.count <= 1_000 else { throw invalid(value, wanted: "write at most 1000 characters") }
        for place in NoteTemplate(text).places where NoteFact(rawValue: place) == nil {
            throw unknownPlace(place, at: value, of: NoteFact.allCases.map(\.rawValue), what: "a note")
        }
    }
}

/// Six digits that stand for a text (FNV-1a).
private func mark(of text: String) -> String {
    let digits = String(Seed(text).value & 0xff_ffff, radix: 16)
    return String(repeating: "0", count: 6 - digits.count) + digits
}

private func unknownPlace(_ place: String, at value: SourceValue, of known: [String], what: String) -> HandselError {
    let near = nearest(to: place, among: known).map { "did you mean {\($0)}?" }
    return .environment(
        "\(value.position): found {\(place.prefix(40).shownControls)} in \(what)",
        remedy: near ?? "known are \(known.map { "{\($0)}" }.joined(separator: ", "))")
}
