import GRDB
public import HandselInvoice
import HandselSource

/// What one document states of its customer, by the names that the file keeps it under.
struct CustomerDetails {
    enum Field: String, CaseIterable {
        case name
        case address
        case contactName = "contact-name"
        case givenName = "given-name"
        case familyName = "family-name"
        case title
        case role
        case phone
        case email
        case vatId = "vat-id"
        case endpoint
        case language
        /// The customer number (BT-46), kept for people to read.
        case id
    }

    var values: [Field: String] = [:]

    init(of invoice: Invoice) {
        let (customer, contact) = (invoice.customer, invoice.customer.contact)
        values[.name] = trimmed(customer.name)
        if let address = customer.address, !address.isEmpty { values[.address] = address.stored }
        values[.contactName] = trimmed(contact?.name)
        values[.givenName] = trimmed(contact?.givenName)
        values[.familyName] = trimmed(contact?.familyName)
        values[.title] = trimmed(contact?.title)
        values[.role] = trimmed(contact?.role)
        values[.phone] = trimmed(contact?.phone)
        values[.email] = trimmed(contact?.email)
        values[.vatId] = trimmed(customer.vatId)
        values[.endpoint] = customer.endpoint?.stored
        values[.language] = trimmed(invoice.personal.language)
        values[.id] = customer.identifiers.first?.stored
    }
}

/// Keeps what a document states of its customer. What an older version stated and this one does not is kept.
func writeDetails(_ details: CustomerDetails, of document: Int64, on day: CalendarDate, _ db: Database) throws {
    let insert = try db.cachedStatement(
        sql: """
            INSERT INTO document_detail (document, field, value, day) VALUES (?, ?, ?, ?)
            ON CONFLICT (document, field) DO UPDATE SET value = excluded.value, day = excluded.day
            """)
    for field in CustomerDetails.Field.allCases {
        guard let value = details.values[field] else { continue }
        try insert.execute(arguments: [document, field.rawValue, value, day.description])
    }
}

extension History {
    /// What the customer of an invoice told with other documents; nothing for a customer who is not known.
    public func details(of invoice: Invoice) throws(HistoryError) -> KnownDetails {
        let (_, keys) = try placed(invoice)
        return try read { db in
            guard let supplier = try supplierId(SupplierKeys(of: invoice.supplier), db) else { return KnownDetails() }
            let known = try knownDocument(invoice.number, supplier: supplier, db)
            let match = try customerMatch(of: invoice, keys, supplier: supplier, known: known, db)
            guard let customer = match.customer else { return KnownDetails() }
            return try details(of: customer, without: known?.id, db)
        }
    }

    /// What a customer told, the latest of each, without what the document `excluded` states.
    func details(of customer: Int64, without excluded: Int64?, _ db: Database) throws -> KnownDetails {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT document.id, number, field, value, day
                FROM document_detail JOIN document ON document.id = document_detail.document
                WHERE customer = ? ORDER BY day DESC, document.id DESC
                """, arguments: [customer])
        var details = KnownDetails()
        var rest = rows[...]
        while let first = rest.first {
            let id: Int64 = first["id"]
            let own = rest.prefix { $0["id"] == id && $0["day"] == first["day"] as String }
            rest = rest.dropFirst(own.count)
            guard id != excluded else { continue }
            var values: [CustomerDetails.Field: String] = [:]
            for row in own { CustomerDetails.Field(rawValue: row["field"]).map { values[$0] = row["value"] } }
            try details.add(values, number: first["number"] ?? "", day: try StoredText.day(first["day"]))
        }
        return details
    }
}

extension KnownDetails {
    /// Adds what an earlier document stated, where later ones left it out.
    fileprivate mutating func add(
        _ values: [CustomerDetails.Field: String], number: String, day: CalendarDate
    ) throws {
        func known<Value>(_ value: Value?) -> Known<Value>? { value.map { Known($0, number: number, day: day) } }
        name = name ?? known(values[.name])
        address = try address ?? known(values[.address].map(PostalAddress.init(stored:)))
        vatId = vatId ?? known(values[.vatId])
        endpoint = try endpoint ?? known(values[.endpoint].map(Identifier.init(stored:)))
        language = language ?? known(values[.language])
        let contact = Contact(
            name: values[.contactName], givenName: values[.givenName], familyName: values[.familyName])
        // What somebody else told is not this person's.
        guard Person(contact).agrees(with: Person(self)) else { return }
        contactName = contactName ?? known(contact.name)
        givenName = givenName ?? known(contact.givenName)
        familyName = familyName ?? known(contact.familyName)
        title = title ?? known(values[.title])
        role = role ?? known(values[.role])
        phone = phone ?? known(values[.phone])
        email = email ?? known(values[.email])
    }
}

/// Values of several parts stand in one column as JSON.
extension PostalAddress {
    var stored: String {
        var members = [JSONText.Member("lines", .list(lines.map(JSONText.text)))]
        for (key, value) in [
            ("city", city), ("postCode", postCode), ("subdivision", subdivision), ("country", country),
        ] {
            if let value { members.append(.init(key, .text(value))) }
        }
        return JSONText.record(members).line
    }

    init(stored: String) throws {
        let value = try storedRecord(stored)
        var lines: [String] = []
        if case .list(let values) = value["lines"]?.content { lines = values.compactMap(\.text) }
        self.init(
            lines: lines, city: value["city"]?.text, postCode: value["postCode"]?.text,
            subdivision: value["subdivision"]?.text, country: value["country"]?.text)
    }
}

extension Identifier {
    var stored: String {
        var members = [JSONText.Member("value", .text(value))]
        if let scheme { members.append(.init("scheme", .text(scheme))) }
        return JSONText.record(members).line
    }

    init(stored: String) throws {
        let record = try storedRecord(stored)
        guard let value = record["value"]?.text else {
            throw StoredText.Unreadable(found: "'\(stored)' is no identifier")
        }
        self.init(value, scheme: record["scheme"]?.text)
    }
}

private func storedRecord(_ text: String) throws -> SourceValue {
    do {
        return try SourceValue(reading: Array(text.utf8), file: "a detail")
    } catch {
        throw StoredText.Unreadable(found: "\(error)")
    }
}

extension SourceValue {
    /// The text that this is; `nil` for anything else.
    var text: String? { if case .text(let text) = content { text } else { nil } }
}
