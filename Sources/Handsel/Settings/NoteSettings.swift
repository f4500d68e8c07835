/// Where the words of notes come from, beside the invoices themselves.
public struct NoteSettings: Hashable, Sendable {
    /// The path of a file with notes for invoices and customers: CSV or YAML.
    public var file: String?
    /// A program with its arguments that is asked for each note.
    public var command: [String]?
    /// How long the program may take, in seconds; `nil` for the usual time.
    public var timeLimit: Int?
    /// Whether notes are taken from the note library; `nil` for yes.
    public var usesLibrary: Bool?
    /// A folder with a library of the firm's own, which is looked into first.
    public var ownLibrary: String?

    public init() {}

    /// What is settled here, and else what `other` settles.
    public func completed(by other: NoteSettings) -> NoteSettings {
        var settings = self
        settings.file = file ?? other.file
        settings.command = command ?? other.command
        settings.timeLimit = timeLimit ?? other.timeLimit
        settings.usesLibrary = usesLibrary ?? other.usesLibrary
        settings.ownLibrary = ownLibrary ?? other.ownLibrary
        return settings
    }
}

extension FileRecord {
    /// Where notes come from.
    ///
    /// - Parameter beside: makes a path in the file one that can be opened.
    func notes(beside: (String?) -> String?) throws(HandselError) -> NoteSettings {
        let known = ["file", "command", "timeLimit", "library"]
        guard let record = try record("notes", what: "the notes", known: known) else { return NoteSettings() }
        var notes = NoteSettings()
        notes.file = beside(try record.path("file"))
        let command = try record.lines("command")
        if let program = command.first {
            // A bare name is looked for where programs are.
            let path = program.contains("/") ? beside(program) ?? program : program
            notes.command = [path] + command.dropFirst()
        }
        notes.timeLimit = try record.count("timeLimit", in: 1...600)
        if let library = record["library"] {
            if case .flag(let usesLibrary) = library.content {
                notes.usesLibrary = usesLibrary
            } else {
                notes.ownLibrary = beside(try record.path("library"))
            }
        }
        return notes
    }
}
