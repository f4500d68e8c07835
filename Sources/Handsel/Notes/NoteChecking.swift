import HandselHand
import HandselInvoice
import HandselMoments
import HandselSource

/// Looks at whole files of notes.
struct NoteChecking {
    let folder: NoteLibraryFolder
    let hand: Hand
    let limit: Int

    func report(on file: String) throws(HandselError) -> NoteReport {
        let isTable = [".csv", ".tsv", ".txt"].contains(where: file.lowercased().hasSuffix)
        if !isTable, !file.hasSuffix(NoteLibraryFolder.phrasesFile) {
            let source = try yaml(inFile: file, limit: NotesFile.largestFile)
            if source["greetings"] != nil || source["notes"] != nil { return try report(onLibrary: source, file) }
        }
        if file.hasSuffix(NoteLibraryFolder.phrasesFile) {
            _ = try genericPhrases(inFile: file)
            return NoteReport(kind: "phrases", notes: 0, findings: [])
        }
        return try report(onNotesFile: NotesFile(file))
    }

    // MARK: - Notes for invoices and customers

    private func report(onNotesFile file: NotesFile) throws(HandselError) -> NoteReport {
        let entries = file.all
        // It may be written in any language.
        var phrases: [String] = []
        for tag in folder.tags { phrases += try folder.genericPhrases(for: tag) }
        let lint = NoteLint(limit: limit, genericPhrases: phrases)
        var findings: [Message] = []
        for entry in entries {
            findings += lint.flaws(in: withoutOuterSpace(entry.text), hand: hand.name, missing: hand.missing)
                .map { message($0, at: entry.position) }
        }
        return NoteReport(kind: "notes file", notes: entries.count, findings: findings)
    }

    private func message(_ flaw: NoteFlaw, at place: SourcePosition) -> Message {
        Message(
            flaw.isError ? .error : .warning, "\(flaw)", file: place.file, line: place.line, column: place.column)
    }

    // MARK: - Libraries

    private func report(onLibrary source: SourceValue, _ file: String) throws(HandselError) -> NoteReport {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let tag = name.split(separator: ".").first.map(String.init) ?? name
        let reading = try NoteLibraryReading(source, tag: tag)
        let lint = NoteLint(limit: limit, genericPhrases: try folder.genericPhrases(for: tag))
        var findings: [Message] = []
        for (note, place) in zip(reading.library.notes, reading.places) {
            let greeting = reading.library.greetings[note.voice]?.longest ?? ""
            var flaws: [NoteFlaw] = []
            for isFamiliar in note.familiar == nil ? [false] : [false, true] {
                guard let text = note.filled(with: .example, isFamiliar: isFamiliar) else { continue }
                let found = lint.flaws(in: "\(greeting)\n\(text)", hand: hand.name, missing: hand.missing)
                flaws += found.filter { !flaws.contains($0) }
            }
            findings += flaws.map { message($0, at: place) }
        }
        findings += openings(reading) + fallbacks(reading, source) + missingGreetings(reading, source)
        findings.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
        return NoteReport(kind: "library", notes: reading.library.notes.count, findings: findings)
    }

    /// Notes of one moment and voice that begin with the same two words.
    private func openings(_ reading: NoteLibraryReading) -> [Message] {
        var first: [String: SourcePosition] = [:]
        var findings: [Message] = []
        for (note, place) in zip(reading.library.notes, reading.places) {
            let key = "\(note.voice)/\(note.moment)/\(opening(of: note.text))"
            guard let earlier = first[key] else {
                first[key] = place
                continue
            }
            findings.append(
                Message(
                    .warning,
                    "begins like the note at line \(earlier.line), '\(opening(of: note.text))'; begin it in another way",
                    file: place.file, line: place.line, column: place.column))
        }
        return findings
    }

    /// The first two words; where words have no spaces, the first four characters.
    private func opening(of text: String) -> String {
        let isSpaceless = text.unicodeScalars.contains { (0x3040...0x30ff).contains($0.value) }
        if isSpaceless { return String(text.prefix(4)) }
        return text.lowercased().split(whereSeparator: \.isWhitespace).prefix(2).joined(separator: " ")
    }

