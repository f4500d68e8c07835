/// A program that is asked for the words of a note: facts as JSON on standard input, text on standard output.
struct NoteCommand {
    /// The program with its arguments; no shell is asked.
    var arguments: [String]
    var timeLimit: Duration

    /// How much a program may answer, in bytes.
    static let outputLimit = 64 << 10

    /// For messages.
    var name: String { arguments.first.map { String($0.prefix(80)) } ?? "" }

    /// Why there is no note, as words behind "the command".
    struct Failure: Error, Equatable, CustomStringConvertible {
        var description: String
    }

    /// The program's words for a document.
    func note(for request: NoteRequest) -> Result<String, Failure> {
        let program = BoundedProgram(
            arguments: arguments, timeLimit: timeLimit, outputLimit: NoteCommand.outputLimit)
        func failure(_ words: String, _ complaint: String = "") -> Result<String, Failure> {
            .failure(Failure(description: words + (complaint.isEmpty ? "" : ": \(complaint)")))
        }
        switch program.run(input: Array(request.json.written.utf8)) {
        case .notStarted(let reason): return failure("could not be started: \(reason)")
        case .tookTooLong:
            return failure("took more than \(timeLimit.components.seconds) seconds and was ended")
        case .saidTooMuch:
            return failure("wrote more than \(NoteCommand.outputLimit >> 10) KiB and was ended")
        case .stopped(let signal, let complaint): return failure("was ended by signal \(signal)", complaint)
        case .ended(let status, let output, let complaint):
            guard status == 0 else { return failure("ended with \(status)", complaint) }
            guard let text = String(validating: output, as: UTF8.self) else {
                return failure("wrote something that is not UTF-8")
            }
            let note = withoutOuterSpace(text)
            guard !note.isEmpty else { return failure("wrote no note", complaint) }
            guard note.unicodeScalars.allSatisfy({ $0 == "\n" || $0.properties.generalCategory != .control }) else {
                return failure("wrote control characters")
            }
            return .success(note)
        }
    }
}
