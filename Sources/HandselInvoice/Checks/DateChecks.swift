extension Invoice {
    /// BR-29, BR-30, BR-CO-03, BR-CO-19, BR-CO-20, the due date, and the day of delivery where a law wants it.
    func checkDates(_ report: inout Report) {
        if let issueDate, let dueDate, dueDate < issueDate {
            report.warning(
                "BR-FR-CO-07", "dueDate", found: "\(dueDate), before the day of issue \(issueDate)",
                wanted: "let the payment be due on the day of issue or later")
        }
        if taxPointDate != nil, taxPointCode != nil {
            report.warning(
                "BR-CO-03", "taxPointCode", found: "a tax point date and a tax point code", wanted: "keep one of them")
        }
        check(period, "period", ["BR-29", "BR-CO-19"], &report)
        for (index, line) in lineItems.enumerated() {
            check(line.period, "lineItems[\(index)].period", ["BR-30", "BR-CO-20"], &report)
            guard let whole = period, let part = line.period else { continue }
            if let start = part.start, let first = whole.start, start < first {
                report.warning(
                    "PEPPOL-EN16931-R110", "lineItems[\(index)].period.start", found: "\(start), before \(first)",
                    wanted: "keep it within the period of the invoice")
            }
            if let end = part.end, let last = whole.end, end > last {
                report.warning(
                    "PEPPOL-EN16931-R111", "lineItems[\(index)].period.end", found: "\(end), after \(last)",
                    wanted: "keep it within the period of the invoice")
            }
        }
        checkDeliveryDate(&report)
    }

    private func check(_ period: Period?, _ path: String, _ rules: [String], _ report: inout Report) {
        guard let period else { return }
        if let start = period.start, let end = period.end, end < start {
            report.error(rules[0], path, found: "\(start) to \(end)", wanted: "let it end on its first day or later")
        }
        if period.start == nil, period.end == nil {
            report.warning(rules[1], path, found: "no day", wanted: "write its start, its end or both")
        }
    }

    /// § 14 (4) no. 6 UStG in Germany, § 11 UStG in Austria, art. 242 nonies A CGI in France.
    private func checkDeliveryDate(_ report: inout Report) {
        guard let country = supplier?.address?.country, ["DE", "AT", "FR"].contains(country), !typeCode.isCreditNote,
            typeCode != .prepaymentInvoice, delivery?.date == nil, period == nil,
            lineItems.contains(where: { $0.period == nil })
        else { return }
        report.warning(
            "HANDSEL-DELIVERY-DATE", "delivery.date", found: "no day of delivery and no period",
            wanted: "state when it was done; the law of \(country) wants it on the invoice")
    }
}
