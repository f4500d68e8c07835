import HandselLayout

extension Document {
    /// What this document has of the things that are to be seen at the first glance.
    var firstSights: [FirstSight] {
        FirstSight.allCases.filter { sight in
            switch sight {
            // Printed letter paper says it already.
            case .sender: brand.letterhead == nil && (supplierName != nil || brand.logo != nil)
            // Without a moment the headline is the document's title.
            case .thanks: personalization.moment != .plain
            case .amountDue: true
            case .dueDate: isPayable && invoice.dueDate != nil
            case .howToPay: isPayable && paymentWays.primary != nil
            }
        }
    }
}
