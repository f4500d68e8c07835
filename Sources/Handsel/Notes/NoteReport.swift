import HandselHand
import HandselMoments
import HandselSource

/// What a close look at a file of notes brought.
public struct NoteReport: Sendable, Hashable {
    /// "library" or "notes file".
    public var kind: String
    /// How many notes it holds.
    public var notes: Int
    /// In the order of the file.
    public var findings: [Message]
}

/// One note of the library, for lists.
public struct NoteSummary: Sendable, Hashable {
    public var id: String
    public var moment: String
    public var voice: String
    /// With its places, such as "{item}".
    public var text: String
    /// For customers who are addressed familiarly, where it differs.
    public var familiar: String?
    /// What it names, such as "item".
    public var facts: [String]
    /// What must be so, such as "goods".
    public var needs: [String]
}

extension Renderer {
    /// The languages of the note library, sorted.
    ///
    /// - Parameter folder: of the user's own; `nil` for the installed one.
    public static func noteLanguages(in installation: Installation, folder: String? = nil) -> [String] {
        NoteLibraryFolder(folder ?? installation.notesFolder).tags
    }

    /// The notes of the library in a language, in the order of its file.
    ///
    /// - Parameters:
    ///   - moment: `nil` for all; so is `voice`.
    ///   - folder: of the user's own libraries; `nil` for the installed one.
    public static func notes(
        in installation: Installation, locale: String, moment: String? = nil, voice: String? = nil,
        folder: String? = nil
    ) throws(HandselError) -> [NoteSummary] {
        let libraries = NoteLibraryFolder(folder ?? installation.notesFolder)
        guard let library = try libraries.library(for: locale) else {
            throw .unknownName(locale, kind: "note library", known: libraries.tags)
        }
        let moment = try moment.map(namedMoment)
        if let voice, NoteVoice(rawValue: voice) == nil {
            throw .unknownName(voice, kind: "voice", known: NoteVoice.allCases.map(\.rawValue))
        }
        return library.notes.filter {
            (moment == nil || $0.moment == moment) && (voice == nil || $0.voice.rawValue == voice)
        }.map { note in
            NoteSummary(
                id: note.id, moment: note.moment.rawValue, voice: note.voice.rawValue, text: note.text,
                familiar: note.familiar, facts: note.facts.map(\.rawValue),
                needs: NoteCondition.allCases.filter(note.needs.contains).map(\.rawValue))
        }
    }

    /// Everything there is to say about a note library, or about a file with notes for invoices and customers.
    ///
    /// - Parameters:
    ///   - file: its path; a library is named after its language, such as "de.yaml".
    ///   - hand: the hand that has to write the notes; `nil` for the usual one.
    ///   - longest: the most characters that a note should have.
    /// - Throws: when the file or the hand is not there.
    public static func report(
        onNotes file: String, in installation: Installation, hand: String? = nil, longest: Int? = nil
    ) throws(HandselError) -> NoteReport {
        guard isFile(file) else { throw .inputMissing(file: file) }
        let checking = NoteChecking(
            folder: NoteLibraryFolder(installation.notesFolder),
            hand: try HandFolder(installation.handsFolder).hand(named: hand ?? HandFolder.usual),
            limit: longest ?? NoteLint.usualLimit)
        do throws(HandselError) {
            return try checking.report(on: file)
        } catch {
            guard case .environment = error else { throw error }
            return NoteReport(kind: "notes", notes: 0, findings: [Message(placed: error)])
        }
    }

    /// The library files of an installation, for `report(onNotes:in:)`.
    public static func noteLibraryFiles(in installation: Installation, folder: String? = nil) -> [String] {
        let libraries = NoteLibraryFolder(folder ?? installation.notesFolder)
        return libraries.tags.map { "\(libraries.folder)/\($0).yaml" }
    }
}

extension Message {
    /// What stopped the reading of a file, with the place that its sentence begins with.
    fileprivate init(placed error: HandselError) {
        let text = error.description
        guard let match = text.prefixMatch(of: #/(.+?):([0-9]+):([0-9]+): /#) else {
            self.init(.error, text)
            return
        }
        self.init(
            .error, String(text[match.range.upperBound...]), file: String(match.output.1),
            line: Int(match.output.2), column: Int(match.output.3))
    }
}
