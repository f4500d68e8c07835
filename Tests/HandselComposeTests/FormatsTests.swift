import Foundation
import HandselInvoice
import HandselTestSupport
import Testing

@testable import HandselCompose

/// A case of a format: the locale, what is written, and how. No-break spaces are shown as "_" and narrow ones as "~".
struct Written: CustomTestStringConvertible, Sendable {
    var tag: String
    var currency: String
    var amount: String
    var text: String

    init(_ tag: String, _ currency: String, _ amount: String, _ text: String) {
        self.tag = tag
        self.currency = currency
        self.amount = amount
        self.text = text
    }

    var testDescription: String { "\(amount) \(currency) in \(tag)" }
}

@Suite("Numbers and dates as a country writes them")
struct FormatsTests {
    private func formats(_ tag: String, _ currency: String = "EUR") throws -> Formats {
        let currency: Currency = try #require(Currency(currency))
        return Formats(tag: tag, currency: currency)
    }

    private func visible(_ text: String) -> String {
        text.replacing("\u{a0}", with: "_").replacing("\u{202f}", with: "~").replacing("\u{200f}", with: "<R>")
            .replacing("\u{200e}", with: "<L>").replacing("\u{61c}", with: "<A>")
    }

    @Test(
        "have the currency's digits, the place of its sign and a true minus",
        arguments: [
            Written("en-001", "EUR", "1234.5", "€1,234.50"), Written("en-US", "USD", "1234.5", "$1,234.50"),
            Written("de-DE", "EUR", "1234.5", "1.234,50_€"), Written("fr", "EUR", "1234.5", "1~234,50_€"),
            Written("ja", "JPY", "1234", "¥1,234"), Written("en-US", "JPY", "1234", "¥1,234"),
            Written("en-001", "KWD", "1234.5", "KWD_1,234.500"), Written("de-DE", "KWD", "0.5", "0,500_KWD"),
            Written("de-DE", "EUR", "-1234.5", "−1.234,50_€"), Written("en-US", "USD", "-0.05", "−$0.05"),
            Written("fr", "EUR", "-7", "−7,00_€"), Written("de-DE", "USD", "0", "0,00_$"),
            Written("ar-AE", "AED", "1234.5", "<R>1,234.50_د.إ.<R>"),
            Written("ar", "EUR", "-1234.5", "<R><L>−1,234.50_€"),
        ])
    func money(written: Written) throws {
        let text = try formats(written.tag, written.currency).money(amount(written.amount))
        #expect(visible(text) == written.text)
    }

    @Test(
        "keep digits that the currency has not",
        arguments: [
            Written("en-US", "USD", "0.0125", "$0.0125"), Written("de-DE", "EUR", "19.999", "19,999_€"),
            Written("en-US", "JPY", "99.5", "¥99.5"),
        ])
    func moreDigits(written: Written) throws {
        let text = try formats(written.tag, written.currency).money(amount(written.amount))
        #expect(visible(text) == written.text)
    }

    @Test("are exact where they are huge")
    func huge() throws {
        #expect(try formats("en-US", "USD").money(amount("999999999999999.99")) == "$999,999,999,999,999.99")
        #expect(visible(try formats("de-DE").money(amount("123456789012345.67"))) == "123.456.789.012.345,67_€")
        #expect(try formats("en-US").amount(amount("0.000000000000000001")) == "0.000000000000000001")
        #expect(try formats("en-US").quantity(amount("900000000000000")) == "900,000,000,000,000")
    }

    @Test("have the currency's digits in columns without its sign")
    func columns() throws {
        #expect(try formats("de-DE").amount(amount("1234.5")) == "1.234,50")
        #expect(try formats("ja", "JPY").amount(1234) == "1,234")
        #expect(try formats("en-US", "KWD").amount(amount("-1.5")) == "−1.500")
        #expect(Formats(tag: "en-US", currency: nil).money(amount("7.5")) == "7.50")
    }

    @Test(
        "have the digits of a quantity and no more",
        arguments: [("2", "2"), ("1.5", "1,5"), ("1.50", "1,5"), ("1000", "1.000")])
    func quantities(quantity: String, text: String) throws {
        #expect(try formats("de-DE").quantity(amount(quantity)) == text)
    }

    @Test(
        "have rates with their digits",
        arguments: [
            ("19", "en-001", "19%"), ("7.5", "en-US", "7.5%"), ("8.875", "en-US", "8.875%"), ("19", "de-DE", "19_%"),
            ("5.5", "fr", "5,5_%"), ("0", "de-DE", "0_%"), ("-3", "en-US", "−3%"), ("10", "ja", "10%"),
        ])
    func percent(rate: String, tag: String, text: String) throws {
        let written = visible(try formats(tag).percent(amount(rate)))
        #expect(written == text)
    }

    @Test(
        "have dates in the Gregorian calendar, whose spaces do not break",
        arguments: [
            ("en-001", "2026-12-07", "7_December_2026"), ("en-US", "2026-12-07", "December_7,_2026"),
            ("de-DE", "2026-03-01", "1._März_2026"), ("fr", "2026-08-01", "1_août_2026"),
            ("ja", "2026-12-07", "2026年12月7日"), ("ko", "2026-12-07", "2026년_12월_7일"),
            ("en-001", "2024-02-29", "29_February_2024"), ("en-001", "2000-01-01", "1_January_2000"),
            ("en-001", "1970-01-01", "1_January_1970"), ("en-001", "9999-12-31", "31_December_9999"),
        ])
    func dates(tag: String, iso: String, text: String) throws {
        let written = visible(try formats(tag).date(day(iso)))
        #expect(written == text)
    }

    @Test("have dates that are right on each day of four years")
    func eachDay() throws {
        let formats = try formats("en-001")
        let first = try day("2023-01-01").dayNumber
        for number in stride(from: first, to: first + 1_461, by: 7) {
            let date = try #require(CalendarDate(dayNumber: number))
            let text = visible(formats.date(date))
            #expect(text.hasPrefix("\(date.day)_") && text.hasSuffix("_\(date.year)"), "\(text)")
        }
    }

    @Test("have periods with both ends or the one that is known")
    func periods() throws {
        let formats = try formats("en-001")
        let (start, end) = (try day("2026-11-01"), try day("2026-11-30"))
        #expect(formats.period(Period(start: start, end: end)).map(visible) == "1_Nov_2026_– 30_Nov_2026")
        #expect(formats.period(Period(start: start)).map(visible) == "1_Nov_2026")
        #expect(formats.period(Period()) == nil)
    }

    @Test("know their separator and the way they are read")
    func marks() throws {
        #expect(try formats("de-DE").decimalSeparator == ",")
        #expect(try formats("en-US").decimalSeparator == ".")
        #expect(try formats("fr").decimalSeparator == ",")
        #expect(try formats("ar-EG").decimalSeparator == "٫")
        #expect(
            try ["ar", "ar-AE", "he"].map { try formats($0).direction } == [.rightToLeft, .rightToLeft, .rightToLeft])
        #expect(
            try ["de", "ja", "en-US"].map { try formats($0).direction } == [.leftToRight, .leftToRight, .leftToRight])
    }

    @Test("are those of the supplier's country where the language is English without one")
    func tag() {
        #expect(formatTag(language: "en", supplierCountry: "US") == "en-US")
        #expect(formatTag(language: "en", supplierCountry: "DE") == "en-001")
        #expect(formatTag(language: "en", supplierCountry: nil) == "en-001")
        #expect(formatTag(language: "en-GB", supplierCountry: "US") == "en-GB")
        #expect(formatTag(language: "de-AT", supplierCountry: "US") == "de-AT")
    }
}
