/// Why a document is special to this customer now.
public enum Moment: String, Hashable, Sendable, CaseIterable {
    /// The receipt of a customer's first purchase.
    case celebration
    /// The customer's first invoice.
    case welcome
    /// Any later document.
    case regular
    /// A number of documents or years that is worth naming.
    case milestone
    /// The last document of work together.
    case finalMile = "final-mile"
    /// The first document after a long gap.
    case welcomeBack = "welcome-back"
    /// It is overdue.
    case reminder
    /// A credit note or a correction.
    case amends
    /// The clean document without a note.
    case plain

    /// Whether a page may be cheerful: only then may drawings stand on it.
    public var isCheerful: Bool {
        switch self {
        case .celebration, .welcome, .milestone, .finalMile, .welcomeBack: true
        case .regular, .reminder, .amends, .plain: false
        }
    }
}
