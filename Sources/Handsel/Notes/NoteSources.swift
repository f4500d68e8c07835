import HandselCompose
import HandselGraphics
import HandselHand
import HandselInvoice
import HandselMoments

/// A document that wants a note, with all that a note may be chosen by.
struct NoteDocument {
    var facts: MomentFacts
    var decision: Decision
    var brand: Brand
    /// The words of the document's language.
    var language: Language
    /// BCP 47.
    var locale: String
    /// Who writes it; `nil` where nobody does.
    var hand: Hand?
    /// The input's name for messages.
    var file: String
    /// The note of the library that this very document had when it was made before; it gets it again where that still suits.
    var earlier: String?

    var voice: NoteVoice { brand.voice.warmth.flatMap { NoteVoice(rawValue: $0.rawValue) } ?? .warm }
    var isFamiliar: Bool { brand.voice.address == .familiar }
    /// What the customer can be called.
    var names: GreetingNames { facts.invoice.greetingNames(in: locale, address: brand.voice.address) }
    var noteFacts: NoteFacts {
        facts.noteFacts(for: decision, brand: brand, voice: voice, language: language, locale: locale)
    }
}

/// The sources of notes of one run. Reads each file once; one per thread.
final class NoteSources {
    let settings: NoteSettings
    let library: NoteLibraryFolder
    /// The most characters that a note should have.
    let longest: Int
    private let file: NotesFile?

    /// Reads the notes file; libraries are read when a document wants one.
    init(_ installation: Installation, settings: NoteSettings = NoteSettings()) throws(HandselError) {
        self.settings = settings
        if let folder = settings.library, !isFolder(folder) {
            throw .environment("there is no folder of note libraries '\(folder)'", remedy: "look at its name")
        }
        if let seconds = settings.commandTimeLimit, !(1...600).contains(seconds) {
            throw .environment("a note command is given \(seconds) seconds", remedy: "give it 1 to 600")
        }
        if let longest = settings.longest, !(20...Hand.longestNote).contains(longest) {
            throw .environment(
                "notes of \(longest) characters are asked for", remedy: "allow 20 to \(Hand.longestNote)")
        }
        longest = settings.longest ?? NoteLint.usualLimit
        library = NoteLibraryFolder(settings.library ?? installation.notesFolder)
        file = try settings.file.map { path throws(HandselError) in try NotesFile(path) }
    }

    /// The notes that a document may get, the best first; each is made when it is asked for.
    func candidates(for document: NoteDocument) -> NoteCandidates { NoteCandidates(document, sources: self) }

    /// One warning for each note of the notes file that no document asked for so far.
    func unusedNotes() -> [Message] { file?.unused() ?? [] }

    func entry(for invoice: Invoice) -> NotesFile.Entry? { file?.entry(for: invoice) }
}

/// Goes through the notes for one document, source by source.
final class NoteCandidates {
    private let document: NoteDocument
    private let sources: NoteSources
    private var rest: [NoteSource]
    private var chosen: [ChosenNote]?
    /// What there is to say of the sources that were asked so far: what they refused and why, and what is doubtful in what
    /// they gave.
    private(set) var messages: [Message] = []

    fileprivate init(_ document: NoteDocument, sources: NoteSources) {
        self.document = document
        self.sources = sources
        let all: [NoteSource] = [.invoice, .file, .command, .library]
        rest = document.decision.moment == .plain ? [] : all
        if sources.settings.usesLibrary == false { rest.removeAll { $0 == .library } }
    }

    /// The next note; `nil` when there is no other.
    ///
    /// - Throws: what is wrong with a library file.
    func next() throws(HandselError) -> NoteCandidate? {
        while let source = rest.first {
            if source == .library {
                guard let candidate = try nextOfLibrary() else { break }
                return candidate
            }
            rest.removeFirst()
            switch source {
            case .invoice:
                guard let text = document.facts.invoice.personal.note, !isBlank(text) else { continue }
                let candidate = NoteCandidate(source: .invoice, text: text)
                if try passes(candidate, Message(.warning, "", file: document.file)) { return candidate }
            case .file:
                guard let entry = sources.entry(for: document.facts.invoice) else { continue }
                let candidate = NoteCandidate(
                    source: .file, text: withoutOuterSpace(entry.text), signedBy: entry.signedBy)
                let place = entry.position
                if try passes(
                    candidate, Message(.warning, "", file: place.file, line: place.line, column: place.column))
                {
                    return candidate
                }
            case .command:
                if let candidate = try ofCommand() { return candidate }
            case .given, .library: continue
            }
        }
        return nil
    }

