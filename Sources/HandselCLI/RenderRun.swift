import Handsel
import HandselSource

/// Where the documents of a run go.
enum Destination {
    case standardOutput
    case file(String)
    /// A folder (`nil` is the current one), and the pattern for names (`nil` is the usual one).
    case folder(String?, NamePattern?)

    var isFolder: Bool { if case .folder = self { true } else { false } }
}

/// One run of `handsel render`: its inputs one after the other.
struct RenderRun {
    let inputs: [InputFile]
    let settings: RenderSettings
    let destination: Destination
    let replacing: Bool
    let json: Bool
    let talk: Talk

    private var taken = TakenFiles()
    private var done = 0
    private var failures: [Outcome] = []

    init(
        inputs: [InputFile], settings: RenderSettings, destination: Destination, replacing: Bool, json: Bool, talk: Talk
    ) {
        self.inputs = inputs
        self.settings = settings
        self.destination = destination
        self.replacing = replacing
        self.json = json
        self.talk = talk
    }

    /// Makes and writes everything. A failed document is reported and the rest goes on; wrong settings stop the run.
    mutating func run(installation: () throws(HandselError) -> Installation) throws(HandselError) -> Outcome {
        var renderer: Renderer?
        if case .folder(let folder?, _) = destination { try DocumentFile.createFolder(folder) }
        for input in inputs {
            do throws(HandselError) {
                let bytes = try input.bytes(limit: settings.limits.inputSize)
                let current: Renderer
                if let renderer {
                    current = renderer
                } else {
                    current = try Renderer(installation: try installation(), settings: settings)
                    current.brandMessages.forEach(talk.report)
                    renderer = current
                }
                try write(try current.open(inFile: input.name, bytes: bytes), current, of: input)
            } catch {
                try fail(error, input)
            }
        }
        // Who makes one document does not want to hear of all the others that there are notes for.
        if done + failures.count > 1 { renderer?.unusedNotes().forEach(talk.report) }
        return Outcome.run(done: done, failures: failures)
    }

    private mutating func write(
        _ source: OpenSource, _ renderer: Renderer, of input: InputFile
    ) throws(HandselError) {
        guard source.count > 0 else {
            let finding = Message(.error, "there is no invoice in it; put at least one there", file: input.name)
            throw .refused(document: input.name, findings: [finding])
        }
        if source.count > 1, !destination.isFolder {
            throw .severalForOneFile("\(input.name) holds \(source.count) invoices", remedy: "use --out-dir")
        }
        for index in 0..<source.count {
            do throws(HandselError) {
                let document = try renderer.document(index, of: source)
                talk.report(document.messages, of: input.name)
                let files = try write(document, of: input, among: source.count)
                try renderer.record(document)
                done += 1
                try tell(document, files, input)
            } catch {
                try fail(error, input)
            }
        }
    }

    /// Writes the files of one document and answers their paths: none for standard output.
    private mutating func write(
        _ document: RenderedDocument, of input: InputFile, among count: Int
    ) throws(HandselError) -> [String] {
        let name = "\(input.name), invoice \(document.number)"
        let paths: [String]
        switch destination {
        case .standardOutput:
            guard document.files.count == 1 else {
                throw .severalForOneFile(
                    "\(name) has \(document.files.count) pages, each a picture of its own", remedy: "use -o FILE")
            }
            try StandardOutput.write(document.files[0])
            return []
        case .file(let file):
            paths = pagePaths(of: document.files.count, at: file, settings.format)
        case .folder(let folder, let pattern):
            let pattern = pattern ?? (count == 1 ? .input : .inputAndNumber)
            let prefix = folder.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
            paths = pageEndings(of: document.files.count, settings.format).map {
                prefix + pattern.name(for: document, input: input.path, ending: $0).text
            }
        }
        for path in paths {
            try taken.take(path, for: name)
            if !replacing { try DocumentFile(path).checkIsNew() }
        }
        for (path, bytes) in zip(paths, document.files) {
            try DocumentFile(path).write(bytes, replacing: replacing)
        }
        return paths
    }

    /// Says that a document was made: its paths, or one JSON object.
    private func tell(_ document: RenderedDocument, _ files: [String], _ input: InputFile) throws(HandselError) {
        talk.detail(
            "\(input.name): invoice \(document.number), \(document.moment.rawValue) because \(document.reason), "
                + "\(count(document.pageCount, "page")), layout \(document.layout), "
                + "hand \(document.hand ?? "none"), seed \(document.seed)")
        if json {
            try StandardOutput.write(line: document.jsonLine(input: input.path, files: files))
        } else {
            for file in files { try StandardOutput.write(line: file) }
        }
    }

    /// Reports what stopped one document, or throws it when every other document would fail of it too.
    private mutating func fail(_ error: HandselError, _ input: InputFile) throws(HandselError) {
        if error.outcome == .settings || error.outcome == .usage { throw error }
        talk.report(error)
        failures.append(error.outcome)
        if json {
            let line = JSONText.record(
                [.init("status", .text("refused")), .init("input", .text(input.path))] + error.jsonMembers)
            try StandardOutput.write(line: line.line)
        }
    }
}

extension RenderedDocument {
    /// The document as `--json` tells of it.
    fileprivate func jsonLine(input: String, files: [String]) -> String {
        JSONText.record([
            .init("status", .text("done")), .init("input", .text(input)),
            .init("files", .list(files.map(JSONText.text))),
            .init("number", .text(number)), .init("customer", .text(customerName)),
            .init("issueDate", .text(issueDate)),
            .init("amountDue", .text(amountDue)), .init("amountDueShown", .text(amountDueShown)),
            .init("currency", .text(currency)),
            .init("moment", .text(moment.rawValue)), .init("reason", .text(reason)),
            .init("note", .optional(noteSource?.rawValue)), .init("layout", .text(layout)),
            .init("hand", .optional(hand)), .init("seed", .text(String(seed))),
            .init("pages", .integer(pageCount)), .init("messages", .list(messages.map(\.json))),
        ]).line
    }
}
