public import Foundation

/// BG-22: what everything adds up to, in the document currency.
public struct Totals: Hashable, Sendable {
    /// BT-106 sum of the line net amounts.
    public var lineItems: Decimal = 0
    /// BT-107 sum of the allowances on the document.
    public var allowances: Decimal = 0
    /// BT-108 sum of the charges on the document.
    public var charges: Decimal = 0
    /// BT-109 total without tax.
    public var net: Decimal = 0
    /// BT-110 total tax.
    public var tax: Decimal = 0
    /// BT-112 total with tax.
    public var gross: Decimal = 0
    /// BT-113 what was paid before.
    public var prepaid: Decimal = 0
    /// BT-114 what is added to round the amount due.
    public var rounding: Decimal = 0
    /// BT-115 amount due.
    public var due: Decimal = 0

    public init() {}
}

/// BG-22 as a source states it. What is left out is computed; `prepaid` and `rounding` count as 0.
public struct StatedTotals: Hashable, Sendable {
    /// BT-106.
    public var lineItems: Decimal?
    /// BT-107.
    public var allowances: Decimal?
    /// BT-108.
    public var charges: Decimal?
    /// BT-109.
    public var net: Decimal?
    /// BT-110.
    public var tax: Decimal?
    /// BT-112.
    public var gross: Decimal?
    /// BT-113.
    public var prepaid: Decimal?
    /// BT-114.
    public var rounding: Decimal?
    /// BT-115.
    public var due: Decimal?

    public init() {}
}