    /// Whether a text may be used; says what there is to say of it.
    ///
    /// - Parameter place: a message to be filled in, with the place of the note.
    private func passes(_ candidate: NoteCandidate, _ place: Message, called name: String = "the note")
        throws(HandselError)
        -> Bool
    {
        let lint = NoteLint(
            limit: sources.longest,
            genericPhrases: try sources.library.genericPhrases(for: document.locale))
        let flaws = lint.flaws(in: candidate.text, hand: document.hand?.name) {
            document.hand?.missing(in: $0) ?? []
        }
        let number = document.facts.invoice.number
        for flaw in flaws {
            var message = place
            message.text = "\(name) for \(number.isEmpty ? "this document" : number): \(flaw)"
            if flaw.isError { message.text += "; the next source of notes is asked" }
            if case .unwritable = flaw { message.severity = .note }
            messages.append(message)
        }
        return !flaws.contains { $0.isError }
    }

    private func ofCommand() throws(HandselError) -> NoteCandidate? {
        guard let arguments = sources.settings.command, !arguments.isEmpty else { return nil }
        let command = NoteCommand(
            arguments: arguments,
            timeLimit: .seconds(sources.settings.commandTimeLimit ?? NoteSettings.usualTimeLimit))
        let request = NoteRequest(document, longest: sources.longest, greeting: try greeting)
        switch command.note(for: request) {
        case .success(let text):
            let candidate = NoteCandidate(source: .command, text: text)
            let name = "the note of the command '\(command.name)'"
            return try passes(candidate, Message(.warning, "", file: document.file), called: name) ? candidate : nil
        case .failure(let failure):
            messages.append(
                Message(
                    .warning,
                    "the note command '\(command.name)' \(failure)"
                        + (rest.contains(.library) ? "; the note library is asked instead" : ""),
                    file: document.file))
            return nil
        }
    }

    // MARK: - The library

    private var greeting: String? {
        get throws(HandselError) {
            try sources.library.library(for: document.locale)?.greetings[document.voice]?.greeting(document.names)
        }
    }

    private func nextOfLibrary() throws(HandselError) -> NoteCandidate? {
        if chosen == nil { chosen = try notesOfLibrary() }
        guard let note = chosen?.first else { return nil }
        chosen?.removeFirst()
        return NoteCandidate(source: .library, text: note.text, id: note.id)
    }

    private func notesOfLibrary() throws(HandselError) -> [ChosenNote] {
        guard let library = try sources.library.library(for: document.locale) else {
            let tags = sources.library.tags.joined(separator: ", ")
            let there = tags.isEmpty ? "none in \(sources.library.folder)" : "there are \(tags)"
            messages.append(
                Message(
                    .note, "there is no note library for '\(document.locale)'; \(there)", file: document.file))
            return []
        }
        let invoice = document.facts.invoice
        let customer = invoice.customer.identifiers.first?.value ?? invoice.customer.name
        let seed = Seed(customer, invoice.number, "note of the library")
        var wish = NoteLibrary.Wish(
            moment: document.decision.moment, voice: document.voice, isFamiliar: document.isFamiliar,
            names: document.names, facts: document.noteFacts)
        let given = document.facts.relationship.notesGiven
        var choices = library.choices(wish, given: given) { seed.keyed($0).value }
        if choices.isEmpty, wish.moment == .milestone {
            // A milestone in the invoice's own words is named by the page; a note for any document is still true.
            wish.moment = .regular
            choices = library.choices(wish, given: given) { seed.keyed($0).value }
        }
        guard let again = document.earlier else { return choices }
        return choices.filter { $0.id == again } + choices.filter { $0.id != again }
    }
}

/// The text without space before its first and behind its last line.
func withoutOuterSpace(_ text: String) -> String {
    let lines = text.replacing("\r\n", with: "\n").drop(while: \.isWhitespace)
    return String(lines.reversed().drop(while: \.isWhitespace).reversed())
}

private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
