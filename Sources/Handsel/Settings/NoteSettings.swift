import HandselHand

/// Where the words of notes come from, beside those that invoices bring along. What is `nil` is left to something weaker, and
/// last of all to what is usual.
public struct NoteSettings: Sendable, Hashable {
    /// The path of a file with notes for single invoices or customers, CSV or YAML.
    public var file: String?
    /// A program with its arguments that is asked for notes.
    public var command: [String]?
    /// How long the program may take for one note, in seconds, 1 to 600; usually 10.
    public var commandTimeLimit: Int?
    /// Whether notes are taken from the note library; usually they are.
    public var usesLibrary: Bool?
    /// A folder with note libraries to be used instead of the installed ones.
    public var library: String?
    /// The most characters that a note should have, beyond which it is warned of; usually `NoteLint.usualLimit`.
    public var longest: Int?

    public init() {}

    static let usualTimeLimit = 10

    /// What is settled here, and else what `other` settles.
    public func completed(by other: NoteSettings) -> NoteSettings {
        var settings = self
        settings.file = file ?? other.file
        settings.command = command ?? other.command
        settings.commandTimeLimit = commandTimeLimit ?? other.commandTimeLimit
        settings.usesLibrary = usesLibrary ?? other.usesLibrary
        settings.library = library ?? other.library
        settings.longest = longest ?? other.longest
        return settings
    }
}

extension FileRecord {
    /// Where notes come from.
    ///
    /// - Parameter beside: makes a path in the file one that can be opened.
    func notes(beside: (String?) -> String?) throws(HandselError) -> NoteSettings {
        let known = ["file", "command", "timeLimit", "library", "longest"]
        guard let record = try record("notes", what: "the notes", known: known) else { return NoteSettings() }
        var notes = NoteSettings()
        notes.file = beside(try record.path("file"))
        let command = try record.lines("command")
        if let program = command.first {
            // A bare name is looked for where programs are.
            let path = program.contains("/") ? beside(program) ?? program : program
            notes.command = [path] + command.dropFirst()
        }
        notes.commandTimeLimit = try record.count("timeLimit", in: 1...600)
        notes.longest = try record.count("longest", in: 20...Hand.longestNote)
        if let library = record["library"] {
            if case .flag(let usesLibrary) = library.content {
                notes.usesLibrary = usesLibrary
            } else {
                notes.library = beside(try record.path("library"))
            }
        }
        return notes
    }
}
