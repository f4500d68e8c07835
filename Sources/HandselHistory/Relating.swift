import GRDB
public import HandselInvoice
public import HandselMoments

extension History {
    /// What is known of the customer of an invoice: the documents before it, those recorded before and dated after it, words
    /// that hold for them, the notes they got, and what is doubtful. The document itself and its older versions are in none of it.
    ///
    /// - Throws: `incomplete` for an invoice that has no place among others, and what keeps the history from being read.
    public func relationship(of invoice: Invoice) throws(HistoryError) -> Relationship {
        let (content, keys) = try placed(invoice)
        return try read { db in
            guard let supplier = try supplierId(SupplierKeys(of: invoice.supplier), db) else {
                return Relationship(source: .history)
            }
            let known = try knownDocument(invoice.number, supplier: supplier, db)
            let match = try customerMatch(of: invoice, keys, supplier: supplier, known: known, db)
            var relationship = Relationship(source: .history, doubts: match.doubts)
            guard let customer = match.customer else { return relationship }
            relationship.customerId = customerKey(customer)
            relationship.tags = try tags(of: customer, db)
            for record in try documents("customer = ?", [customer], db) where record.id != known?.id {
                let day = record.content.issueDate
                let isBefore = day == content.issueDate ? record.id < known?.id ?? .max : day < content.issueDate
                if isBefore {
                    relationship.documents.append(record.pastDocument)
                } else if record.id < known?.id ?? .max {
                    relationship.later.append(record.pastDocument)
                }
                for given in record.personalizations {
                    guard let note = given.noteId ?? given.note, !relationship.notesGiven.contains(note) else {
                        continue
                    }
                    relationship.notesGiven.append(note)
                }
            }
            return relationship
        }
    }

    /// All that was said with a document, in the order in which it was recorded; empty when nothing is known of it.
    ///
    /// A document that is made again gets the same note by it.
    public func personalizations(of invoice: Invoice) throws(HistoryError) -> [RecordedPersonalization] {
        try read { db in
            guard let supplier = try supplierId(SupplierKeys(of: invoice.supplier), db),
                let known = try knownDocument(invoice.number, supplier: supplier, db)
            else { return [] }
            return try documents("document.id = ?", [known.id], db).first?.personalizations ?? []
        }
    }
}

/// The words that hold for a customer, in the order of the alphabet.
func tags(of customer: Int64, _ db: Database) throws -> [String] {
    try String.fetchAll(
        db, sql: "SELECT tag FROM customer_tag WHERE customer = ? ORDER BY tag", arguments: [customer])
}
