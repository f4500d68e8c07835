public import HandselInvoice

/// The notes and greetings of one language.
public struct NoteLibrary: Hashable, Sendable {
    /// BCP 47, such as "de".
    public var language: String
    public var greetings: [NoteVoice: NoteGreetings]
    /// In the order of the file.
    public var notes: [LibraryNote]

    public init(language: String, greetings: [NoteVoice: NoteGreetings] = [:], notes: [LibraryNote] = []) {
        self.language = language
        self.greetings = greetings
        self.notes = notes
    }

    /// Whom a note is for and how it is said.
    public struct Wish: Hashable, Sendable {
        public var moment: Moment
        public var voice: NoteVoice
        /// Whether the customer is addressed familiarly, in languages that have two ways.
        public var isFamiliar: Bool
        /// What the customer can be called.
        public var names: GreetingNames
        public var facts: NoteFacts

        public init(
            moment: Moment, voice: NoteVoice = .warm, isFamiliar: Bool = false, names: GreetingNames = GreetingNames(),
            facts: NoteFacts = NoteFacts()
        ) {
            self.moment = moment
            self.voice = voice
            self.isFamiliar = isFamiliar
            self.names = names
            self.facts = facts
        }
    }

    /// All notes that are true for a document, in the order in which they are to be tried, with the greeting before them.
    ///
    /// Those that the customer has not had come first, and among them those that use facts of the document; those had
    /// before come last, the one had longest ago first. Where the voice has no true note, the other voices are asked.
    ///
    /// - Parameters:
    ///   - given: the notes that the customer got, by their ids, the oldest first.
    ///   - rank: a number drawn for each note by its id, from the customer and the document: it decides the order of
    ///     notes that are equally good.
    public func choices(_ wish: Wish, given: [String] = [], rank: (String) -> UInt64) -> [ChosenNote] {
        var wish = wish
        if !isReadFromRightToLeft(notes.first?.text ?? "") { wish.facts = wish.facts.leftToRight }
        for voice in [wish.voice] + NoteVoice.allCases.filter({ $0 != wish.voice }) {
            let found = choices(wish, voice: voice, given: given, rank: rank)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func choices(
        _ wish: Wish, voice: NoteVoice, given: [String], rank: (String) -> UInt64
    ) -> [ChosenNote] {
        var lastGiven: [String: Int] = [:]
        for (index, id) in given.enumerated() { lastGiven[id] = index }
        let greeting = greetings[voice]?.greeting(wish.names) ?? ""
        let eligible = notes.filter { $0.moment == wish.moment && $0.voice == voice && $0.isEligible(wish.facts) }
        let order = eligible.map { note in
            (note: note, given: lastGiven[note.id] ?? -1, isBare: note.usesFacts ? 0 : 1, rank: rank(note.id))
        }.sorted { ($0.given, $0.isBare, $0.rank, $0.note.id) < ($1.given, $1.isBare, $1.rank, $1.note.id) }
        return order.compactMap { entry in
            guard let text = entry.note.filled(with: wish.facts, isFamiliar: wish.isFamiliar) else { return nil }
            return ChosenNote(
                id: entry.note.id, text: greeting.isEmpty ? text : "\(greeting)\n\(text)", language: language)
        }
    }
}

/// A note of the library, filled in for a document.
public struct ChosenNote: Hashable, Sendable {
    /// See `LibraryNote.id`.
    public var id: String
    /// With the greeting before it.
    public var text: String
    /// BCP 47.
    public var language: String

    public init(id: String, text: String, language: String) {
        self.id = id
        self.text = text
        self.language = language
    }
}

/// How customers are greeted in one voice of one language; what a language lacks is `nil`.
public struct NoteGreetings: Hashable, Sendable {
    /// By name: "Dear {name},", "Dear {name} {family}," or "{family}様".
    public var person: NoteTemplate?
    /// "Dear {title} {family},".
    public var titled: NoteTemplate?
    /// "Dear {company} team,".
    public var team: NoteTemplate?
    /// Needs no name.
    public var nobody: String

    public init(
        person: NoteTemplate? = nil, titled: NoteTemplate? = nil, team: NoteTemplate? = nil, nobody: String
    ) {
        self.person = person
        self.titled = titled
        self.team = team
        self.nobody = nobody
    }

    /// The best greeting that is right for these names; the one without a name where none is.
    ///
    /// A name that could not stand in a note, see `NoteFacts.isNameable`, is not used.
    public func greeting(_ names: GreetingNames) -> String {
        let byTitle = titled.flatMap { template in
            names.titled(template.places).flatMap { filled(template, with: $0) }
        }
        let byName = person.flatMap { template in
            names.person(template.places).flatMap { filled(template, with: $0) }
        }
        let byTeam = team.flatMap { template in
            names.team.flatMap { filled(template, with: ["company": $0]) }
        }
        // Somebody with a title is called by it, unless people are on first-name terms here.
        let prefersTitle = names.isCalledByTitle || person?.places.contains("family") == true
        return (prefersTitle ? byTitle ?? byName : byName ?? byTitle) ?? byTeam ?? nobody
    }

    private func filled(_ template: NoteTemplate, with values: [String: String]) -> String? {
        let isRightToLeft = isReadFromRightToLeft(nobody)
        let areFine = template.places.allSatisfy { place in
            let value = values[place] ?? ""
            return NoteFacts.isNameable(value) && (isRightToLeft || !isReadFromRightToLeft(value))
        }
        return areFine ? template.filled(with: values) : nil
    }
}

extension GreetingNames {
    /// What fills a greeting by name; `nil` where something that it wants is not known for sure, or the name alone would
    /// be too familiar.
    fileprivate func person(_ places: [String]) -> [String: String]? {
        guard !isCalledByTitle || places == ["family"] else { return nil }
        let isWhole = places.contains("name") && places.contains("family")
        var values: [String: String] = [:]
        values["name"] = isWhole ? given : callName
        values["family"] = isWhole ? surnames : politeName
        return places.allSatisfy { values[$0] != nil } ? values : nil
    }

    /// What fills a greeting by title.
    fileprivate func titled(_ places: [String]) -> [String: String]? {
        guard let title, let family else { return nil }
        let values = ["title": title, "family": family]
        return places.allSatisfy { values[$0] != nil } ? values : nil
    }
}
