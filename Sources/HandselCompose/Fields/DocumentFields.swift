public import HandselLayout

extension Document {
    /// Every field that a layout may name.
    static let fields = FieldTable<Document>(
        invoiceFields + partyFields + paymentFields + swissSlipFields + lineItemFields
            + Label.allCases.filter { !patterns.contains($0) }.map { label in
                .text("label.\(label.rawValue)", "A fixed word in the document's language.") { $0.label(label) }
            })

    /// Labels with something to be filled in, which only this target can do.
    private static let patterns: Set<Label> = [
        .thanksTo, .creditGreetingTo, .taxAt, .payBy, .directDebit, .paidByCard, .codePays, .codeOpens,
    ]
}

/// The fields that layouts may name, with a sentence on each.
public let layoutVocabulary: FieldVocabulary = Document.fields.vocabulary
