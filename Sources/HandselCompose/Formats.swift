import Foundation
import HandselInvoice
import HandselType

/// Writes numbers, amounts and dates as a locale does, by Foundation's CLDR data. Nothing of the machine's settings is used.
struct Formats: Sendable {
    private let locale: Locale
    private let currency: Currency?
    /// What stands between the whole part and the fraction of a number.
    let decimalSeparator: Character
    let direction: TextDirection

    /// - Parameter tag: BCP 47, such as "de-AT".
    init(tag: String, currency: Currency?) {
        locale = Locale(identifier: tag.replacing("-", with: "_"))
        self.currency = currency
        let half = Decimal(5) / 10
        let sample = half.formatted(.number.locale(locale))
        decimalSeparator = sample.first { !$0.isNumber } ?? "."
        direction = locale.language.characterDirection == .rightToLeft ? .rightToLeft : .leftToRight
    }

    /// An amount with its currency. More digits than the currency has are kept, as prices of small parts need them.
    func money(_ amount: Decimal) -> String {
        guard let currency else { return number(amount, digits: 2) }
        let digits = max(currency.digits, amount.fractionDigits)
        return withPlainMinus(
            amount.formatted(
                .currency(code: currency.code).precision(.fractionLength(digits...digits)).locale(locale)))
    }

    /// An amount with its currency and no more decimals than it needs, for round sums.
    func roundMoney(_ amount: Decimal) -> String {
        guard let currency else { return number(amount, digits: amount.fractionDigits) }
        let digits = amount.fractionDigits
        return withPlainMinus(
            amount.formatted(
                .currency(code: currency.code).precision(.fractionLength(digits...digits)).locale(locale)))
    }

    /// An amount without its currency, for columns.
    func amount(_ amount: Decimal) -> String {
        number(amount, digits: max(currency?.digits ?? 2, amount.fractionDigits))
    }

    /// A number with the digits that it has.
    func quantity(_ quantity: Decimal) -> String { number(quantity, digits: quantity.fractionDigits) }

    /// A rate of 19 as "19%" or "19 %".
    func percent(_ rate: Decimal) -> String {
        let share = rate / 100
        return withPlainMinus(
            share.formatted(.percent.precision(.fractionLength(0...rate.fractionDigits)).locale(locale)))
    }

    /// "7 December 2026", in the Gregorian calendar everywhere; its spaces do not break.
    func date(_ date: CalendarDate) -> String { formatted(date, .dateTime.day().month(.wide).year()) }

    /// "7 Dec 2026".
    func shortDate(_ date: CalendarDate) -> String { formatted(date, .dateTime.day().month(.abbreviated).year()) }

    /// "1 Nov 2026 – 30 Nov 2026", which breaks behind the dash only; one side alone where the other is open.
    func period(_ period: Period) -> String? {
        let ends = [period.start, period.end].compactMap { $0 }.map(shortDate)
        return ends.isEmpty ? nil : ends.joined(separator: "\u{a0}– ")
    }

    private func formatted(_ date: CalendarDate, _ style: Date.FormatStyle) -> String {
        var style = style.locale(locale)
        style.calendar = Calendar(identifier: .gregorian)
        style.timeZone = .gmt
        return instant(of: date).formatted(style).replacing(" ", with: "\u{a0}")
    }

    /// Midnight in Greenwich at the beginning of the day. Foundation counts from 2001, whose first day has this number.
    private func instant(of date: CalendarDate) -> Date {
        Date(timeIntervalSinceReferenceDate: Double(date.dayNumber - 730_485) * 86_400)
    }

    private func number(_ value: Decimal, digits: Int) -> String {
        withPlainMinus(value.formatted(.number.precision(.fractionLength(digits...digits)).locale(locale)))
    }

    /// A true minus sign, which is as wide as the digits, for the hyphen that some locales write.
    private func withPlainMinus(_ text: String) -> String { text.replacing("-", with: "\u{2212}") }
}

/// The BCP 47 tag whose formats are used for a document in `language`.
///
/// English without a region is written the international way ("7 December 2026"), unless the supplier sits in the United
/// States, and Portuguese as in Portugal, unless in Brazil.
func formatTag(language: String, supplierCountry: String?) -> String {
    switch language.lowercased() {
    case "en": supplierCountry == "US" ? "en-US" : "en-001"
    case "pt": supplierCountry == "BR" ? "pt-BR" : "pt-PT"
    default: language
    }
}
