import Foundation
import HandselInvoice
import HandselSource

/// The fields of every record of an invoice file.
enum FieldCatalog {}

extension Kind where Value == Decimal {
    /// A number, in quotes or without, with a point before the decimals and nothing between the digits.
    static let number: Kind<Decimal> = Kind(
        .any([
            Schema([.init("type", .text("number"))]),
            Schema([
                .init("type", .text("string")),
                .init("pattern", .text(#"^\s*-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?\s*$"#)),
            ]),
        ])
    ) { source, path, reading in
        guard let text = numberText(source, path, &reading) else { return nil }
        return exactNumber(text, source, path, &reading)
    }

    /// A number of hundredths, such as 19, "19" or "19 %".
    static let percentage: Kind<Decimal> = Kind(
        .any([
            Schema([.init("type", .text("number"))]),
            Schema([.init("type", .text("string")), .init("pattern", .text(#"^\s*-?[0-9]+(\.[0-9]+)?\s*%?\s*$"#))]),
        ])
    ) { source, path, reading in
        guard var text = numberText(source, path, &reading) else { return nil }
        if text.hasSuffix("%"), let rest = trimmed(String(text.dropLast())) { text = rest }
        return exactNumber(text, source, path, &reading)
    }
}

private func numberText(_ source: SourceValue, _ path: String, _ reading: inout Reading) -> String? {
    switch source.content {
    case .number(let text): return text
    case .text(let text): return trimmed(text) ?? text
    case .null, .flag, .list, .record:
        reading.wrongKind(source, path, wanted: "write a number such as 1234.50")
        return nil
    }
}

private func exactNumber(
    _ text: String, _ source: SourceValue, _ path: String, _ reading: inout Reading
) -> Decimal? {
    if let number = Decimal(written: text) { return number }
    let isWellWritten = isJSONNumber(text)
    reading.add(
        .error, "HANDSEL-NOT-A-NUMBER", path, at: source.position, found: source.shown,
        wanted: isWellWritten
            ? "write a number below 10^15 with at most \(greatestDigitCount) digits"
            : "write \(rightWriting(of: text) ?? "it with a point before the decimals and nothing between the digits, such as 1234.50")"
    )
    return nil
}

/// How an amount with separators or a currency should have been written; `nil` where it can be read in two ways.
///
/// "1,234.50" and "1.234,50" are 1234.50, "19,99 €" is 19.99, and "1,234" may be either.
private func rightWriting(of text: String) -> String? {
    var rest = text.filter { !$0.isWhitespace && !"'’_".contains($0) }
    let isNegative = rest.hasPrefix("-") || rest.hasPrefix("−")
    rest = String(
        rest.drop { !($0.isASCII && $0.isNumber) }.reversed().drop { !($0.isASCII && $0.isNumber) }.reversed())
    guard !rest.isEmpty, rest.allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == "," || $0 == "." }) else { return nil }
    let marks = rest.filter { $0 == "," || $0 == "." }
    guard let last = marks.last else { return (isNegative ? "-" : "") + rest }
    let parts = rest.split(separator: last, omittingEmptySubsequences: false)
    let whole = parts.dropLast().joined().filter { $0 != "," && $0 != "." }
    let decimals = parts.last.map(String.init) ?? ""
    let written: String
    if marks.count == 1 {
        guard last == "." || decimals.count != 3 else { return nil }
        written = "\(whole).\(decimals)"
    } else if marks.dropLast().contains(last) {
        // The same mark twice stands between thousands.
        guard Set(marks).count == 1 else { return nil }
        written = whole + decimals
    } else {
        written = "\(whole).\(decimals)"
    }
    return Decimal(written: written).map { _ in (isNegative ? "-" : "") + written }
}

extension Kind where Value == Int {
    /// A count, 1 or more.
    static let count: Kind<Int> = Kind(Schema([.init("type", .text("integer")), .init("minimum", .number("1"))])) {
        source, path, reading in
        if case .number(let text) = source.content, let count = Int(text), count > 0 { return count }
        reading.wrongKind(source, path, wanted: "write a whole number from 1")
        return nil
    }
}

extension Kind where Value == Bool {
    static let flag: Kind<Bool> = Kind(Schema([.init("type", .text("boolean"))])) { source, path, reading in
        if case .flag(let flag) = source.content { return flag }
        reading.wrongKind(source, path, wanted: "write true or false")
        return nil
    }
}

extension Kind where Value == CalendarDate {
    /// A day as ISO 8601 writes it, "2026-03-01".
    static let date: Kind<CalendarDate> = Kind(
        Schema([
            .init("type", .text("string")), .init("format", .text("date")),
            .init("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
        ])
    ) { source, path, reading in
        if case .text(let text) = source.content, let date = CalendarDate(iso: trimmed(text) ?? text) { return date }
        reading.add(
            .error, "HANDSEL-NOT-A-DATE", path, at: source.position, found: source.shown,
            wanted: "write a day that exists as year-month-day, such as 2026-03-01")
        return nil
    }
}

extension Kind where Value == Currency {
    static let currency: Kind<Currency> = Kind(
        Schema([.init("type", .text("string")), .init("pattern", .text("^[A-Za-z]{3}$"))])
    ) { source, path, reading in
        if case .text(let text) = source.content, let currency = Currency(text) { return currency }
        reading.wrongKind(source, path, wanted: "write a code of ISO 4217, such as EUR")
        return nil
    }
}

extension Kind where Value == TypeCode {
    /// A code such as 381, or a word such as "creditNote".
    static let typeCode: Kind<TypeCode> = Kind(
        Schema([
            .init(
                "enum",
                .list(
                    TypeCode.allCases.flatMap { code in
                        [.number("\(code.rawValue)"), .text("\(code.rawValue)"), .text(code.word)]
                    }))
        ])
    ) { source, path, reading in
        switch source.content {
        case .number(let text), .text(let text):
            if let code = TypeCode(text) { return code }
        case .null, .flag, .list, .record: break
        }
        reading.wrongKind(
            source, path,
            wanted: "write one of \(TypeCode.allCases.map { "\($0.rawValue) \($0.word)" }.joined(separator: ", "))")
        return nil
    }
}

extension Kind where Value == Period {
    /// Start and end in a record, or both days with a slash between them (ISO 8601), "2026-03-01/2026-03-31".
    static let period: Kind<Period> = Kind(
        .any([
            Schema([
                .init("type", .text("string")),
                .init("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
            ]), FieldCatalog.period.kind.schema,
        ])
    ) { source, path, reading in
        if case .record = source.content { return FieldCatalog.period.kind.read(source, path, &reading) }
        if case .text(let text) = source.content {
            let days = text.split(separator: "/", omittingEmptySubsequences: false)
            if days.count == 2, let start = CalendarDate(iso: days[0]), let end = CalendarDate(iso: days[1]) {
                return Period(start: start, end: end)
            }
        }
        reading.wrongKind(source, path, wanted: "write first and last day, such as 2026-03-01/2026-03-31")
        return nil
    }
}

extension FieldCatalog {
    static let period = RecordFields("period", blank: Period()) {
        Field("start", "BT-73, BT-134", "First day", .date, \.start)
        Field("end", "BT-74, BT-135", "Last day", .date, \.end)
    }
}
