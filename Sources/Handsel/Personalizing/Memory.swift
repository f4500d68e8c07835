import HandselHistory
import HandselInvoice
import HandselMoments

/// What a run knows of earlier documents: from a history, or else from the others of the same input.
final class Memory {
    private let history: History?
    private let assumption: PersonalSettings.Assumption?
    /// Whether what is made is kept in the history.
    private let records: Bool
    /// The documents of the input that is being worked on, where they stand in for a history.
    private var export: History?

    /// Opens the history, which is made where there is none if documents are to be recorded; where they are not, and it may
    /// still begin, none is an empty one.
    init(_ settings: PersonalSettings) throws(HandselError) {
        assumption = settings.assumption
        records = settings.records
        history = try settings.history.map { file throws(HandselError) in
            try asHandsel { () throws(HistoryError) in
                if settings.records { return try History(file: file, mode: .create) }
                guard settings.mayBeginHistory else { return try History(file: file, mode: .readOnly) }
                do throws(HistoryError) {
                    return try History(file: file, mode: .readOnly)
                } catch .missing {
                    return try History(named: file, of: [])
                }
            }
        }
    }

    /// Looks at the documents of an input before the first of them is made, as they are each other's past too. One alone says
    /// nothing of others.
    func begin(_ invoices: [Invoice], of name: String) throws(HandselError) {
        export = nil
        guard invoices.count > 1 else { return }
        export = try asHandsel { () throws(HistoryError) in try History(named: name, of: invoices) }
    }

    /// What is known of the customer of an invoice.
    func relationship(of invoice: Invoice) throws(HandselError) -> Relationship {
        var relationship = Relationship()
        if let history, let own = try known(of: invoice, in: history) { relationship = own }
        if let export, var others = try known(of: invoice, in: export) {
            others.source = .export
            // They are dated later and not yet made: nothing is late by them.
            others.later = []
            others.customerId = nil
            relationship = relationship.isKnown ? relationship.merging(others) : others
        }
        guard relationship.documents.isEmpty, relationship.later.isEmpty else { return relationship }
        // Nobody has heard of the customer: then the user may know better, or the only one who knows.
        switch assumption {
        case .known?: relationship.source = .assumedKnown
        case .new? where !relationship.isKnown: relationship.source = .assumedNew
        case .new?, nil: break
        }
        return relationship
    }

    private func known(of invoice: Invoice, in history: History) throws(HandselError) -> Relationship? {
        do throws(HistoryError) {
            return try history.relationship(of: invoice)
        } catch .incomplete {
            // A document without a place among others is decided by itself; what it lacks is told by its checks.
            return nil
        } catch {
            throw HandselError(error)
        }
    }

    /// The invoice with what its customer told once and this document leaves out; `nil` where nothing is known.
    func filled(_ invoice: Invoice) throws(HandselError) -> FilledInvoice? {
        guard let history, !invoice.number.isEmpty, invoice.issueDate != nil else { return nil }
        do throws(HistoryError) {
            return invoice.filled(with: try history.details(of: invoice))
        } catch .incomplete {
            return nil
        } catch {
            throw HandselError(error)
        }
    }

    /// What was said with a document when it was made before.
    func recorded(for invoice: Invoice) throws(HandselError) -> RecordedPersonalization? {
        guard let history, !invoice.number.isEmpty else { return nil }
        let said = try asHandsel { () throws(HistoryError) in try history.personalizations(of: invoice) }
        // A reminder and what it reminds of are one document, and each has a note of its own.
        return said.last { ($0.moment == .reminder) == (invoice.personal.reminder != nil) }
    }

    /// Keeps what was made, for this run and in the history.
    func record(_ entry: HistoryEntry) throws(HandselError) {
        for history in [export, records ? history : nil].compactMap({ $0 }) {
            do throws(HistoryError) {
                _ = try history.record(entry)
            } catch .incomplete {
                continue
            } catch {
                throw HandselError(error)
            }
        }
    }
}
