import HandselInvoice

/// SPAYD 1.0, the Short Payment Descriptor of the Czech Banking Association ("QR Platba"): koruny to a Czech account.
enum ShortPaymentDescriptor: PaymentCodeScheme {
    static let name = "SPAYD"
    static let label = Label.scanForQRPayment
    static let account = PaymentAccount.transfer

    static func answer(for request: PaymentRequest) -> PaymentCodeAnswer {
        guard request.currency?.code == "CZK" else {
            return .unsuited("the currency is \(request.currency?.code ?? "not known") and not CZK")
        }
        guard let iban = request.iban else { return .unsuited("there is no IBAN") }
        guard iban.country == "CZ" else { return .unsuited("the account is in \(iban.country) and not in CZ") }
        return PaymentCodeAnswer { () throws(PaymentRefusal) in
            let bic = (request.transfer?.bic ?? "").filter { $0 != " " }.uppercased()
            guard bic.isEmpty || bic.wholeMatch(of: /[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?/) != nil else {
                throw PaymentRefusal(reason: "'\(bic)' is no BIC; write 8 or 11 letters and digits")
            }
            var fields = [
                ("ACC", iban.compact + (bic.isEmpty ? "" : "+" + bic)),
                ("AM", try PaymentText.amount(request.amount, below: 10_000_000)), ("CC", "CZK"),
            ]
            if let due = request.dueDate { fields.append(("DT", "\(due)".filter { $0 != "-" })) }
            let message = try PaymentText.checked(
                request.transferText, "the reference", most: 60, allowed: { $0.value >= 0x20 })
            fields.append(("MSG", escaped(message)))
            // The name is for the payer's eyes only; one that is too long for the field is left out, as the format allows.
            let name = PaymentText.line(request.accountHolder)
            if (1...35).contains(name.unicodeScalars.count) { fields.append(("RN", escaped(name))) }
            let symbols = request.instructions.czechSymbols
            for (key, symbol) in [
                ("X-VS", request.variableSymbol), ("X-SS", symbols.specific), ("X-KS", symbols.constant),
            ] {
                guard let symbol else { continue }
                guard symbol.wholeMatch(of: /[0-9]{1,10}/) != nil else {
                    throw PaymentRefusal(reason: "the symbol '\(symbol)' is not of up to ten digits")
                }
                fields.append((key, symbol))
            }
            return "SPD*1.0*" + fields.map { "\($0.0):\($0.1)" }.joined(separator: "*")
        }
    }

    /// Printable ASCII as it is, but for the percent sign and the asterisk that ends fields; the rest by its UTF-8 bytes.
    private static func escaped(_ text: String) -> String {
        PaymentText.percentEncoded(text, keeping: " !\"#$&'()+,/:;<=>?@[\\]^`{|}")
    }
}

extension PaymentRequest {
    /// As stated, else the digits of the invoice number, where they are up to ten; it is what the payment is found by.
    var variableSymbol: String? {
        if let stated = instructions.czechSymbols.variable { return stated }
        let digits = number.filter { $0.isASCII && $0.isNumber }
        return (1...10).contains(digits.count) ? digits : nil
    }
}
