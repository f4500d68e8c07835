import HandselInvoice

/// A static BR Code (Banco Central do Brasil, Manual do BR Code 2.0.1, on EMV QRCPS Merchant-Presented Mode): reais by Pix.
enum PixCode: PaymentCodeScheme {
    static let name = "Pix"
    static let label = Label.scanWithPix
    static let account = PaymentAccount.pix

    static func answer(for request: PaymentRequest) -> PaymentCodeAnswer {
        guard let account = request.instructions.pix else { return .unsuited("there is no Pix key") }
        guard request.currency?.code == "BRL" else {
            return .refused(
                "Pix pays in reais and the invoice is in \(request.currency?.code ?? "no known currency")")
        }
        return PaymentCodeAnswer { () throws(PaymentRefusal) in
            guard let key = PixKey(account.key) else {
                throw PaymentRefusal(reason: "'\(account.key)' is no Pix key, or its check digits are wrong")
            }
            // Without marks, as EMV wants it; whole or not at all.
            let name = try PaymentText.checked(
                PaymentText.withoutMarks(account.name ?? request.payeeName), "the payee (payment.pix.name)", most: 25,
                allowed: PaymentText.isPrintableASCII)
            let city = try PaymentText.checked(
                PaymentText.withoutMarks(account.city ?? request.supplier.address?.city ?? ""),
                "the payee's city (payment.pix.city)", most: 15, allowed: PaymentText.isPrintableASCII)
            let merchant = field("00", "br.gov.bcb.pix") + field("01", key.text)
            let amount = try PaymentText.amount(request.amount, below: 1_000_000_000)
            let body =
                field("00", "01") + field("26", merchant) + field("52", "0000") + field("53", "986")
                + field("54", amount) + field("58", "BR") + field("59", name) + field("60", city)
                + field("62", field("05", request.pixTransaction)) + "6304"
            return body + checksum(body)
        }
    }

    /// Two digits of identifier, two of length in bytes, the value. None here is longer than 99: keys have 77 at most.
    private static func field(_ id: String, _ value: String) -> String {
        let count = value.utf8.count
        return id + (count < 10 ? "0" : "") + String(count) + value
    }

    /// CRC-16/CCITT with the polynomial 0x1021 from 0xFFFF, in four capital hexadecimal digits (ISO/IEC 13239).
    static func checksum(_ text: String) -> String {
        var crc: UInt16 = 0xffff
        for byte in text.utf8 {
            crc ^= UInt16(byte) << 8
            for _ in 0..<8 { crc = crc & 0x8000 != 0 ? crc << 1 ^ 0x1021 : crc << 1 }
        }
        let hex = String(crc, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - hex.count) + hex
    }
}

extension PaymentRequest {
    /// The letters and digits of the invoice number, which is all that Pix carries; "***" where it has none or over 25.
    var pixTransaction: String {
        let compact = number.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return (1...25).contains(compact.count) ? compact : "***"
    }
}
