import HandselInvoice
import HandselSource

/// Payment instructions as people write them: with one account beside the other fields.
struct PaymentInFile: Sendable {
    var instructions = PaymentInstructions()
    var transfer = CreditTransfer()
}

extension Kind where Value == PaymentInstructions {
    /// A record, or just an IBAN or an https link.
    static let payment: Kind<PaymentInstructions> = Kind(.any([.text, FieldCatalog.payment.kind.schema])) {
        source, path, reading in
        switch source.content {
        case .record:
            guard let file = FieldCatalog.payment.kind.read(source, path, &reading) else { return nil }
            var instructions = file.instructions
            if file.transfer != CreditTransfer() { instructions.creditTransfers.insert(file.transfer, at: 0) }
            return instructions
        case .text(let text):
            if let iban = IBAN(text) {
                return PaymentInstructions(creditTransfers: [CreditTransfer(iban: iban.compact)])
            }
            if text.hasPrefix("https://") { return PaymentInstructions(link: trimmed(text)) }
        case .null, .flag, .number, .list: break
        }
        reading.wrongKind(
            source, path,
            wanted: "write a right IBAN, a link that begins with https://, or a record; terms are 'paymentTerms'")
        return nil
    }
}

extension Kind where Value == PixAccount {
    /// A record, or the key alone.
    static let pix: Kind<PixAccount> = Kind(.any([.text, FieldCatalog.pix.kind.schema])) { source, path, reading in
        if case .record = source.content { return FieldCatalog.pix.kind.read(source, path, &reading) }
        return Kind<String>.line.read(source, path, &reading).map { PixAccount(key: $0) }
    }
}

extension FieldCatalog {
    static let payment = RecordFields("payment", blank: PaymentInFile()) {
        Field("meansCode", "BT-81", "Means of payment by its UNTDID 4461 code", .line, \.instructions.meansCode)
        Field("meansText", "BT-82", "Means of payment in words", .line, \.instructions.meansText)
        Field(
            "remittance", "BT-83", "What to write on the payment", .line, \.instructions.remittance,
            aliases: ["reference"])
        Field("iban", "BT-84", "Account as an IBAN", .line, \.transfer.iban)
        Field("accountNumber", "BT-84", "Account without an IBAN", .line, \.transfer.accountNumber)
        Field("accountName", "BT-85", "Whose account it is", .line, \.transfer.accountName)
        Field("bic", "BT-86", "BIC of the bank", .line, \.transfer.bic)
        Field("bankCode", "", "Routing number or sort code", .line, \.transfer.bankCode)
        Field("bankName", "", "Name of the bank", .line, \.transfer.bankName)
        Field(
            "creditTransfers", "BG-17", "Accounts, the preferred one first", creditTransfer.kind.list(),
            \.instructions.creditTransfers)
        Field("card", "BG-18", "The card that was used", card.kind, \.instructions.card)
        Field(
            "directDebit", "BG-19", "Money that the supplier collects", directDebit.kind, \.instructions.directDebit
        )
        Field("link", "", "Web address where the document is paid", .line, \.instructions.link)
        Field(
            "structuredReference", "", "Reference with check digits: ISO 11649 (RF…) or a Swiss QR reference", .line,
            \.instructions.structuredReference)
        Field("upi", "", "Address in India's UPI, such as firm@bank", .line, \.instructions.upi)
        Field("pix", "", "Account in Brazil's Pix, or just its key", .pix, \.instructions.pix)
        Field(
            "variableSymbol", "", "Czech variabilní symbol, else the digits of the number", .line,
            \.instructions.czechSymbols.variable)
        Field(
            "constantSymbol", "", "Czech konstantní symbol", .line, \.instructions.czechSymbols.constant)
        Field(
            "specificSymbol", "", "Czech specifický symbol", .line, \.instructions.czechSymbols.specific)
    }

    static let pix = RecordFields("pix", blank: PixAccount(key: "")) {
        Field("key", "", "CPF, CNPJ, telephone, e-mail address or random key", .line, \.key, isRequired: true)
        Field("name", "", "Whose account it is, in at most 25 letters", .line, \.name)
        Field("city", "", "Where, in at most 15 letters", .line, \.city)
    }

    static let creditTransfer = RecordFields("creditTransfer", blank: CreditTransfer()) {
        Field("iban", "BT-84", "Account as an IBAN", .line, \.iban)
        Field("accountNumber", "BT-84", "Account without an IBAN", .line, \.accountNumber)
        Field("accountName", "BT-85", "Whose account it is", .line, \.accountName)
        Field("bic", "BT-86", "BIC of the bank", .line, \.bic)
        Field("bankCode", "", "Routing number or sort code", .line, \.bankCode)
        Field("bankName", "", "Name of the bank", .line, \.bankName)
    }

    static let card = RecordFields("card", blank: PaymentCard(number: "")) {
        Field("number", "BT-87", "Its last four digits", .line, \.number, isRequired: true)
        Field("holder", "BT-88", "Whose card it is", .line, \.holder)
    }

    static let directDebit = RecordFields("directDebit", blank: DirectDebit()) {
        Field("mandate", "BT-89", "Reference of the mandate", .line, \.mandate)
        Field("creditorId", "BT-90", "Creditor identifier", .line, \.creditorId)
        Field("account", "BT-91", "The customer's IBAN", .line, \.account)
    }
}
