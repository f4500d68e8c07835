import HandselCompose
import HandselInvoice
import HandselMoments

/// Decides what each document of a run is to its customer.
final class Personalizer {
    private let settings: PersonalSettings
    private let rules: MomentRules
    let memory: Memory
    /// The moment asked for.
    private let moment: Moment?
    /// Whether no document is personalized.
    private let isPlain: Bool

    /// Reads what the settings name.
    init(_ settings: PersonalSettings, moment: Moment?, isPlain: Bool) throws(HandselError) {
        self.settings = settings
        self.moment = moment
        self.isPlain = isPlain
        memory = try Memory(settings)
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
}
