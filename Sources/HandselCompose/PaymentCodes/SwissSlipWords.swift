/// The headings of the Swiss payment slip, word for word as the guidelines have them (SIX, Implementation Guidelines, annex D).
struct SwissSlipWords: Hashable, Sendable {
    var receipt: String
    var paymentPart: String
    var account: String
    var reference: String
    var information: String
    var payableBy: String
    var payableByBlank: String
    var currency: String
    var amount: String
    var acceptancePoint: String
    /// BCP 47.
    var language: String

    /// In the document's language where that is one of the four, else in English.
    static func inLanguage(_ tag: String) -> SwissSlipWords {
        all.first { $0.language == tag.lowercased().prefix { $0 != "-" } } ?? english
    }

    static let all = [german, french, italian, english]

    static let german = SwissSlipWords(
        receipt: "Empfangsschein", paymentPart: "Zahlteil", account: "Konto / Zahlbar an", reference: "Referenz",
        information: "Zusätzliche Informationen", payableBy: "Zahlbar durch",
        payableByBlank: "Zahlbar durch (Name/Adresse)", currency: "Währung", amount: "Betrag",
        acceptancePoint: "Annahmestelle", language: "de")

    static let french = SwissSlipWords(
        receipt: "Récépissé", paymentPart: "Section paiement", account: "Compte / Payable à", reference: "Référence",
        information: "Informations supplémentaires", payableBy: "Payable par",
        payableByBlank: "Payable par (nom/adresse)", currency: "Monnaie", amount: "Montant",
        acceptancePoint: "Point de dépôt", language: "fr")

    static let italian = SwissSlipWords(
        receipt: "Ricevuta", paymentPart: "Sezione pagamento", account: "Conto / Pagabile a", reference: "Riferimento",
        information: "Informazioni supplementari", payableBy: "Pagabile da",
        payableByBlank: "Pagabile da (nome/indirizzo)", currency: "Valuta", amount: "Importo",
        acceptancePoint: "Punto di accettazione", language: "it")

    static let english = SwissSlipWords(
        receipt: "Receipt", paymentPart: "Payment part", account: "Account / Payable to", reference: "Reference",
        information: "Additional information", payableBy: "Payable by", payableByBlank: "Payable by (name/address)",
        currency: "Currency", amount: "Amount", acceptancePoint: "Acceptance point", language: "en")
}
