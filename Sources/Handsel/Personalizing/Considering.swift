import HandselBilling
import HandselCompose
import HandselHistory
import HandselInvoice
import HandselMoments

/// A document of which it is decided what it is to its customer; nothing is placed yet.
struct ConsideredDocument {
    /// What it is called in messages.
    var name: String
    /// The input that it is from.
    var file: String
    /// As the input states it, completed with what the brand knows. This is what is recorded.
    var stated: Invoice
    /// The same with what the history knows of the customer.
    var invoice: Invoice
    /// As far as it is the supplier's own.
    var brand: Brand
    var words: Words
    var facts: MomentFacts
    var decision: Decision
    /// What there is to say of it so far.
    var messages: [Message]

    /// What is kept of it where it is not drawn.
    var entry: HistoryEntry {
        HistoryEntry(
            stated,
            RecordedPersonalization(
                moment: decision.moment, milestone: decision.milestone?.key, reason: decision.reason,
                guardOverridden: decision.overridesGuard))
    }
}

extension Renderer {
    /// Completes an invoice, checks it and decides what it is to its customer.
    ///
    /// - Throws: when the invoice has errors.
    func considered(_ read: ReadInvoice, file: String) throws(HandselError) -> ConsideredDocument {
        let stated = brand.completing(read.invoice)
        let filled = try personalizer.memory.filled(stated)
        let invoice = filled?.invoice ?? stated
        let name = invoice.number.isEmpty ? file : "\(file), \(invoice.number)"
        let findings = read.findings(for: invoice).map(Message.init)
        guard !findings.contains(where: { $0.severity == .error }) else {
            throw .refused(document: name, findings: findings)
        }
        let words = try words(for: invoice, file: file)
        let facts = try personalizer.facts(of: invoice)
        let decision = personalizer.decision(from: facts)
        return ConsideredDocument(
            name: name, file: file, stated: stated, invoice: invoice, brand: brand.fitting(invoice), words: words,
            facts: facts,
            decision: decision,
            messages: findings + strangerWarning(invoice, file: file) + momentMessages(decision, file: file)
                + words.messages + detailMessages(filled, file: file))
    }

    /// What was filled in from the history, and what the document says otherwise than it was known.
    private func detailMessages(_ filled: FilledInvoice?, file: String) -> [Message] {
        guard let filled else { return [] }
        return filled.filled.map { Message(.note, $0.description, file: file) }
            + filled.conflicts.map { Message(.warning, $0.description, file: file) }
    }

    /// That the moment asked for is not the document's, and what is doubtful about the facts.
    private func momentMessages(_ decision: Decision, file: String) -> [Message] {
        var texts = decision.remarks
        if let asked = decision.asked, let objection = decision.objection {
            let moment = decision.moment.rawValue
            texts.append("the moment '\(asked.rawValue)' does not suit: \(objection); it is '\(moment)'")
        }
        return texts.map { Message(.warning, $0, file: file) }
    }

    private func strangerWarning(_ invoice: Invoice, file: String) -> [Message] {
        guard !brand.isOwn(invoice), let supplier = invoice.supplier?.name, let own = brand.supplier?.name else {
            return []
        }
        return [
            Message(
                .warning,
                "the supplier is '\(supplier)' and the brand's is '\(own)'; only the brand's colours, fonts and hand are used",
                file: file)
        ]
    }

    /// The settings' language, else the customer's, else that of documents that name none.
    private func words(for invoice: Invoice, file: String) throws(HandselError) -> Words {
        if let tag = settings.locale { return try languages.words(for: tag) }
        let fallback = settings.language ?? brand.language ?? "en"
        guard let wanted = invoice.personal.language else { return try languages.words(for: fallback) }
        if languages.has(wanted) { return try languages.words(for: wanted) }
        var words = try languages.words(for: fallback)
        words.messages.append(
            Message(
                .warning,
                "the customer's language '\(wanted)' is not among \(languages.tags.joined(separator: ", ")); "
                    + "the page is in '\(fallback)'", file: file))
        return words
    }
}
