public import HandselLayout

extension Document {
    /// Every field that a layout may name.
    static let fields = FieldTable<Document>(
        invoiceFields + momentFields + welcomeFields + partyFields + brandFields + paymentFields
            + swissSlipFields + lineItemFields
            + Label.allCases.filter(\.placeholders.isEmpty).map { label in
                .text("label.\(label.rawValue)", "A fixed word in the document's language.") { $0.label(label) }
            })
}

/// The fields that layouts may name, with a sentence on each.
public let layoutVocabulary: FieldVocabulary = Document.fields.vocabulary
