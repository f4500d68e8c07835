public import Foundation

/// BG-30 and the tax of an allowance or charge: a category with its rate, and why nothing is taxed where nothing is.
public struct TaxCategory: Hashable, Sendable {
    /// The categories of EN 16931 (subset of UNTDID 5305).
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case standard = "S"
        case zeroRated = "Z"
        case exempt = "E"
        case reverseCharge = "AE"
        case intraCommunity = "K"
        case export = "G"
        case outsideScope = "O"
        case canaryIslands = "L"
        case ceutaMelilla = "M"
        case splitPayment = "B"
    }

    /// BT-151, 95, 102, 118.
    public var code: Code
    /// BT-152, 96, 103, 119 in percent; `nil` in category O, which has none.
    public var rate: Decimal?
    /// BT-120 in words.
    public var exemptionReason: String?
    /// BT-121, a VATEX code.
    public var exemptionCode: String?

    public init(
        _ code: Code, rate: Decimal? = nil, exemptionReason: String? = nil, exemptionCode: String? = nil
    ) {
        self.code = code
        self.rate = rate
        self.exemptionReason = exemptionReason
        self.exemptionCode = exemptionCode
    }

    /// Category S with a rate in percent, such as 19.
    public static func standard(_ rate: Decimal) -> TaxCategory { TaxCategory(.standard, rate: rate) }

    /// Whether both fall into one row of the tax breakdown: the same code and rate (no rate counts as 0).
    public func sharesRow(with other: TaxCategory) -> Bool {
        code == other.code && (rate ?? 0) == (other.rate ?? 0)
    }
}

/// BG-23: one row of the tax breakdown.
public struct TaxSubtotal: Hashable, Sendable {
    /// BT-118 to BT-121.
    public var category: TaxCategory
    /// BT-116 the sum that is taxed.
    public var base: Decimal
    /// BT-117 the tax on it.
    public var amount: Decimal

    public init(category: TaxCategory, base: Decimal, amount: Decimal) {
        self.category = category
        self.base = base
        self.amount = amount
    }
}
