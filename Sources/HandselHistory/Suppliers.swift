import GRDB
import HandselInvoice

/// Who bills, as far as it keeps histories apart: customers belong to one supplier.
struct SupplierKeys {
    var name: String
    var vatId: String?
    var taxNumber: String?
    var nameKey: String?

    init(of supplier: Party?) {
        name = supplier?.name ?? ""
        vatId = trimmed(supplier?.vatId.map(foldedVATId))
        taxNumber = trimmed(supplier?.taxNumber.map(folded))
        nameKey = trimmed(supplier.map { foldedName($0.name) })
    }

    var isEmpty: Bool { vatId == nil && taxNumber == nil && nameKey == nil }
}

/// A row of the table of suppliers.
private struct KnownSupplier {
    var id: Int64
    var name: String
    var vatId: String?
    var taxNumber: String?
    var nameKey: String?

    init(_ row: Row) {
        (id, name) = (row["id"], row["name"])
        (vatId, taxNumber, nameKey) = (row["vat_id"], row["tax_number"], row["name_key"])
    }

    var isUnnamed: Bool { vatId == nil && taxNumber == nil && nameKey == nil }

    /// Whether an id that both state differs.
    func contradicts(_ keys: SupplierKeys) -> Bool {
        if let own = vatId, let other = keys.vatId { return own != other }
        if let own = taxNumber, let other = keys.taxNumber { return own != other }
        return false
    }
}

/// The supplier of an invoice: by VAT id, then tax number, then name; `nil` while none of these is known.
///
/// A history of one supplier takes an invoice that names none for theirs, as a brand fills the supplier in later.
func supplierId(_ keys: SupplierKeys, _ db: Database) throws -> Int64? {
    let all = try Row.fetchAll(db, sql: "SELECT * FROM supplier ORDER BY id").map(KnownSupplier.init)
    if keys.isEmpty { return all.count == 1 ? all[0].id : all.first(where: \.isUnnamed)?.id }
    if let vatId = keys.vatId, let found = all.first(where: { $0.vatId == vatId }) { return found.id }
    let possible = all.filter { !$0.contradicts(keys) }
    if let number = keys.taxNumber, let found = possible.first(where: { $0.taxNumber == number }) { return found.id }
    if let name = keys.nameKey, let found = possible.first(where: { $0.nameKey == name }) { return found.id }
    return all.count == 1 && all[0].isUnnamed ? all[0].id : nil
}

/// The supplier of an invoice, made when it is new; what it states for the first time is added to what is known.
func recordedSupplierId(_ keys: SupplierKeys, _ db: Database) throws -> Int64 {
    guard let id = try supplierId(keys, db) else {
        try db.execute(
            sql: "INSERT INTO supplier (name, vat_id, tax_number, name_key) VALUES (?, ?, ?, ?)",
            arguments: [keys.name, keys.vatId, keys.taxNumber, keys.nameKey])
        return db.lastInsertedRowID
    }
    let update = try db.cachedStatement(
        sql: """
            UPDATE supplier SET name = CASE name WHEN '' THEN ? ELSE name END, vat_id = coalesce(vat_id, ?),
                tax_number = coalesce(tax_number, ?), name_key = coalesce(name_key, ?)
            WHERE id = ? AND (vat_id IS NULL OR tax_number IS NULL OR name_key IS NULL)
            """)
    try update.execute(arguments: [keys.name, keys.vatId, keys.taxNumber, keys.nameKey, id])
    return id
}
