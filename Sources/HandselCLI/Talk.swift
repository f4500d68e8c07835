import ArgumentParser
import Handsel

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// How much a command says.
struct TalkOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Say more.")
    var verbose = false

    func validate() throws {
        if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other; keep one of them.") }
    }
}

/// What a command says to the person who called it, on standard error.
struct Talk {
    private let options: TalkOptions
    private let hasColors: Bool

    init(_ options: TalkOptions, environment: [String: String]) {
        self.options = options
        hasColors =
            isatty(STDERR_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// Says why something failed: each finding of a refused document on its own line.
    func report(_ error: HandselError) {
        if case .refused(_, let findings) = error, findings.contains(where: { $0.severity == .error }) {
            findings.forEach(report)
        } else {
            say("error", color: "31", error.description)
        }
    }

    /// Says a message, unless the options ask for less.
    func report(_ message: Message) {
        let text = (message.place.map { "\($0): " } ?? "") + message.sentence
        switch message.severity {
        case .error: say("error", color: "31", text)
        case .warning: if !options.quiet { say("warning", color: "35", text) }
        case .note: if options.verbose { say("note", color: "36", text) }
        }
    }

    /// Says what there is to say of a document that was made. What only an e-invoice would want otherwise is counted,
    /// unless --verbose asks for all of it.
    func report(_ messages: [Message], of input: String) {
        let counted = options.verbose ? [] : messages.filter(\.isForEInvoices)
        messages.filter { !counted.contains($0) }.forEach(report)
        guard let first = counted.first else { return }
        let rest = counted.count > 1 ? " and \(counted.count - 1) more; 'handsel check \(input)' lists them" : ""
        remark("\(input): for an e-invoice: \(first.sentence)\(rest)")
    }

    /// Says something that only --verbose asks for.
    func detail(_ text: String) {
        if options.verbose { write("handsel: \(printable(text))\n") }
    }

    /// Says something unless --quiet was given.
    func remark(_ text: String) {
        if !options.quiet { write("handsel: \(printable(text))\n") }
    }

    private func say(_ kind: String, color: String, _ text: String) {
        let label = hasColors ? "\u{1b}[1;\(color)m\(kind):\u{1b}[0m" : "\(kind):"
        write("handsel: \(label) \(printable(text))\n")
    }

    /// A standard error that is closed is no reason to stop, so what became of the text is not asked.
    private func write(_ text: String) {
        _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
    }
}

extension Message {
    /// A rule of EN 16931 or Peppol is broken that a printed page can do without.
    fileprivate var isForEInvoices: Bool {
        severity == .warning && ["BR-", "PEPPOL-"].contains { rule?.hasPrefix($0) == true }
    }
}

/// `text` with control characters and signs that turn the direction of writing spelled out.
///
/// Invoices come from others, and what stands in them must not steer the terminal.
func printable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        let turnsDirection = (0x202a...0x202e).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        let steers = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
        if turnsDirection || steers {
            result += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}
