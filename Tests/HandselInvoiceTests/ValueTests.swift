import Foundation
import HandselInvoice
import Testing

@Suite("A number of an invoice")
struct NumberTests {
    @Test(
        "is read exactly",
        arguments: [
            ("0", 0), ("-0", 0), ("0.000", 0), ("1234.50", cents(123_450)), ("-3", -3), ("1.5e3", 1500),
            ("15E-1", mills(1500)),
            ("100", 100), ("0.10", cents(10)), ("1e14", Decimal(100_000_000_000_000)),
            ("999999999999999.99", cents(99_999_999_999_999_999)), ("1.0000000000000000000000", 1),
            ("0.005", mills(5)), ("00012", 12), ("1e+2", 100),
        ] as [(String, Decimal)])
    func exact(text: String, number: Decimal) {
        #expect(Decimal(written: text) == number)
    }

    @Test(
        "is refused where it is not written plainly or cannot be kept exactly",
        arguments: [
            "", "-", ".", "1.", ".5", "+1", "1,234.50", "1.234,50", "1 000", "12abc", "12 €", "NaN", "nan", "Infinity",
            "inf",
            "1e", "1e+", "1ee3", "0x10", "1e400", "1e-400", "1e15", "1000000000000000", "1234567890123456789", "--1",
            "١٢",
            "1e99999999999999999999", "0.1234567890123456789", "1\u{0}", "１",
        ])
    func refused(text: String) {
        #expect(Decimal(written: text) == nil)
    }

    @Test(
        "rounds half away from zero",
        arguments: [
            (mills(1005), 2, cents(101)), (mills(-1005), 2, cents(-101)), (mills(1004), 2, cents(100)),
            (mills(2500), 0, 3),
            (mills(-2500), 0, -3), (mills(1499), 0, 1), (mills(1234), 3, mills(1234)), (7, 2, 7),
        ] as [(Decimal, Int, Decimal)])
    func rounded(number: Decimal, digits: Int, result: Decimal) {
        #expect(number.rounded(to: digits) == result)
    }

    @Test("has as many digits after the point as say something")
    func fractionDigits() {
        #expect(cents(150).fractionDigits == 1)
        #expect(cents(100).fractionDigits == 0)
        #expect(mills(1005).fractionDigits == 3)
        #expect(Decimal(1500).fractionDigits == 0)
    }
}

@Suite("A calendar date")
struct CalendarDateTests {
    @Test(
        "is read from ISO 8601 and written back",
        arguments: ["2026-03-01", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29"])
    func iso(text: String) throws {
        #expect(try #require(CalendarDate(iso: text)).description == text)
    }

    @Test(
        "is refused where it does not exist or is written otherwise",
        arguments: [
            "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01",
            "2026-3-1",
            "01.03.2026", "03/01/2026", "20260301", "2026-03-01T10:00:00Z", "", "2026-03-0１", "+026-03-01",
            "2026-03--1",
        ])
    func refused(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test("counts days over months, leap years and centuries")
    func days() throws {
        let day = try #require(date("2026-03-12"))
        #expect(day.days(until: try #require(date("2026-03-26"))) == 14)
        #expect(day.days(until: try #require(date("2026-02-26"))) == -14)
        #expect(try #require(date("2024-02-28")).days(until: try #require(date("2024-03-01"))) == 2)
        #expect(try #require(date("1899-12-31")).days(until: try #require(date("1901-01-01"))) == 366)
        #expect(try #require(date("2000-01-01")).days(until: try #require(date("2001-01-01"))) == 366)
        // The Unix epoch is day 719,162 of the proleptic Gregorian calendar.
        #expect(try #require(date("1970-01-01")).dayNumber == 719_162)
        #expect(day.adding(days: 30)?.description == "2026-04-11")
        #expect(date("9999-12-31")?.adding(days: 1) == nil)
        #expect(date("0001-01-01")?.adding(days: -1) == nil)
    }

    @Test("comes back from its number, every day of eight hundred years")
    func dayNumbers() {
        for number in 584_000..<876_500 {
            guard let day = CalendarDate(dayNumber: number), day.dayNumber == number else {
                Issue.record("day \(number) did not come back")
                return
            }
        }
    }

    @Test("is earlier or later")
    func order() throws {
        #expect(try #require(date("2025-12-31")) < #require(date("2026-01-01")))
        #expect(try #require(date("2026-01-31")) < #require(date("2026-02-01")))
    }
}

@Suite("A currency")
struct CurrencyTests {
    @Test(
        "knows its digits",
        arguments: [
            ("EUR", 2), ("USD", 2), ("JPY", 0), ("KRW", 0), ("CLP", 0), ("ISK", 0), ("HUF", 2), ("KWD", 3), ("TND", 3),
            ("CLF", 4),
        ])
    func digits(code: String, digits: Int) {
        #expect(Currency(code)?.digits == digits)
        #expect(Currency(code)?.isListed == true)
    }

    @Test("is three letters", arguments: ["", "EU", "EURO", "€", "E1R", "ÄÖÜ"])
    func refused(code: String) {
        #expect(Currency(code) == nil)
    }

    @Test("is known by small letters and told when it is not listed")
    func writing() {
        #expect(Currency("eur") == .euro)
        #expect(Currency("XQQ")?.isListed == false)
    }
}

@Suite("A type code")
struct TypeCodeTests {
    @Test(
        "is read from its number or word",
        arguments: [
            ("381", TypeCode.creditNote), ("creditNote", .creditNote), ("Credit Note", .creditNote),
            ("credit-note", .creditNote), ("380", .invoice), ("invoice", .invoice),
        ])
    func read(text: String, code: TypeCode) {
        #expect(TypeCode(text) == code)
    }

    @Test("is none for other documents", arguments: ["325", "proforma", "", "0380x"])
    func refused(text: String) {
        #expect(TypeCode(text) == nil)
    }

    @Test("tells what gives money back")
    func creditNotes() {
        #expect(TypeCode.allCases.filter(\.isCreditNote) == [.creditNote, .selfBilledCreditNote])
    }
}

@Suite("An IBAN")
struct IBANTests {
    @Test(
        "with right check digits is read, spaces or not",
        arguments: [
            "DE89370400440532013000", "de89 3704 0044 0532 0130 00", "GB29NWBK60161331926819", "NO9386011117947",
            "MT84MALT011000012345MTLCAST001S",
        ])
    func right(text: String) {
        #expect(IBAN(text) != nil)
    }

    @Test(
        "is refused with one digit wrong, two swapped or some missing",
        arguments: [
            "DE89370400440532013001", "DE98370400440532013000", "DE8937040044053201300", "DE893704004405320130000", "",
            "DE", "8937040044053201300022", "DE89-3704-0044-0532-0130-00", "DEXX370400440532013000",
        ])
    func wrong(text: String) {
        #expect(IBAN(text) == nil)
    }

    @Test("is printed in groups of four")
    func grouped() {
        #expect(IBAN("DE89370400440532013000")?.grouped == "DE89 3704 0044 0532 0130 00")
    }
}
