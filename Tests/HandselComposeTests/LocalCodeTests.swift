import HandselCompose
import HandselInvoice
import Testing

@Suite("A UPI code")
struct UPICodeTests {
    private func code(_ change: @escaping (inout Invoice) -> Void = { _ in }) throws -> Composition {
        try payable(PaymentInstructions(upi: "fern.field@examplebank")) {
            $0.currency = Currency("INR")
            change(&$0)
        }
    }

    @Test("is an address with payee, amount and the invoice's number")
    func text() throws {
        let invoice = try code()
        #expect(
            invoice.text("payment.code")
                == "upi://pay?pa=fern.field@examplebank&pn=Fern%20%26%20Field%20GmbH&am=119.00&cu=INR&tr=2026-014&tn=2026-014"
        )
        #expect(
            invoice.rows("payment.primary", ["value"]).map { $0[0] } == [
                "Fern & Field GmbH", "fern.field@examplebank", "2026-014", "₹119.00",
            ])
    }

    @Test("leaves out a number that banks would not take, and keeps it in the note")
    func number() throws {
        let code = try code { $0.number = "NL/26-27/0142 ü" }.text("payment.code")
        #expect(code.hasSuffix("&cu=INR&tn=NL%2F26-27%2F0142%20%C3%BC"))
    }

    @Test("takes any writing, without marks that hide")
    func names() throws {
        #expect(try code { $0.supplier?.name = "नील" }.text("payment.code").contains("pn=%E0%A4%A8%E0%A5%80%E0%A4%B2&"))
        #expect(try code { $0.supplier?.name = "a\u{202e}b" }.text("payment.code") == "")
    }

    @Test("is refused for other money")
    func currency() throws {
        let invoice = try code { $0.currency = .euro }
        #expect(invoice.text("payment.code") == "")
        #expect(invoice.remarks == ["there is no UPI code: UPI pays in rupees and the invoice is in EUR"])
    }

    @Test("on a page is read again as it was written")
    func scanned() throws {
        let codes = try HandselComposeTests.scanned(PaymentInstructions(upi: "fern@bank")) {
            $0.currency = Currency("INR")
        }
        #expect(
            codes == ["upi://pay?pa=fern@bank&pn=Fern%20%26%20Field%20GmbH&am=119.00&cu=INR&tr=2026-014&tn=2026-014"])
    }
}

@Suite("A Pix code")
struct PixCodeTests {
    private let key = "123e4567-e12b-12d1-a456-426655440000"

    private func code(
        _ pix: PixAccount, _ change: @escaping (inout Invoice) -> Void = { _ in }
    ) throws -> Composition {
        try payable(PaymentInstructions(pix: pix)) {
            $0.currency = Currency("BRL")
            change(&$0)
        }
    }

    @Test("is fields of number, length and value, closed by their checksum")
    func text() throws {
        let invoice = try code(PixAccount(key: key, name: "Fern e Campo", city: "São Paulo"))
        // 26 holds 00 with 14 letters and 01 with 36: 4 + 14 + 4 + 36 = 58. 62 holds 05 with "2026014": 4 + 7 = 11.
        let body =
            "000201" + "26580014br.gov.bcb.pix0136\(key)" + "52040000" + "5303986" + "5406119.00" + "5802BR"
            + "5912Fern e Campo" + "6009Sao Paulo" + "621105072026014" + "6304"
        let code = invoice.text("payment.code")
        #expect(code.dropLast(4) == body)
        #expect(String(code.suffix(4)) == crc(body))
        #expect(
            invoice.rows("payment.primary", ["value"]).map { $0[0] }.prefix(3) == ["Fern e Campo", key, "2026014"])
    }

    /// CRC-16/CCITT-FALSE by long division, bit by bit: another way to the same number than the code takes.
    private func crc(_ text: String) -> String {
        var bits =
            text.utf8.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 == 1 } } + Array(repeating: false, count: 16)
        for place in 0..<16 { bits[place].toggle() }
        let divisor: [Bool] = [true] + (0..<16).map { 0x1021 >> (15 - $0) & 1 == 1 }
        for place in 0..<(bits.count - 16) where bits[place] {
            for (offset, bit) in divisor.enumerated() where bit { bits[place + offset].toggle() }
        }
        let value = bits.suffix(16).reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
        let hex = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - hex.count) + hex
    }

    @Test("has the checksum of the catalogue of CRCs")
    func checksum() {
        // The check value of CRC-16/CCITT-FALSE, for the digits 1 to 9.
        #expect(crc("123456789") == "29B1")
    }

    @Test("is refused where the name or the city is too long, and neither is cut")
    func long() throws {
        let name = try code(PixAccount(key: key, name: "Fern e Campo Jardins e Parques", city: "Rio"))
        #expect(name.text("payment.code") == "")
        #expect(name.remarks[0].contains("5 more than the code holds"))
        let city = try code(PixAccount(key: key, name: "Fern", city: "Santo Antônio do Monte"))
        #expect(city.remarks[0].contains("payment.pix.city"))
        // The supplier's own name and city are taken where no others are stated.
        #expect(try code(PixAccount(key: key)).text("payment.code").contains("5917Fern & Field GmbH6006Bremen"))
        #expect(try code(PixAccount(key: key, name: "木 GmbH")).text("payment.code") == "")
    }

    @Test("names no transaction where the number has over 25 letters and digits")
    func transaction() throws {
        let long = try code(PixAccount(key: key)) { $0.number = "NF-" + String(repeating: "1", count: 24) }
        #expect(long.text("payment.code").contains("62070503***6304"))
        let fitting = try code(PixAccount(key: key)) { $0.number = "NF-" + String(repeating: "1", count: 23) }
        #expect(fitting.text("payment.code").contains("62290525NF" + String(repeating: "1", count: 23)))
    }

    @Test("on a page is read again as it was written")
    func scanned() throws {
        let pix = PixAccount(key: "fern@campo.example", name: "Fern e Campo", city: "São Paulo")
        let codes = try HandselComposeTests.scanned(PaymentInstructions(pix: pix)) { $0.currency = Currency("BRL") }
        #expect(codes == [try code(pix).text("payment.code")])
        #expect(codes[0].contains("0118fern@campo.example"))
    }
}

