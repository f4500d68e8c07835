/// BT-3: what kind of document it is, by the codes of UNTDID 1001 that EN 16931 invoices use.
public enum TypeCode: Int, Hashable, Sendable, CaseIterable {
    case invoice = 380
    case creditNote = 381
    case correctedInvoice = 384
    case prepaymentInvoice = 386
    case selfBilledInvoice = 389
    case selfBilledCreditNote = 261
    case partialInvoice = 326
    case partialConstructionInvoice = 875
    case partialFinalConstructionInvoice = 876
    case finalConstructionInvoice = 877

    /// Whether it gives money back. Its amounts are still written as positive numbers.
    public var isCreditNote: Bool { self == .creditNote || self == .selfBilledCreditNote }

    /// The word for it in an invoice file, such as "creditNote".
    public var word: String { "\(self)" }

    /// The type with this word or code, such as "creditNote", "credit note" or "381"; `nil` when there is none.
    public init?(_ text: String) {
        if let code = Int(text) {
            self.init(rawValue: code)
            return
        }
        func letters(_ word: String) -> String { word.lowercased().filter { !"-_ ".contains($0) } }
        guard let match = TypeCode.allCases.first(where: { letters($0.word) == letters(text) }) else { return nil }
        self = match
    }
}
