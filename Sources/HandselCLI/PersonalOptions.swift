import ArgumentParser
import Foundation
import Handsel

/// What documents are personalized with.
struct PersonalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The history of customers and their documents; made where there is none.", valueName: "file"),
        completion: .file())
    var history: String?

    @Flag(help: "Take customers for new of whom nothing is known.")
    var assumeNew = false

    @Flag(help: "Take customers for known of whom nothing is known.")
    var assumeKnown = false

    @Option(
        help: ArgumentHelp(
            "The day to look from, such as 2026-12-08, or today; what was due before it is overdue.", valueName: "date")
    )
    var asOf: String?

    @Option(
        help: ArgumentHelp("The rules of the moments: milestones, gaps (see handsel init).", valueName: "file"),
        completion: .file())
    var moments: String?

    @Flag(help: "Let --moment stand against the tone guard; this is recorded.")
    var overrideGuard = false

    @Option(
        help: ArgumentHelp("Notes for invoices and customers: CSV or YAML.", valueName: "file"), completion: .file())
    var notes: String?

    @Option(
        help: ArgumentHelp(
            "A program that is asked for each note: facts as JSON in, words out. It is run without a shell.",
            valueName: "command"))
    var noteCommand: String?

    @Option(help: ArgumentHelp("How long the program may take, in seconds (default: 10).", valueName: "n"))
    var noteTimeout: Int?

    @Flag(help: "Take no notes from the note library.")
    var noNoteLibrary = false

    @Option(
        help: ArgumentHelp(
            "The project's settings (default: \(ProjectSettings.fileName), where the current folder has one); none for none.",
            valueName: "file"), completion: .file())
    var settings: String?

    func validate() throws {
        if assumeNew && assumeKnown {
            throw ValidationError("--assume-new and --assume-known exclude each other; keep one of them.")
        }
        if let asOf, asOf != "today", !PersonalSettings.isDay(asOf) {
            throw ValidationError("--as-of \(asOf) is no day; write it like 2026-12-08, or today.")
        }
        if let noteTimeout, !(1...600).contains(noteTimeout) {
            throw ValidationError("--note-timeout \(noteTimeout) is out of range; write a number from 1 to 600.")
        }
        if noteCommand.map(commandWords) == [] { throw ValidationError("--note-command names no program.") }
    }

    /// What these options say.
    func apply(to settings: inout RenderSettings) {
        settings.personal.history = history
        settings.personal.assumption = assumeNew ? .new : assumeKnown ? .known : nil
        settings.personal.look(from: asOf == "today" ? today() : asOf)
        settings.personal.rules = moments
        settings.personal.overridesGuard = overrideGuard
        settings.personal.notes.file = notes
        settings.personal.notes.command = noteCommand.map(commandWords)
        settings.personal.notes.commandTimeLimit = noteTimeout
        if noNoteLibrary { settings.personal.notes.usesLibrary = false }
    }

    /// What the environment and the project's file settle.
    func project(_ environment: [String: String]) throws(HandselError) -> ProjectSettings {
        try projectSettings(named: settings, environment)
    }
}

/// What the environment and the project's file settle: the file named, else that of HANDSEL_SETTINGS, else the one in the
/// current folder.
func projectSettings(named name: String?, _ environment: [String: String]) throws(HandselError) -> ProjectSettings {
    let own = try ProjectSettings(environment: environment)
    let named = name ?? environment["HANDSEL_SETTINGS"].flatMap { $0.isEmpty ? nil : $0 }
    switch named {
    case "none"?: return own
    case let file?: return own.completed(by: try ProjectSettings(file: file))
    case nil:
        guard FileManager.default.fileExists(atPath: ProjectSettings.fileName) else { return own }
        return own.completed(by: try ProjectSettings(file: ProjectSettings.fileName))
    }
}

/// The clock is asked here and nowhere else, and only by who names it.
private func today() -> String {
    let now = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    func padded(_ number: Int?, _ length: Int) -> String {
        let digits = String(number ?? 1)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
    return "\(padded(now.year, 4))-\(padded(now.month, 2))-\(padded(now.day, 2))"
}

/// The words of a command as a shell would part them: at spaces, but not within quotation marks. Nothing else is special.
func commandWords(_ text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in text {
        if let open = quote {
            if character == open { quote = nil } else { word?.append(character) }
        } else if character == "'" || character == "\"" {
            quote = character
            word = word ?? ""
        } else if character.isWhitespace {
            if let whole = word { words.append(whole) }
            word = nil
        } else {
            word = (word ?? "") + String(character)
        }
    }
    if let word { words.append(word) }
    return words
}
