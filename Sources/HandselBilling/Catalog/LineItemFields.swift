import Foundation
import HandselInvoice
import HandselSource

/// A line as people write it, where quantity and price may follow from other fields.
struct LineItemInFile: Sendable {
    var line = LineItem()
    var quantity: Decimal?
}

extension Kind where Value == LineItem {
    static let lineItem: Kind<LineItem> = FieldCatalog.lineItem.kind.map { file, source, path, reading -> LineItem? in
        var line = file.line
        if let quantity = file.quantity { line.quantity = quantity }
        if line.name.isEmpty, let description = line.description {
            // One text alone is the name, whatever it is called.
            line.name = description.split(separator: "\n").joined(separator: " ")
            line.description = nil
        }
        if line.price == nil, !isGiven("price", in: source), !isGiven("unitPrice", in: source),
            let net = line.statedNet,
            file.quantity == nil, line.allowances.isEmpty, line.charges.isEmpty
        {
            // An amount alone is one thing at that price.
            line.price = Price(net: net)
        }
        return line
    }
}

/// Whether a record has a field and says more in it than null.
private func isGiven(_ name: String, in record: SourceValue) -> Bool {
    record[name].map { $0.content != .null } ?? false
}

/// A price as people write it, where the net price may follow from gross price and discount.
struct PriceInFile: Sendable {
    var net: Decimal?
    var price = Price(net: 0)
}

extension Kind where Value == Price {
    /// The net price alone, or a record.
    static let price: Kind<Price> = Kind(.any([Kind<Decimal>.number.schema, FieldCatalog.price.kind.schema])) {
        source, path, reading in
        guard case .record = source.content else {
            return Kind<Decimal>.number.read(source, path, &reading).map { Price(net: $0) }
        }
        guard let file = FieldCatalog.price.kind.read(source, path, &reading) else { return nil }
        guard let net = file.net ?? file.price.gross.map({ $0 - (file.price.discount ?? 0) }) else {
            reading.wrongKind(source, path, wanted: "write the net price")
            return nil
        }
        var price = file.price
        price.net = net
        return price
    }
}

extension Kind where Value == AllowanceOrCharge {
    /// An amount, a percentage such as "10 %", or a record.
    static let allowanceOrCharge: Kind<AllowanceOrCharge> = Kind(
        .any([Kind<Decimal>.percentage.schema, FieldCatalog.allowanceOrCharge.kind.schema])
    ) { source, path, reading in
        switch source.content {
        case .record: return FieldCatalog.allowanceOrCharge.kind.read(source, path, &reading)
        case .text(let text) where trimmed(text)?.hasSuffix("%") ?? false:
            return Kind<Decimal>.percentage.read(source, path, &reading).map { AllowanceOrCharge(percent: $0) }
        default: return Kind<Decimal>.number.read(source, path, &reading).map { AllowanceOrCharge(amount: $0) }
        }
    }
}

extension FieldCatalog {
    static let lineItem = RecordFields("lineItem", blank: LineItemInFile()) {
        Field("id", "BT-126", "Number of the line; its place in the list where left out", .line, \.line.id)
        Field("name", "BT-153", "What is billed", .line, \.line.name, aliases: ["item"])
        Field("description", "BT-154", "More about it", .text, \.line.description)
        Field("note", "BT-127", "Note on the line", .text, \.line.note)
        Field("quantity", "BT-129", "How many; 1 where left out", .number, \.quantity, aliases: ["qty"])
        Field("unit", "BT-130", "Unit as a plain word, such as hour, day or piece", .line, \.line.unit)
        Field("price", "BG-29", "What one unit costs without tax", .price, \.line.price, aliases: ["unitPrice"])
        Field(
            "net", "BT-131", "Amount of the line without tax; computed where left out", .number, \.line.statedNet)
        Field("tax", "BG-30", "Tax, such as 19, \"19 %\" or \"exempt\"", .tax, \.line.tax, aliases: ["vat"])
        Field(
            "allowances", "BG-27", "What is taken off",
            Kind.allowanceOrCharge.list(orOne: true, blank: AllowanceOrCharge()), \.line.allowances,
            aliases: ["discount"])
        Field(
            "charges", "BG-28", "What is added", Kind.allowanceOrCharge.list(orOne: true, blank: AllowanceOrCharge()),
            \.line.charges)
        Field("period", "BG-26", "The days that are billed", .period, \.line.period)
        Field("objectId", "BT-128", "What it is about, such as a meter", .identifier, \.line.objectId)
        Field("orderLine", "BT-132", "Line of the order", .line, \.line.orderLine)
        Field("accounting", "BT-133", "The customer's account for it", .line, \.line.accounting)
        Field(
            "supplierItemId", "BT-155", "The supplier's number for it", .line, \.line.supplierItemId,
            aliases: ["sku"])
        Field("customerItemId", "BT-156", "The customer's number for it", .line, \.line.customerItemId)
        Field("standardId", "BT-157", "Registered number, such as a GTIN", .identifier, \.line.standardId)
        Field(
            "classifications", "BT-158", "Classifications", Kind.identifier.list(orOne: true),
            \.line.classifications)
        Field("originCountry", "BT-159", "Country of origin by its code", .line, \.line.originCountry)
        Field(
            "attributes", "BG-32", "What else is worth knowing", itemAttribute.kind.list(), \.line.attributes)
    }

    static let price = RecordFields("price", blank: PriceInFile()) {
        Field("net", "BT-146", "Price without tax; gross less discount where left out", .number, \.net)
        Field("discount", "BT-147", "What was taken off the gross price", .number, \.price.discount)
        Field("gross", "BT-148", "Price before the discount, without tax", .number, \.price.gross)
        Field(
            "baseQuantity", "BT-149", "For how many units the price is; 1 where left out", .number,
            \.price.baseQuantity)
        Field("baseUnit", "BT-150", "Their unit", .line, \.price.baseUnit)
    }

    static let itemAttribute = RecordFields("attribute", blank: ItemAttribute(name: "", value: "")) {
        Field("name", "BT-160", "Such as colour", .line, \.name, isRequired: true)
        Field("value", "BT-161", "Such as green", .line, \.value, isRequired: true)
    }

    static let allowanceOrCharge = RecordFields("allowanceOrCharge", blank: AllowanceOrCharge()) {
        Field("amount", "BT-92, BT-99, BT-136, BT-141", "Amount without tax", .number, \.statedAmount)
        Field("base", "BT-93, BT-100, BT-137, BT-142", "What the percentage is taken of", .number, \.base)
        Field("percent", "BT-94, BT-101, BT-138, BT-143", "Percentage", .percentage, \.percent)
        Field("reason", "BT-97, BT-104, BT-139, BT-144", "What it is for", .line, \.reason)
        Field("reasonCode", "BT-98, BT-105, BT-140, BT-145", "The same as a code", .line, \.reasonCode)
        Field("tax", "BT-95, BT-102", "Its tax, where the lines have several", .tax, \.tax, aliases: ["vat"])
    }
}
