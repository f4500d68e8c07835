import HandselHand
import HandselSource

/// A hand that notes can be written in.
public struct HandSummary: Sendable, Hashable {
    /// By which it is chosen, such as "sam".
    public var name: String
    /// What kind of writing it is, in a sentence; empty when its file does not say.
    public var about: String
    /// The pen it writes with, such as "gel".
    public var pen: String
    /// What it covers, such as "Latin" or "Greek": scripts and kinds of signs of which it lacks nothing.
    public var scripts: [String]
    /// The path of its file.
    public var file: String

    public init(name: String, about: String, pen: String, scripts: [String], file: String) {
        self.name = name
        self.about = about
        self.pen = pen
        self.scripts = scripts
        self.file = file
    }
}

/// What a close look at a file of strokes brought.
public struct HandReport: Sendable, Hashable {
    /// How much of a named set of characters can be written.
    public struct Coverage: Sendable, Hashable {
        /// Such as "Latin-1".
        public var name: String
        /// How many characters the set has.
        public var count: Int
        public var missing: [Character]

        public init(name: String, count: Int, missing: [Character]) {
            self.name = name
            self.count = count
            self.missing = missing
        }
    }

    /// "hand", "forms" or "signature".
    public var kind: String
    /// With the places they were found at, also in the files of forms that letters are taken from.
    public var findings: [Message]
    /// Empty for a signature, and where the file cannot be read.
    public var coverage: [Coverage]

    public init(kind: String, findings: [Message], coverage: [Coverage]) {
        self.kind = kind
        self.findings = findings
        self.coverage = coverage
    }
}

extension Renderer {
    /// The installed hands, sorted by name.
    public static func hands(in installation: Installation) throws(HandselError) -> [HandSummary] {
        let folder = HandFolder(installation.handsFolder)
        var summaries: [HandSummary] = []
        for name in folder.names {
            let hand = try folder.hand(named: name)
            summaries.append(
                HandSummary(
                    name: name, about: hand.about, pen: hand.pen, scripts: hand.scripts,
                    file: try folder.file(of: name)))
        }
        return summaries
    }

    /// The file that somebody means by the name of an installed hand, or by the path of a hand, file of forms or signature.
    public static func handFile(named name: String, in installation: Installation) throws(HandselError) -> String {
        let isPath = name == "-" || name.contains("/") || HandFolder.endings.contains { name.hasSuffix($0) }
        return isPath ? name : try HandFolder(installation.handsFolder).file(of: name)
    }

    /// Everything there is to say about a hand, a file of forms or a signature, and what it covers.
    ///
    /// - Parameters:
    ///   - text: what the file holds.
    ///   - file: its path; files of forms are looked for beside it and among the installed hands.
    public static func report(onHand text: String, file: String, in installation: Installation) -> HandReport {
        let folder = HandFolder(installation.handsFolder)
        let check = HandCheck(reading: text, file: file) { folder.set(named: $0, beside: file) }
        return HandReport(
            kind: check.kind, findings: check.findings.map(Message.init),
            coverage: check.coverage.map {
                HandReport.Coverage(name: $0.name, count: $0.count, missing: $0.missing)
            })
    }
}

extension Message {
    /// What was found in a file of strokes.
    fileprivate init(_ finding: HandFinding) {
        let severity: Severity =
            switch finding.severity {
            case .error: .error
            case .warning: .warning
            case .note: .note
            }
        self.init(severity, "\(finding.flaw)", file: finding.file, line: finding.line)
    }
}
