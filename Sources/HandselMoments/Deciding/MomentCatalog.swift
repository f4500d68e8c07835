public import HandselInvoice

/// One moment with the facts that it wants.
public struct MomentRule: Sendable {
    /// Whether a document's facts are those of the moment, and why or why not, as words after "because".
    public enum Judgement: Hashable, Sendable {
        case fits(String, Milestone?)
        case passes(String)

        static func fits(_ reason: String) -> Judgement { .fits(reason, nil) }
    }

    public let moment: Moment
    /// When it comes up, in one sentence for people.
    public let meaning: String
    /// Looks at the facts alone; the tone guard has looked before.
    let judge: @Sendable (MomentFacts) -> Judgement
    /// Why the moment's words would be untrue on this document, where they would: it is then not had for the asking.
    let untruth: @Sendable (MomentFacts) -> String?

    init(
        _ moment: Moment, _ meaning: String, untruth: @escaping @Sendable (MomentFacts) -> String? = { _ in nil },
        judge: @escaping @Sendable (MomentFacts) -> Judgement
    ) {
        self.moment = moment
        self.meaning = meaning
        self.untruth = untruth
        self.judge = judge
    }
}

/// The moments in order of precedence: the first one that fits and that the tone guard allows is taken.
public enum MomentCatalog {
    public static let all: [MomentRule] = [
        .plain, .amends, .reminder, .celebration, .welcome, .finalMile, .welcomeBack, .milestone, .regular,
    ]

    /// The rule of a moment. Each has one, which a test holds.
    static func rule(of moment: Moment) -> MomentRule? { all.first { $0.moment == moment } }
}
