public import Foundation
import GRDB
public import HandselInvoice

extension History {
    /// Records that a customer paid.
    ///
    /// - Parameters:
    ///   - number: BT-1 of the document that was paid.
    ///   - supplier: who billed it; `nil` where the number is that of one document only.
    ///   - date: the day on which the money came.
    ///   - amount: in the document's currency; a negative one takes back a payment that was recorded by mistake.
    /// - Returns: what is still open of the document.
    @discardableResult
    public func recordPayment(
        number: String, supplier: Party?, date: CalendarDate, amount: Decimal
    ) throws(HistoryError) -> Decimal {
        guard !amount.isNaN, amount != 0 else {
            throw .notPossible(reason: "a payment of \(amount) cannot be recorded; write an amount such as 1234.50")
        }
        return try write { db in
            let document = try documentId(number, supplier: supplier, db)
            try db.execute(
                sql: "INSERT INTO payment (document, day, amount) VALUES (?, ?, ?)",
                arguments: [document, date.description, StoredText.text(amount)])
            return try documents("document.id = ?", [document], db).first?.open ?? 0
        }
    }

    /// The document with a number, of one supplier where that is said.
    func documentId(_ number: String, supplier: Party?, _ db: Database) throws -> Int64 {
        if let supplier {
            guard let id = try supplierId(SupplierKeys(of: supplier), db),
                let document = try knownDocument(number, supplier: id, db)
            else { throw HistoryError.unknownDocument(number, file: file) }
            return document.id
        }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT document.id, supplier.name FROM document JOIN supplier ON supplier.id = document.supplier
                WHERE number = ? ORDER BY document.id
                """, arguments: [number])
        guard let row = rows.first else { throw HistoryError.unknownDocument(number, file: file) }
        guard rows.count == 1 else {
            throw HistoryError.severalDocuments(number, suppliers: rows.map { $0["name"] }, file: file)
        }
        return row["id"]
    }
}
