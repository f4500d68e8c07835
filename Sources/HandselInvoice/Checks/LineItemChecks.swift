import Foundation

extension Invoice {
    /// BR-24 to BR-28, BR-54, BR-64, BR-65, BR-CO-04 and what Peppol asks of a price.
    func checkLineItems(_ report: inout Report) {
        var ids: Set<String> = []
        for (index, line) in lineItems.enumerated() {
            let path = "lineItems[\(index)]"
            if let id = line.id, !ids.insert(id).inserted {
                report.warning(
                    "HANDSEL-LINE-ID", "\(path).id", found: "'\(id)' a second time", wanted: "number each line once")
            }
            if line.name.isEmpty {
                report.error("BR-25", "\(path).name", found: "no name", wanted: "say what is billed")
            }
            checkPrice(of: line, path, &report)
            checkQuantity(of: line, path, &report)
            for (place, attribute) in line.attributes.enumerated()
            where attribute.name.isEmpty || attribute.value.isEmpty {
                report.warning(
                    "BR-54", "\(path).attributes[\(place)]", found: "a name or value alone", wanted: "write both")
            }
            if let id = line.standardId, id.scheme == nil {
                report.warning(
                    "BR-64", "\(path).standardId", found: "'\(id.value)' without a scheme",
                    wanted: "add its ISO 6523 scheme, such as 0160 for a GTIN")
            }
            for (place, id) in line.classifications.enumerated() where id.scheme == nil {
                report.warning(
                    "BR-65", "\(path).classifications[\(place)]", found: "'\(id.value)' without a scheme",
                    wanted: "add its UNTDID 7143 scheme, such as STI for CPV")
            }
        }
        checkTaxIsGiven(&report)
    }

    private func checkPrice(of line: LineItem, _ path: String, _ report: inout Report) {
        guard let price = line.price else {
            if line.statedNet == nil {
                report.error("BR-26", "\(path).price", found: "no price", wanted: "write what one costs without tax")
            } else {
                report.warning(
                    "BR-26", "\(path).price", found: "an amount without a price", wanted: "write what one costs as well"
                )
            }
            return
        }
        if price.net < 0 {
            report.error(
                "BR-27", "\(path).price", found: "the price \(price.net)",
                wanted: "write 0 or more; to give money back, make the quantity negative or write a credit note")
        }
        if let gross = price.gross {
            if gross < 0 {
                report.error(
                    "BR-28", "\(path).price.gross", found: "the price \(gross)", wanted: "write 0 or more")
            }
            let net = gross - (price.discount ?? 0)
            if net != price.net {
                report.error(
                    "PEPPOL-EN16931-R046", "\(path).price.net",
                    found: "\(price.net), and gross price less discount are \(net)", wanted: "make them agree")
            }
        }
        if price.baseQuantity <= 0 {
            report.error(
                "PEPPOL-EN16931-R121", "\(path).price.baseQuantity", found: "\(price.baseQuantity)",
                wanted: "say for how many units the price is, 1 or more")
        }
        if let baseUnit = price.baseUnit, baseUnit != line.unit {
            report.warning(
                "PEPPOL-EN16931-R130", "\(path).price.baseUnit",
                found: "'\(baseUnit)', and the line has \(unitInWords(line))",
                wanted: "use one unit for both")
        }
    }

    private func unitInWords(_ line: LineItem) -> String { line.unit.map { "'\($0)'" } ?? "no unit" }

    private func checkQuantity(of line: LineItem, _ path: String, _ report: inout Report) {
        guard line.quantity < 0 else { return }
        let found = "the quantity \(line.quantity)"
        if typeCode.isCreditNote {
            report.warning(
                "HANDSEL-NEGATIVE-QUANTITY", "\(path).quantity", found: "\(found) in a credit note",
                wanted: "write what is given back as a positive number")
        } else {
            report.note(
                "HANDSEL-NEGATIVE-QUANTITY", "\(path).quantity", found: found,
                wanted: "keep it if this line gives money back")
        }
    }

    /// Without any tax the page says nothing of it; with tax on some lines only, the tax would be wrong.
    private func checkTaxIsGiven(_ report: inout Report) {
        guard !lineItems.isEmpty else { return }
        let missing = lineItems.indices.filter { lineItems[$0].tax == nil }
        if missing.count == lineItems.count {
            report.warning(
                "BR-CO-04", "lineItems", found: "no tax on any line",
                wanted: "write the rate, or why there is none, such as the category E with its reason")
            return
        }
        for index in missing {
            report.error(
                "BR-CO-04", "lineItems[\(index)].tax", found: "no tax, and other lines have one",
                wanted: "write its rate, or category Z or E")
        }
    }
}
