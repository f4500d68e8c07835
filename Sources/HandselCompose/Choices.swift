import HandselInvoice

/// Whoever has many things to choose from chooses none: what a page offers is little, and what is left out is told.
extension Document {
    /// Two rows of three on a welcome page.
    static let mostLinks = 6

    /// What the invoice and the brand offer beyond what is printed. Ways to pay have remarks of their own.
    var choiceRemarks: [String] {
        let links = personalization.moment == .welcome ? allLinks.map(\.label) : []
        return [
            remark("the invoice", invoice.personal.nextSteps.map(\.text), of: "next steps", shown: 1),
            remark("the invoice", invoice.personal.questions.map(\.text), of: "questions", shown: 1),
            remark("the brand", links, of: "links", shown: Document.mostLinks),
        ].compactMap { $0 }
    }

    private func remark(_ source: String, _ offers: [String], of kind: String, shown: Int) -> String? {
        guard offers.count > shown else { return nil }
        let left = offers.dropFirst(shown)
        let more = left.count > 5 ? " and \(left.count - 5) more" : ""
        return "\(source) names \(offers.count) \(kind) and a page shows \(shown); not printed: "
            + left.prefix(5).joined(separator: ", ") + more
    }
}
