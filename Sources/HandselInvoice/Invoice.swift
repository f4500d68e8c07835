public import Foundation

/// An invoice or credit note in the terms of EN 16931-1, with what this customer is told by hand.
///
/// Amounts are in `currency` unless their name says otherwise. Stated amounts are kept as they came; `totals` is what a
/// page prints. What is missing or wrong is told by `findings()`, never refused here.
public struct Invoice: Hashable, Sendable {
    /// BT-1 invoice number; empty when none was given (BR-02).
    public var number: String
    /// BT-2 issue date; `nil` when none was given (BR-03).
    public var issueDate: CalendarDate?
    /// BT-3 type code.
    public var typeCode: TypeCode = .invoice
    /// BT-5 document currency; `nil` when none was given (BR-05).
    public var currency: Currency?
    /// BT-6 currency in which the tax is accounted for, when it differs from `currency`.
    public var taxCurrency: Currency?
    /// BT-111 total tax in `taxCurrency`.
    public var taxInTaxCurrency: Decimal?
    /// BT-7 tax point date; never together with `taxPointCode` (BR-CO-03).
    public var taxPointDate: CalendarDate?
    /// BT-8 tax point date code (UNTDID 2005: 3, 35 or 432).
    public var taxPointCode: String?
    /// BT-9 day on which the payment is due.
    public var dueDate: CalendarDate?
    /// BT-20 payment terms in words, such as "2 % Skonto within 7 days".
    public var paymentTerms: String?

    /// BG-4 supplier; `nil` where the invoice leaves it to the brand.
    public var supplier: Party?
    /// BG-7 customer; its name is empty when none was given (BR-07).
    public var customer: Party
    /// BG-10 payee, where somebody other than the supplier is paid.
    public var payee: Payee?
    /// BG-11 the supplier's tax representative.
    public var taxRepresentative: TaxRepresentative?

    /// BT-10 customer reference (in Germany the Leitweg-ID).
    public var customerReference: String?
    /// BT-11 to BT-19, the documents that this one belongs to.
    public var references: References = References()
    /// BG-3 preceding invoices (BT-25, BT-26).
    public var precedingInvoices: [PrecedingInvoice] = []
    /// BG-1 notes (BT-21, BT-22): printed or legal texts, not the handwritten note.
    public var notes: [DocumentNote] = []
    /// BG-2 process control (BT-23, BT-24).
    public var profile: Profile = Profile()

    /// BG-13 delivery.
    public var delivery: Delivery?
    /// BG-14 period that the whole document bills.
    public var period: Period?
    /// BG-16 payment instructions.
    public var payment: PaymentInstructions?

    /// BG-25 lines, at least one (BR-16).
    public var lineItems: [LineItem]
    /// BG-20 allowances on the document.
    public var allowances: [AllowanceOrCharge] = []
    /// BG-21 charges on the document.
    public var charges: [AllowanceOrCharge] = []
    /// What this tax is called where the invoice is sent, such as "Sales tax"; `nil` for the language's word for VAT.
    public var taxName: String?
    /// BG-22 totals as the source states them; see `totals` and `computedTotals`.
    public var statedTotals: StatedTotals = StatedTotals()
    /// BG-23 tax breakdown as the source states it, empty when it does not; see `taxBreakdown`.
    public var statedTaxBreakdown: [TaxSubtotal] = []
    /// BG-24 additional supporting documents.
    public var attachments: [Attachment] = []

    /// What is meant for this customer only. It has no term in EN 16931 and never reaches an e-invoice.
    public var personal: Personal = Personal()

    public init(
        number: String = "", issueDate: CalendarDate? = nil, currency: Currency? = nil, supplier: Party? = nil,
        customer: Party = Party(), lineItems: [LineItem] = []
    ) {
        self.number = number
        self.issueDate = issueDate
        self.currency = currency
        self.supplier = supplier
        self.customer = customer
        self.lineItems = lineItems
    }
}