@Suite("A Czech QR payment")
struct ShortPaymentDescriptorTests {
    private func czech(
        _ account: CreditTransfer = CreditTransfer(iban: "CZ65 0800 0000 1920 0014 5399"),
        _ change: @escaping (inout Invoice) -> Void = { _ in }
    ) throws -> Composition {
        try payable(PaymentInstructions(creditTransfers: [account])) {
            $0.currency = Currency("CZK")
            change(&$0)
        }
    }

    @Test("has account, amount, day, message, name and the symbols")
    func text() throws {
        let invoice = try czech(CreditTransfer(iban: "CZ6508000000192000145399", bic: "GIBACZPX")) {
            $0.payment?.czechSymbols = CzechSymbols(constant: "0308", specific: "77")
        }
        #expect(
            invoice.text("payment.code")
                == "SPD*1.0*ACC:CZ6508000000192000145399+GIBACZPX*AM:119.00*CC:CZK*DT:20261207*MSG:2026-014"
                + "*RN:Fern & Field GmbH*X-VS:2026014*X-SS:77*X-KS:0308")
        #expect(
            invoice.rows("payment.details", ["label", "value"]).suffix(4) == [
                ["Reference", "2026-014"], ["Variable symbol", "2026014"], ["Constant symbol", "0308"],
                ["Specific symbol", "77"],
            ])
    }

    @Test("has no variable symbol of a number with over ten digits, unless one is stated")
    func symbol() throws {
        #expect(!(try czech { $0.number = "20261234567" }.text("payment.code")).contains("X-VS"))
        let stated = try czech {
            $0.number = "20261234567"
            $0.payment?.czechSymbols.variable = "42"
        }
        #expect(stated.text("payment.code").hasSuffix("*X-VS:42"))
    }

    @Test("encodes what would end a field, and letters outside of ASCII")
    func encoded() throws {
        let code = try czech { $0.payment?.remittance = "100% * Kč\n2" }.text("payment.code")
        #expect(code.contains("*MSG:100%25 %2A K%C4%8D 2*"))
    }

    @Test("leaves out a name of over 35 letters and refuses a message of over 60")
    func long() throws {
        let name = try czech { $0.supplier?.name = String(repeating: "N", count: 36) }
        #expect(!name.text("payment.code").contains("RN:"))
        let message = try czech { $0.payment?.remittance = String(repeating: "m", count: 61) }
        #expect(message.text("payment.code") == "")
        #expect(message.remarks[0].contains("1 more than the code holds"))
    }

    @Test("is for koruny to a Czech account; euros to one go by EPC")
    func suited() throws {
        #expect(try czech { $0.currency = .euro }.text("payment.codeScheme") == "EPC069-12")
        #expect(try czech(CreditTransfer(iban: "DE89370400440532013000")).text("payment.code") == "")
    }

    @Test("on a page is read again as it was written")
    func scanned() throws {
        let payment = PaymentInstructions(
            remittance: "Kávička", creditTransfers: [CreditTransfer(iban: "CZ6508000000192000145399")])
        let codes = try HandselComposeTests.scanned(payment) { $0.currency = Currency("CZK") }
        #expect(
            codes == [
                "SPD*1.0*ACC:CZ6508000000192000145399*AM:119.00*CC:CZK*DT:20261207*MSG:K%C3%A1vi%C4%8Dka"
                    + "*RN:Fern & Field GmbH*X-VS:2026014"
            ])
    }
}
