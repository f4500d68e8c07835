import Foundation
import GRDB
import HandselInvoice
import HandselMoments

/// One version of a document as it stands in the file.
struct DocumentContent {
    var hash: String
    var issueDate: CalendarDate
    var dueDate: CalendarDate?
    var kind: PastDocument.Kind
    var currency: String?
    /// BT-112.
    var gross: Decimal
    /// What was to pay in all, rounding included; 0 for a credit note.
    var payable: Decimal
    /// How much of it the document says is paid.
    var paid: Decimal
    var item: String
    var engagement: Engagement?

    /// `nil` while an invoice has no number or no date.
    init?(_ invoice: Invoice) {
        guard let past = PastDocument(invoice) else { return nil }
        let totals = invoice.totals
        hash = contentHash(of: invoice)
        (issueDate, dueDate, kind, currency) = (past.issueDate, past.dueDate, past.kind, past.currency)
        (gross, item, engagement) = (past.gross, past.item, past.engagement)
        payable = kind == .creditNote ? 0 : totals.gross + totals.rounding
        paid = kind == .creditNote ? 0 : payable - totals.due
    }

    init(_ row: Row) throws {
        hash = row["hash"]
        issueDate = try StoredText.day(row["issue_date"])
        dueDate = try (row["due_date"] as String?).map(StoredText.day)
        let word: String = row["kind"]
        guard let kind = PastDocument.Kind(rawValue: word) else {
            throw StoredText.Unreadable(found: "'\(word)' is no kind of document")
        }
        self.kind = kind
        currency = row["currency"]
        gross = try StoredText.amount(row["gross"])
        payable = try StoredText.amount(row["payable"])
        paid = try StoredText.amount(row["paid"])
        item = row["item"]
        guard row["has_engagement"] as Bool else { return }
        engagement = Engagement(
            name: row["engagement"], instalment: row["instalment"], instalments: row["instalments"],
            isFinal: row["is_final"])
    }

    func insert(_ document: Int64, version: Int, _ db: Database) throws {
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO version (document, version, hash, issue_date, due_date, kind, currency, gross, payable, paid,
                    item, has_engagement, engagement, instalment, instalments, is_final)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try insert.execute(arguments: [
            document, version, hash, issueDate.description, dueDate?.description, kind.rawValue, currency,
            StoredText.text(gross), StoredText.text(payable), StoredText.text(paid), item, engagement != nil,
            engagement?.name, engagement?.instalment, engagement?.instalments, engagement?.isFinal ?? false,
        ])
    }
}

/// A payment that became known after a document was recorded.
struct PaymentRow {
    /// The version that showed it; `nil` where it was recorded by itself.
    var version: Int?
    var day: CalendarDate?
    var amount: Decimal

    init(_ row: Row) throws {
        version = row["version"]
        day = try (row["day"] as String?).map(StoredText.day)
        amount = try StoredText.amount(row["amount"])
    }
}

/// A document with what is known of it now.
struct DocumentRecord {
    var id: Int64
    var customer: Int64
    /// `nil` once its customer was forgotten.
    var number: String?
    var version: Int
    /// The latest version.
    var content: DocumentContent
    /// How much the first version said was paid.
    var firstPaid: Decimal
    var payments: [PaymentRow]
    /// In the order in which they were recorded.
    var personalizations: [RecordedPersonalization]

    /// What is still to pay. Payments count on from what the first version said was paid; a later version that says more
    /// is paid has made a payment of the difference, and one that says less does not know of those recorded.
    var open: Decimal { max(0, content.payable - knownPaid) }

    var knownPaid: Decimal { payments.reduce(firstPaid) { $0 + $1.amount } }

    /// A reminder is about the document and changes neither what its moment was nor what it named.
    var pastDocument: PastDocument {
        let said = personalizations.last { $0.moment != .reminder } ?? personalizations.last
        let milestone = personalizations.last { $0.milestone != nil }?.milestone
        return PastDocument(
            number: number ?? "", issueDate: content.issueDate, dueDate: content.dueDate, kind: content.kind,
            currency: content.currency, gross: content.gross, open: open, paidOn: payments.compactMap(\.day).max(),
            moment: said?.moment, item: content.item, engagement: content.engagement, milestone: milestone)
    }
}

extension RecordedPersonalization {
    init(_ row: Row) throws {
        let word: String = row["moment"]
        guard let moment = Moment(rawValue: word) else {
            throw StoredText.Unreadable(found: "'\(word)' is no moment")
        }
        self.init(
            moment: moment, milestone: row["milestone"], reason: row["reason"], note: row["note"],
            noteId: row["note_id"], noteSource: row["note_source"], hand: row["hand"], layout: row["layout"],
            guardOverridden: row["guard_overridden"])
    }

    func insert(_ document: Int64, version: Int, _ db: Database) throws {
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO personalization (document, version, moment, milestone, reason, note, note_id, note_source,
                    hand, layout, guard_overridden)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try insert.execute(arguments: [
            document, version, moment.rawValue, milestone, reason, note, noteId, noteSource, hand, layout,
            guardOverridden,
        ])
    }
}

/// The documents that a condition on the table `document` selects, by issue date and then in the order of recording.
func documents(_ condition: String, _ arguments: StatementArguments, _ db: Database) throws -> [DocumentRecord] {
    let selected = "SELECT document.id FROM document WHERE \(condition)"
    func grouped<Value>(
        _ sql: String, _ read: (Row) throws -> Value
    ) throws -> [Int64: [Value]] {
        var groups: [Int64: [Value]] = [:]
        let rows = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: arguments)
        while let row = try rows.next() { groups[row["document"], default: []].append(try read(row)) }
        return groups
    }
    let payments = try grouped(
        "SELECT * FROM payment WHERE document IN (\(selected)) ORDER BY id", PaymentRow.init)
    let personalizations = try grouped(
        "SELECT * FROM personalization WHERE document IN (\(selected)) ORDER BY id", RecordedPersonalization.init)
    let sql = """
        SELECT document.id, customer, number, latest.*, first.paid AS first_paid
        FROM document
        JOIN version AS latest ON latest.document = document.id AND latest.version =
            (SELECT max(version) FROM version WHERE document = document.id)
        JOIN version AS first ON first.document = document.id AND first.version =
            (SELECT min(version) FROM version WHERE document = document.id)
        WHERE \(condition)
        ORDER BY latest.issue_date, document.id
        """
    var records: [DocumentRecord] = []
    let rows = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: arguments)
    while let row = try rows.next() {
        let id: Int64 = row["id"]
        records.append(
            DocumentRecord(
                id: id, customer: row["customer"], number: row["number"], version: row["version"],
                content: try DocumentContent(row), firstPaid: try StoredText.amount(row["first_paid"]),
                payments: payments[id] ?? [], personalizations: personalizations[id] ?? []))
    }
    return records
}
