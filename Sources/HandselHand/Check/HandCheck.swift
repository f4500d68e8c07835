import HandselGraphics

/// A close look at a file of strokes: a hand, a file of forms or a signature.
public struct HandCheck: Sendable {
    /// What the file is, told by its first line: "hand", "forms" or "signature".
    public private(set) var kind: String
    /// In the order of the lines; those of files of forms that it takes letters from behind its own.
    public private(set) var findings: [HandFinding] = []
    /// What can be written with it; empty for signatures and for files that cannot be read.
    public private(set) var coverage: [HandCoverage] = []

    /// How many lines that cannot be read are told of.
    static let mostFaults = 50

    /// Reads a file as `Hand` does, but goes on after a fault, and looks at every stroke.
    ///
    /// - Parameters:
    ///   - file: its name, for findings.
    ///   - sets: finds a file of forms by its plain name: its text, and its name for findings.
    public init(reading text: String, file: String, sets: @escaping (String) -> (text: String, file: String)?) {
        let first = text.split(whereSeparator: \.isNewline).lazy
            .map { $0.split(whereSeparator: { $0 == " " || $0 == "\t" }) }
            .first { $0.first.map { !$0.hasPrefix("#") } ?? false }
        let kind = first?.first.flatMap { HandFileReader.Kind(rawValue: String($0)) } ?? .hand
        self.kind = kind.rawValue
        var visited: Set<String> = []
        let reader = look(at: text, kind, file: file, sets: sets, visited: &visited)
        if let reader, kind != .signature { coverage = HandCoverage.all(of: reader.hand) }
    }

    public var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// Looks at one file and then at those that it takes letters from. - Returns: what could be read of it.
    @discardableResult
    private mutating func look(
        at text: String, _ kind: HandFileReader.Kind, file: String,
        sets: @escaping (String) -> (text: String, file: String)?, visited: inout Set<String>
    ) -> HandFileReader? {
        var reader: HandFileReader?
        var faults: [HandFinding] = []
        (reader, faults) = reading(text, kind, file: file) { sets($0)?.text }
        findings += faults.sorted { $0.line < $1.line }
        if let reader { findings += flaws(in: reader, text: text, file: file) }
        for name in setNames(in: text) where visited.insert(name).inserted {
            guard let set = sets(name) else { continue }
            look(at: set.text, .forms, file: set.file, sets: sets, visited: &visited)
        }
        return reader
    }

    /// Reads a file without the lines that cannot be read; `nil` where nothing is left that can.
    private func reading(
        _ text: String, _ kind: HandFileReader.Kind, file: String, sets: @escaping HandFileReader.Sets
    ) -> (reader: HandFileReader?, faults: [HandFinding]) {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        var faults: [HandFinding] = []
        while faults.count < HandCheck.mostFaults {
            do throws(HandError) {
                let reader = try HandFileReader.read(lines.joined(separator: "\n"), kind, file: file, sets: sets)
                return (reader, faults)
            } catch {
                guard case .badFile(let fault, let line, _) = error else { return (nil, faults) }
                switch fault {
                // It is told where it stands, in its own file.
                case .inSet: break
                case .missing where !faults.isEmpty: return (nil, faults)
                default: faults.append(HandFinding(.unreadable(fault), file: file, line: line))
                }
                switch fault {
                case .missing, .wrongStart, .unknownVersion, .tooLarge: return (nil, faults)
                default:
                    guard lines.indices.contains(line - 1), !lines[line - 1].isEmpty else { return (nil, faults) }
                    lines[line - 1] = ""
                }
            }
        }
        return (nil, faults)
    }

    /// The files of forms that a file names, in its order.
    private func setNames(in text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
            return fields.count == 2 && fields[0] == "forms" && fields[1] != "1" ? String(fields[1]) : nil
        }
    }

    /// What there is to say of the drawings of one file.
    private func flaws(in reader: HandFileReader, text: String, file: String) -> [HandFinding] {
        let drawn = DrawnLine.all(in: reader, text: text)
        let isCaptured = text.split(whereSeparator: \.isNewline).contains { line in
            line.split(whereSeparator: { $0 == " " || $0 == "\t" }) == ["source", "captured"]
        }
        let style = StrokeCheck(kind: reader.kind, isCaptured: isCaptured)
        let bands = reader.kind == .signature ? nil : BandCheck(metrics: reader.metrics, isCaptured: isCaptured)
        var found: [(flaw: HandFlaw, line: Int)] = []
        for line in drawn {
            var flaws = style.flaws(of: line)
            if !flaws.contains(where: { $0.severity == .error }) { flaws += bands?.flaws(of: line) ?? [] }
            found += flaws.map { ($0, line.line) }
        }
        found += AlternateCheck().flaws(of: drawn)
        // A stable order: what was found first on a line is told first.
        return found.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map { HandFinding($0.element.flaw, file: file, line: $0.element.line) }
    }
}

extension Hand {
    /// Everything there is to say about a hand file and the files of forms that it takes letters from; see `HandCheck`.
    public static func findings(
        reading text: String, file: String, sets: @escaping (String) -> (text: String, file: String)?
    ) -> [HandFinding] {
        HandCheck(reading: text, file: file, sets: sets).findings
    }
}
