public import HandselInvoice

/// What documents are personalized with, beside what they bring themselves.
public struct PersonalSettings: Sendable, Hashable {
    /// What a customer is taken for of whom nothing is known.
    public enum Assumption: String, Sendable, Hashable, CaseIterable {
        case new, known
    }

    /// The path of the history; `nil` for none. Then the other documents of an input stand in for it.
    public var history: String?
    /// Whether nothing is wrong with a history that is not there yet, as at the beginning of a project.
    public var mayBeginHistory = false
    /// Whether documents are to be recorded in the history, which is then made where there is none.
    public var records = false
    /// `nil` where that stays open.
    public var assumption: Assumption?
    /// The day to look from; documents that were due before it are overdue. `nil` leaves that to the documents: there is no
    /// clock.
    public var asOf: CalendarDate?
    /// The path of the rules (`moments.yaml`); `nil` for the usual ones.
    public var rules: String?
    /// Whether the moment asked for stands against the tone guard.
    public var overridesGuard = false
    /// Hands by who writes: an installed hand's name or a file.
    public var hands: [String: String] = [:]
    public var notes = NoteSettings()

    public init() {}
}

extension PersonalSettings {
    /// Whether a text is a day, such as "2026-12-08".
    public static func isDay(_ text: String) -> Bool { CalendarDate(iso: text) != nil }

    /// Looks from the day `text`, which `isDay` has agreed to.
    public mutating func look(from text: String?) { asOf = text.flatMap { CalendarDate(iso: $0) } }
}
