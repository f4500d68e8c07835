import Foundation
import HandselInvoice
import HandselSource

/// A tax as people write it, where the category may follow from the rate.
struct TaxInFile: Sendable {
    var code: TaxCategory.Code?
    var rate: Decimal?
    var exemptionReason: String?
    var exemptionCode: String?

    /// Above 0 it is the standard category, at 0 zero rated; categories without tax have the rate 0, and O has none.
    var category: TaxCategory? {
        guard let code = code ?? rate.map({ $0 == 0 ? .zeroRated : .standard }) else { return nil }
        let rate =
            switch code {
            case .zeroRated, .exempt, .reverseCharge, .intraCommunity, .export: rate ?? 0
            case .standard, .outsideScope, .canaryIslands, .ceutaMelilla, .splitPayment: rate
            }
        return TaxCategory(code, rate: rate, exemptionReason: exemptionReason, exemptionCode: exemptionCode)
    }
}

extension Kind where Value == TaxCategory {
    /// A rate such as 19 or "19 %", a category such as "E" or "reverseCharge", or a record with both and the reason.
    static let tax: Kind<TaxCategory> = Kind(
        .any([Kind<Decimal>.percentage.schema, Kind<TaxCategory.Code>.taxCode.schema, FieldCatalog.tax.kind.schema])
    ) { source, path, reading in
        switch source.content {
        case .record:
            guard let file = FieldCatalog.tax.kind.read(source, path, &reading) else { return nil }
            guard let category = file.category else {
                reading.wrongKind(source, path, wanted: "write a rate, a category or both")
                return nil
            }
            return category
        case .text(let text) where TaxCategory.Code(word: text) != nil:
            return TaxInFile(code: TaxCategory.Code(word: text)).category
        default:
            guard let rate = Kind<Decimal>.percentage.read(source, path, &reading) else { return nil }
            if rate == 0 {
                reading.add(
                    .note, "HANDSEL-ZERO-RATE", path, at: source.position, found: "the rate 0, taken as zero rated (Z)",
                    wanted: "write the category and its reason where it is exempt, reverse charge or exported")
            }
            return TaxInFile(rate: rate).category
        }
    }
}

extension Kind where Value == TaxCategory.Code {
    /// A code such as "AE", or its word such as "reverseCharge".
    static let taxCode: Kind<TaxCategory.Code> = Kind(
        Schema([
            .init("enum", .list(TaxCategory.Code.allCases.flatMap { [.text($0.rawValue), .text("\($0)")] }))
        ])
    ) { source, path, reading in
        if case .text(let text) = source.content, let code = TaxCategory.Code(word: text) { return code }
        reading.wrongKind(
            source, path,
            wanted: "write one of \(TaxCategory.Code.allCases.map { "\($0.rawValue) \($0)" }.joined(separator: ", "))")
        return nil
    }
}

extension TaxCategory.Code {
    fileprivate init?(word: String) {
        guard let code = TaxCategory.Code.allCases.first(where: { $0.rawValue == word || "\($0)" == word }) else {
            return nil
        }
        self = code
    }
}

/// A row of the tax breakdown as it stands in a file.
struct TaxSubtotalInFile: Sendable {
    var tax = TaxInFile()
    var base: Decimal?
    var amount: Decimal?
}

extension Kind where Value == TaxSubtotal {
    static let taxSubtotal: Kind<TaxSubtotal> = FieldCatalog.taxSubtotal.kind.map {
        file, source, path, reading -> TaxSubtotal? in
        guard let category = file.tax.category, let base = file.base, let amount = file.amount else {
            reading.wrongKind(source, path, wanted: "write the rate, the base and the amount")
            return nil
        }
        return TaxSubtotal(category: category, base: base, amount: amount)
    }
}

extension FieldCatalog {
    static let tax = RecordFields("tax", blank: TaxInFile()) {
        Field("category", "BT-151, BT-95, BT-102", "Tax category", .taxCode, \.code)
        Field("rate", "BT-152, BT-96, BT-103", "Rate in percent", .percentage, \.rate)
        Field("exemptionReason", "BT-120", "Why nothing is taxed", .text, \.exemptionReason, aliases: ["reason"])
        Field("exemptionCode", "BT-121", "The same as a VATEX code", .line, \.exemptionCode)
    }

    static let taxSubtotal = RecordFields("taxSubtotal", blank: TaxSubtotalInFile()) {
        Field("category", "BT-118", "Tax category", .taxCode, \.tax.code)
        Field("rate", "BT-119", "Rate in percent", .percentage, \.tax.rate)
        Field("base", "BT-116", "What is taxed", .number, \.base, isRequired: true)
        Field("amount", "BT-117", "The tax on it", .number, \.amount, isRequired: true)
        Field(
            "exemptionReason", "BT-120", "Why nothing is taxed", .text, \.tax.exemptionReason, aliases: ["reason"])
        Field("exemptionCode", "BT-121", "The same as a VATEX code", .line, \.tax.exemptionCode)
    }

    static let totals = RecordFields("totals", blank: StatedTotals()) {
        Field("lineItems", "BT-106", "Sum of the line items", .number, \.lineItems)
        Field("allowances", "BT-107", "Sum of the allowances on the document", .number, \.allowances)
        Field("charges", "BT-108", "Sum of the charges on the document", .number, \.charges)
        Field("net", "BT-109", "Total without tax", .number, \.net)
        Field("tax", "BT-110", "Total tax", .number, \.tax, aliases: ["vat"])
        Field("gross", "BT-112", "Total with tax", .number, \.gross)
        Field("prepaid", "BT-113", "What was paid before", .number, \.prepaid)
        Field("rounding", "BT-114", "What is added to round the amount due", .number, \.rounding)
        Field("due", "BT-115", "Amount due", .number, \.due, aliases: ["amountDue"])
    }
}
