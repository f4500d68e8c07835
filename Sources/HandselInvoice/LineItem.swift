public import Foundation

/// BG-25 with its item (BG-31): one thing that is billed.
public struct LineItem: Hashable, Sendable {
    /// BT-126 identifier; `nil` for its place in the list, counted from 1.
    public var id: String?
    /// BT-153 item name; empty when none was given (BR-25).
    public var name: String
    /// BT-154 item description.
    public var description: String?
    /// BT-127 note.
    public var note: String?
    /// BT-129 invoiced quantity.
    public var quantity: Decimal
    /// BT-130 unit: a plain word such as "hour", or a code of UN/ECE Rec 20.
    public var unit: String?
    /// BG-29; `nil` when only the net amount is known.
    public var price: Price?
    /// BG-30; `nil` when none was given (BR-CO-04).
    public var tax: TaxCategory?
    /// BT-131 as the source states it; see `net(in:)`.
    public var statedNet: Decimal?
    /// BG-27.
    public var allowances: [AllowanceOrCharge] = []
    /// BG-28.
    public var charges: [AllowanceOrCharge] = []
    /// BG-26.
    public var period: Period?
    /// BT-128 what the line is about, such as a meter or a subscription.
    public var objectId: Identifier?
    /// BT-132 line of the order.
    public var orderLine: String?
    /// BT-133 the customer's account for it.
    public var accounting: String?
    /// BT-155 the supplier's number for the item.
    public var supplierItemId: String?
    /// BT-156 the customer's number for the item.
    public var customerItemId: String?
    /// BT-157 registered number, such as a GTIN (scheme "0160").
    public var standardId: Identifier?
    /// BT-158.
    public var classifications: [Identifier] = []
    /// BT-159 ISO 3166-1 alpha-2.
    public var originCountry: String?
    /// BG-32 (BT-160, BT-161).
    public var attributes: [ItemAttribute] = []

    public init(
        id: String? = nil, name: String = "", description: String? = nil, quantity: Decimal = 1, unit: String? = nil,
        price: Price? = nil, tax: TaxCategory? = nil, statedNet: Decimal? = nil
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.quantity = quantity
        self.unit = unit
        self.price = price
        self.tax = tax
        self.statedNet = statedNet
    }
}

/// BG-29: what one unit, or `baseQuantity` of them, costs without tax.
public struct Price: Hashable, Sendable {
    /// BT-146 net price, any number of decimals, never negative (BR-27).
    public var net: Decimal
    /// BT-147 what was taken off the gross price.
    public var discount: Decimal?
    /// BT-148 price before the discount, without tax.
    public var gross: Decimal?
    /// BT-149 for how many units the price is.
    public var baseQuantity: Decimal
    /// BT-150, the same as the line's unit.
    public var baseUnit: String?

    public init(
        net: Decimal, discount: Decimal? = nil, gross: Decimal? = nil, baseQuantity: Decimal = 1,
        baseUnit: String? = nil
    ) {
        self.net = net
        self.discount = discount
        self.gross = gross
        self.baseQuantity = baseQuantity
        self.baseUnit = baseUnit
    }
}

/// BG-32: something worth knowing about an item, such as colour: green.
public struct ItemAttribute: Hashable, Sendable {
    /// BT-160.
    public var name: String
    /// BT-161.
    public var value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
