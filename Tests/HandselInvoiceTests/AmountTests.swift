import Foundation
import HandselInvoice
import Testing

@Suite("A written number")
struct AmountTests {
    @Test(
        "is read exactly",
        arguments: [
            ("0", "0"), ("-0", "0"), ("0.000", "0"), ("0e99", "0"), ("1", "1"), ("-3", "-3"), ("1234.50", "1234.5"),
            ("19.99", "19.99"), ("0.05", "0.05"), ("100.05", "100.05"), ("1.5e3", "1500"), ("1E+2", "100"),
            ("12.5e-1", "1.25"), ("999999999999999", "999999999999999"), ("123456789012345.678", "123456789012345.678"),
            ("0.000000000000000001", "0.000000000000000001"), ("10000.00000000000000000000", "10000"),
            ("1e14", "100000000000000"),
            ("0.1", "0.1"), ("1.10", "1.1"), ("007", "7"),
        ])
    func exact(text: String, expected: String) throws {
        #expect(try #require(Decimal(written: text)).description == expected)
    }

    @Test("is read to the last digit, as a Double would not")
    func tenth() throws {
        let tenth = try #require(Decimal(written: "0.1"))
        #expect(tenth == Decimal(sign: .plus, exponent: -1, significand: 1))
        #expect(tenth + tenth + tenth == Decimal(sign: .plus, exponent: -1, significand: 3))
    }

    @Test(
        "is refused in any other writing",
        arguments: [
            "", " ", "-", "+1", ".5", "1.", "1,234.50", "1.234,50", "1,5", "1 000", "1'000", "1_000", "12 €", "€12",
            "12abc",
            "NaN", "nan", "Infinity", "1e", "1e+", "1e1.5", "1e 5", "--1", "1-", "1.2.3", "0x10", "١٢", "１２", "½", " 1",
            "1 ",
            "1\n", "(5)", "−5",
        ])
    func refused(text: String) {
        #expect(Decimal(written: text) == nil)
    }

    @Test(
        "is refused when it has too many digits to stay exact, or is too large",
        arguments: [
            "1234567890.123456789", "1000000000000000", "1e15", "-1e15", "1e999", "1e-19", "0.0000000000000000001",
            "1e99999999999999999999", "1.0000000000000000001",
        ])
    func tooLong(text: String) {
        #expect(Decimal(written: text) == nil)
    }

    @Test(
        "is rounded half away from zero",
        arguments: [
            ("1.005", 2, "1.01"), ("1.004999", 2, "1"), ("-1.005", 2, "-1.01"), ("-1.004", 2, "-1"), ("2.5", 0, "3"),
            ("-2.5", 0, "-3"), ("0.5", 0, "1"), ("1.5", 0, "2"), ("-0.5", 0, "-1"), ("0.0005", 3, "0.001"),
            ("0.125", 2, "0.13"),
            ("0.135", 2, "0.14"), ("-0.125", 2, "-0.13"), ("1.994", 2, "1.99"), ("1.995", 2, "2"), ("99.995", 2, "100"),
            ("12", 2, "12"), ("1200", 0, "1200"), ("0.004", 2, "0"),
        ])
    func rounding(text: String, digits: Int, expected: String) {
        #expect(number(text).rounded(to: digits).description == expected)
    }

    @Test(
        "knows how many digits stand after its point",
        arguments: [
            ("1", 0), ("1.5", 1), ("1.50", 1), ("-0.001", 3), ("1500", 0), ("1e-5", 5),
        ])
    func fractionDigits(text: String, expected: Int) {
        #expect(number(text).fractionDigits == expected)
    }
}

@Suite("A currency")
struct CurrencyTests {
    @Test(
        "has the digits of ISO 4217",
        arguments: [
            ("EUR", 2), ("USD", 2), ("CHF", 2), ("JPY", 0), ("KRW", 0), ("CLP", 0), ("ISK", 0), ("VND", 0), ("KWD", 3),
            ("BHD", 3), ("OMR", 3), ("TND", 3), ("CLF", 4), ("UYW", 4),
        ])
    func digits(code: String, digits: Int) throws {
        let currency = try #require(Currency(code))
        #expect(currency.digits == digits)
        #expect(currency.isListed)
    }

    @Test("is three letters, small or capital")
    func codes() {
        #expect(Currency("eur") == .euro)
        #expect(Currency("eur")?.code == "EUR")
        for wrong in ["", "EU", "EURO", "E1R", "€", "EÜR", "ｅｕｒ", "EU "] { #expect(Currency(wrong) == nil) }
        #expect(Currency("XYZ")?.isListed == false)
    }
}

@Suite("An IBAN")
struct IBANTests {
    @Test(
        "is right with its country's length and check digits",
        arguments: [
            ("DE89370400440532013000", "DE89 3704 0044 0532 0130 00"),
            ("GB82WEST12345698765432", "GB82 WEST 1234 5698 7654 32"),
            ("gb82 west 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 32"),
            ("CH93\u{a0}0076 2011 6238 5295 7", "CH93 0076 2011 6238 5295 7"),
            ("NO9386011117947", "NO93 8601 1117 947"),
        ])
    func right(text: String, grouped: String) throws {
        let iban = try #require(IBAN(text))
        #expect(iban.grouped == grouped)
        #expect(iban.compact == grouped.replacing(" ", with: ""))
    }

    @Test(
        "is wrong with a wrong digit, two swapped ones, another length or another sign",
        arguments: [
            "DE89370400440532013001", "DE88370400440532013000", "DE89370400440532010300", "DE8937040044053201300",
            "DE893704004405320130000", "GB82WEST1234569876543", "", "DE", "DE89", "8937040044053201300000",
            "DE89-3704-0044-0532-0130-00", "DEXX370400440532013000", "DE89370400440532013０００",
            String(repeating: "1", count: 1000),
        ])
    func wrong(text: String) {
        #expect(IBAN(text) == nil)
    }
}

@Suite("A type of document")
struct TypeCodeTests {
    @Test(
        "goes by its word or its code",
        arguments: [
            ("invoice", TypeCode.invoice), ("380", .invoice), ("creditNote", .creditNote), ("credit note", .creditNote),
            ("Credit-Note", .creditNote), ("credit_note", .creditNote), ("381", .creditNote),
            ("384", .correctedInvoice),
            ("prepaymentInvoice", .prepaymentInvoice), ("389", .selfBilledInvoice), ("261", .selfBilledCreditNote),
            ("326", .partialInvoice), ("875", .partialConstructionInvoice), ("876", .partialFinalConstructionInvoice),
            ("877", .finalConstructionInvoice), ("386", .prepaymentInvoice),
        ])
    func words(text: String, expected: TypeCode) {
        #expect(TypeCode(text) == expected)
    }

    @Test("is none for other words and codes", arguments: ["", "325", "proforma", "credit", "38", "-380", "380.0"])
    func unknown(text: String) {
        #expect(TypeCode(text) == nil)
    }

    @Test("gives money back in two cases")
    func creditNotes() {
        #expect(TypeCode.allCases.filter(\.isCreditNote) == [.creditNote, .selfBilledCreditNote])
        for code in TypeCode.allCases { #expect(TypeCode(code.word) == code) }
    }
}
