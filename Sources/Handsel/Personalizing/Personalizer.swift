import HandselCompose
import HandselHand
import HandselInvoice
import HandselMoments

/// Decides what each document of a run is to its customer.
final class Personalizer {
    private let settings: PersonalSettings
    private let rules: MomentRules
    let memory: Memory
    private let notes: NoteSources
    /// The moment asked for.
    private let moment: Moment?
    /// Whether no document is personalized.
    private let isPlain: Bool

    /// Reads what the settings name.
    init(
        _ settings: PersonalSettings, moment: Moment?, isPlain: Bool, _ installation: Installation
    ) throws(HandselError) {
        self.settings = settings
        self.moment = moment
        self.isPlain = isPlain
        memory = try Memory(settings)
        notes = try NoteSources(installation, settings: settings.notes)
        rules = try settings.rules.map { file throws(HandselError) in try readRules(file) } ?? MomentRules()
    }

    /// The facts that an invoice is looked at with.
    func facts(of invoice: Invoice) throws(HandselError) -> MomentFacts {
        MomentFacts(invoice, try memory.relationship(of: invoice), rules: rules, asOf: settings.asOf)
    }

    /// What is decided from them: for the asking as far as that goes, else by the rules.
    func decision(from facts: MomentFacts) -> Decision {
        if isPlain { return facts.decision(asked: .plain) }
        return facts.decision(
            asked: moment, isGuardOverridden: settings.overridesGuard)
    }

    /// The notes that a document may get, the best first.
    ///
    /// - Parameter hand: who writes them.
    func notes(for considered: ConsideredDocument, hand: Hand) throws(HandselError) -> NoteCandidates {
        var document = NoteDocument(
            facts: considered.facts, decision: considered.decision, brand: considered.brand,
            language: considered.words.language, locale: considered.words.locale, hand: hand, file: considered.file)
        if let said = try memory.recorded(for: considered.stated), said.moment == considered.decision.moment {
            document.earlier = said.noteId
        }
        return notes.candidates(for: document)
    }

    /// One warning for each note of the notes file that no document of the run was for.
    func unusedNotes() -> [Message] { notes.unusedNotes() }
}