    /// Moments of a voice in which a document of which only the usual is known would get no note.
    private func fallbacks(_ reading: NoteLibraryReading, _ source: SourceValue) -> [Message] {
        var findings: [Message] = []
        for voice in NoteVoice.allCases where reading.library.notes.contains(where: { $0.voice == voice }) {
            for usual in UsualFacts.all {
                let notes = reading.library.notes.filter { $0.voice == voice && $0.moment == usual.moment }
                guard !notes.contains(where: { $0.isEligible(usual.facts) }) else { continue }
                let place = source["notes"]?[voice.rawValue]?.position ?? source.position
                findings.append(
                    Message(
                        .warning,
                        "\(voice.rawValue) has no note for \(usual.name) when only \(usual.listed) is known; add one",
                        file: place.file, line: place.line, column: place.column))
            }
        }
        return findings
    }

    private func missingGreetings(_ reading: NoteLibraryReading, _ source: SourceValue) -> [Message] {
        NoteVoice.allCases.filter { reading.library.greetings[$0] == nil }.map { voice in
            let place = source["greetings"]?.position ?? source.position
            return Message(
                .warning, "there are no greetings for the voice '\(voice.rawValue)'", file: place.file,
                line: place.line, column: place.column)
        }
    }
}

/// What is known at the least where a moment comes up.
private struct UsualFacts {
    var moment: Moment
    var name: String
    var facts: NoteFacts

    init(
        _ moment: Moment, _ name: String? = nil, knowing facts: [NoteFact] = [],
        being conditions: Set<NoteCondition> = []
    ) {
        self.moment = moment
        self.name = name ?? moment.rawValue
        let values = Dictionary(uniqueKeysWithValues: ([.item, .supplier] + facts).map { ($0, "1") })
        self.facts = NoteFacts(values, conditions: conditions)
    }

    var listed: String {
        (facts.known.map(\.fact.rawValue) + NoteCondition.allCases.filter(facts.conditions.contains).map(\.rawValue))
            .joined(separator: ", ")
    }

    static let all = [
        UsualFacts(.celebration, being: [.paid]),
        UsualFacts(.welcome, knowing: [.amount, .dueDate], being: [.due]),
        UsualFacts(.regular),
        UsualFacts(.milestone, "a number of documents", knowing: [.count], being: [.milestoneDocuments]),
        UsualFacts(.milestone, "an anniversary", knowing: [.sinceYear], being: [.milestoneYears]),
        UsualFacts(.milestone, "a renewal", being: [.milestoneRenewal]),
        UsualFacts(.milestone, "a round sum", being: [.milestoneSum]),
        UsualFacts(.finalMile, knowing: [.engagement]),
        UsualFacts(.welcomeBack, knowing: [.lastItem, .gapMonths]),
        UsualFacts(.reminder, knowing: [.amount, .dueDate, .daysOverdue], being: [.due]),
        UsualFacts(.amends, knowing: [.amount]),
    ]
}

extension NoteFacts {
    /// A value of usual length for every fact, for trying out notes; all conditions hold.
    static let example = NoteFacts(
        [
            .item: "Oak bookcase, seven shelves", .caretaker: "Rosa", .phone: "+44 20 7946 0142", .count: "12",
            .sinceYear: "2023", .years: "3", .engagement: "The reading room", .instalment: "2", .instalments: "5",
            .city: "Westport", .company: "Brennan Books", .supplier: "Fern & Field",
            .lastItem: "Window seat, ash", .gapMonths: "9", .preceding: "2026-014", .amount: "1,284.50 €",
            .dueDate: "26 March 2026", .daysOverdue: "14",
        ], conditions: Set(NoteCondition.allCases))
}

extension NoteGreetings {
    /// The longest greeting for names of usual length.
    var longest: String {
        let values = [
            "name": "Amelia", "family": "Chen-Weber", "title": "Dr.", "company": "Brennan’s Books",
        ]
        let made = [person, titled, team].compactMap { $0?.filled(with: values) } + [nobody]
        return made.max { $0.count < $1.count } ?? nobody
    }
}
