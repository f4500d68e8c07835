/// Where a note comes from, in the order in which the sources are asked.
public enum NoteSource: String, Sendable, Hashable, CaseIterable {
    /// Given for the run, as with --note.
    case given
    /// The invoice itself.
    case invoice
    /// The notes file.
    case file
    /// The program that is asked.
    case command
    /// The note library.
    case library
}

/// A note that may be written on a document.
public struct NoteCandidate: Sendable, Hashable {
    public var source: NoteSource
    /// As it is to be written, with its greeting.
    public var text: String
    /// Of a note of the library, see `LibraryNote.id`; others are remembered by their text.
    public var id: String?
    /// Who wrote it, where the notes file says so.
    public var signedBy: String?

    public init(source: NoteSource, text: String, id: String? = nil, signedBy: String? = nil) {
        self.source = source
        self.text = text
        self.id = id
        self.signedBy = signedBy
    }

    /// What the history keeps of it: the id, or the text.
    public var remembered: String { id ?? text }
}
