import GRDB
import HandselInvoice

/// Who the customer of a document is, and what is doubtful about it.
struct CustomerMatch {
    /// `nil` for a customer who is not known yet.
    var customer: Int64?
    /// Each as a sentence with the command that settles it.
    var doubts: [String] = []
}

/// Finds the customer of an invoice among those of its supplier.
///
/// The first rule that finds somebody decides: customer number, VAT id, e-mail, name and post code. A rule finds nobody
/// whose number or VAT id is known to be another one. Whatever speaks against the answer is told as a doubt.
struct CustomerMatching {
    let db: Database
    let supplier: Int64
    let keys: CustomerKeys
    /// As the invoice writes it, for messages.
    let name: String
    /// BT-1, by which commands find a customer who has no key yet.
    let number: String

    /// - Parameter settled: the customer that the document belongs to already, whom rules do not change.
    func match(settled: Int64? = nil) throws -> CustomerMatch {
        var match = CustomerMatch(customer: settled)
        var others: [(customer: Int64, rule: CustomerKeys.Kind)] = []
        func add(_ customer: Int64, _ rule: CustomerKeys.Kind) {
            if !others.contains(where: { $0.customer == customer }) { others.append((customer, rule)) }
        }
        for rule in CustomerKeys.Kind.rules {
            let candidates = try customers(rule)
            if match.customer == nil {
                let possible = try candidates.filter { try !contradicts($0, rule) }
                match.customer = try surest(possible)
                if let customer = match.customer, try isSurprising(customer, by: rule) {
                    match.doubts.append(try surprise(customer, by: rule))
                }
            }
            for candidate in candidates { add(candidate, rule) }
        }
        for candidate in try customers(.name) where try !differsSurely(candidate) { add(candidate, .name) }
        for (other, rule) in others where other != match.customer {
            if let customer = match.customer, try areApart(customer, other) { continue }
            match.doubts.append(try collision(of: match.customer, with: other, by: rule))
        }
        return match
    }

    /// The customers of the supplier that have this key, in the order in which they came.
    private func customers(_ kind: CustomerKeys.Kind) throws -> [Int64] {
        guard let value = keys[kind] else { return [] }
        let statement = try db.cachedStatement(
            sql: """
                SELECT customer.id FROM customer_key JOIN customer ON customer.id = customer_key.customer
                WHERE kind = ? AND value = ? AND supplier = ? ORDER BY customer.id
                """)
        return try Int64.fetchAll(statement, arguments: [kind.rawValue, value, supplier])
    }

    private func known(_ kind: CustomerKeys.Kind, of customer: Int64) throws -> [String] {
        let statement = try db.cachedStatement(
            sql: "SELECT value FROM customer_key WHERE customer = ? AND kind = ? ORDER BY value")
        return try String.fetchAll(statement, arguments: [customer, kind.rawValue])
    }

    /// Whether both have a key of this kind and it is another one; `nil` where one has none.
    private func differs(_ customer: Int64, _ kind: CustomerKeys.Kind) throws -> Bool? {
        guard let value = keys[kind] else { return nil }
        let known = try known(kind, of: customer)
        return known.isEmpty ? nil : !known.contains(value)
    }

    /// Whether customer number or VAT id says that they are two.
    private func differsSurely(_ customer: Int64) throws -> Bool {
        try differs(customer, .id) == true || differs(customer, .vatId) == true
    }

    /// Whether something speaks against the rule so strongly that it is not followed.
    private func contradicts(_ customer: Int64, _ rule: CustomerKeys.Kind) throws -> Bool {
        switch rule {
        case .id:
            // One number given to two: another name, and another VAT id or both another e-mail and another place.
            guard try differs(customer, .name) == true else { return false }
            if let vatIdDiffers = try differs(customer, .vatId) { return vatIdDiffers }
            return try differs(customer, .email) == true && differs(customer, .postCode) == true
        case .vatId:
            return try differs(customer, .id) == true
        case .email:
            if try differsSurely(customer) { return true }
            return try differs(customer, .name) == true && differs(customer, .postCode) == true
        case .place, .name, .postCode:
            return try differsSurely(customer)
        }
    }

    /// Whether a customer is found by a rule and has another name, with nothing else that agrees.
    private func isSurprising(_ customer: Int64, by rule: CustomerKeys.Kind) throws -> Bool {
        guard rule == .id || rule == .email, try differs(customer, .name) == true else { return false }
        let supports: [CustomerKeys.Kind] = rule == .id ? [.vatId, .email] : [.vatId]
        for kind in supports where try differs(customer, kind) == false { return false }
        return true
    }

    /// Of several, the one that most keys agree with; of equal ones the one that came first.
    private func surest(_ customers: [Int64]) throws -> Int64? {
        var best: (customer: Int64, agreeing: Int)?
        for customer in customers {
            var agreeing = 0
            for kind in CustomerKeys.Kind.allCases where try differs(customer, kind) == false { agreeing += 1 }
            if agreeing > best?.agreeing ?? -1 { best = (customer, agreeing) }
        }
        return best?.customer
    }

    private func areApart(_ one: Int64, _ other: Int64) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM apart WHERE customer = ? AND other = ?")
        return try Int.fetchOne(statement, arguments: [min(one, other), max(one, other)]) != nil
    }

    private func surprise(_ customer: Int64, by rule: CustomerKeys.Kind) throws -> String {
        let known = try shown(customer)
        return "'\(name)' has the \(rule.words) of \(known) and another name; they are taken for one; if they are two, "
            + "record this document and run 'handsel customers split \(customerKey(customer)) \(number)'"
    }

    private func collision(
        of customer: Int64?, with other: Int64, by rule: CustomerKeys.Kind
    ) throws -> String {
        let shared = rule == .name ? "name (but not the post code)" : rule.words
        guard let customer else {
            return
                "'\(name)' is taken for a new customer and has the \(shared) of \(try shown(other)); if they are one, "
                + "record this document and run 'handsel customers merge \(number) \(customerKey(other))'"
        }
        let (one, key, otherKey) = (try shown(customer), customerKey(customer), customerKey(other))
        return "'\(name)' is taken for \(one) and has the \(shared) of \(try shown(other)); if they are one, run "
            + "'handsel customers merge \(otherKey) \(key)', if they are two, 'handsel customers apart \(key) \(otherKey)'"
    }

    private func shown(_ customer: Int64) throws -> String {
        "\(customerKey(customer)) '\(try customerName(customer, db))'"
    }
}

/// The short name of a customer for people, such as "C-12".
func customerKey(_ id: Int64) -> String { "C-\(id)" }

/// The customer's name as their latest document writes it; empty when nothing is known.
func customerName(_ customer: Int64, _ db: Database) throws -> String {
    let statement = try db.cachedStatement(
        sql: """
            SELECT value FROM document_detail JOIN document ON document.id = document_detail.document
            WHERE customer = ? AND field = 'name' ORDER BY day DESC, document.id DESC LIMIT 1
            """)
    return try String.fetchOne(statement, arguments: [customer]) ?? ""
}
