import HandselInvoice

/// EPC069-12, the Quick Response Code of the European Payments Council ("GiroCode"): a SEPA credit transfer in euros.
enum EPCCode: PaymentCodeScheme {
    static let name = "EPC069-12"
    static let label = Label.scanWithBankingApp
    static let account = PaymentAccount.transfer

    /// What a code of version 13 at level M holds, which is all that the guideline allows.
    private static let greatestSize = 331

    static func answer(for request: PaymentRequest) -> PaymentCodeAnswer {
        guard let currency = request.currency, currency == .euro else {
            return .unsuited("the currency is \(request.currency?.code ?? "not known") and not EUR")
        }
        guard let iban = request.iban else { return .unsuited("there is no IBAN") }
        guard SEPA.countries.contains(iban.country) else {
            return .unsuited("accounts in \(iban.country) are not reached by SEPA")
        }
        return PaymentCodeAnswer { () throws(PaymentRefusal) in
            let bic = try bic(of: request, iban: iban)
            let name = try PaymentText.checked(
                request.accountHolder, "the account holder", most: 70, allowed: SEPA.allows)
            let amount = try PaymentText.amount(request.amount, below: 1_000_000_000)
            var lines = ["BCD", "002", "1", "SCT", bic, name, iban.compact, "EUR" + amount, ""]
            if case .creditor(let reference) = request.structuredReference {
                lines.append(reference)
            } else {
                lines.append("")
                lines.append(
                    try PaymentText.checked(request.transferText, "the reference", most: 140, allowed: SEPA.allows))
            }
            let payload = lines.joined(separator: "\n")
            guard payload.utf8.count <= greatestSize else {
                throw PaymentRefusal(
                    reason: "the code's text has \(payload.utf8.count) bytes and may have \(greatestSize); shorten the "
                        + "reference or the account holder")
            }
            return payload
        }
    }

    /// Empty inside the European Economic Area, where the IBAN says enough.
    private static func bic(of request: PaymentRequest, iban: IBAN) throws(PaymentRefusal) -> String {
        let bic = (request.transfer?.bic ?? "").filter { $0 != " " }.uppercased()
        if bic.isEmpty, !SEPA.economicArea.contains(iban.country) {
            throw PaymentRefusal(reason: "the account is in \(iban.country), outside the EEA, and its BIC is missing")
        }
        guard bic.isEmpty || bic.wholeMatch(of: /[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?/) != nil else {
            throw PaymentRefusal(reason: "'\(bic)' is no BIC; write 8 or 11 letters and digits")
        }
        return bic
    }
}

/// The area in which SEPA credit transfers are made (EPC409-09), and what may be written on them.
enum SEPA {
    /// The European Economic Area, by the countries of IBANs.
    static let economicArea: Set<String> = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
        "LT",
        "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
    ]
    static let countries = economicArea.union([
        "AD", "AL", "CH", "GB", "GI", "MC", "MD", "ME", "MK", "RS", "SM", "VA",
    ])

    /// The letters of the European languages (EPC217-08), digits and common signs.
    static func allows(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7e, 0xa1...0x17f, 0x218...0x21b, 0x386...0x3ce, 0x400...0x45f, 0x2013, 0x2014, 0x2018...0x201e,
            0x20ac:
            scalar.value != 0xad
        default: false
        }
    }
}
