/// BG-16: how to pay.
public struct PaymentInstructions: Hashable, Sendable {
    /// BT-81 means of payment (UNTDID 4461), such as "58" for a SEPA credit transfer.
    public var meansCode: String?
    /// BT-82 means of payment in words.
    public var meansText: String?
    /// BT-83 what to write on the payment.
    public var remittance: String?
    /// BG-17, the first is the preferred one.
    public var creditTransfers: [CreditTransfer]
    /// BG-18.
    public var card: PaymentCard?
    /// BG-19.
    public var directDebit: DirectDebit?
    /// Web address where this document is paid, beginning with https. No EN 16931 term.
    public var link: String?

    public init(
        meansCode: String? = nil, meansText: String? = nil, remittance: String? = nil,
        creditTransfers: [CreditTransfer] = [], card: PaymentCard? = nil, directDebit: DirectDebit? = nil,
        link: String? = nil
    ) {
        self.meansCode = meansCode
        self.meansText = meansText
        self.remittance = remittance
        self.creditTransfers = creditTransfers
        self.card = card
        self.directDebit = directDebit
        self.link = link
    }
}

/// BG-17: an account to pay into.
public struct CreditTransfer: Hashable, Sendable {
    /// BT-84 as an IBAN, with or without spaces.
    public var iban: String?
    /// BT-84 where the account has no IBAN.
    public var accountNumber: String?
    /// BT-85 whose account it is.
    public var accountName: String?
    /// BT-86.
    public var bic: String?
    /// The bank's national code, such as a routing number or sort code. No EN 16931 term.
    public var bankCode: String?
    /// The bank's name. No EN 16931 term.
    public var bankName: String?

    public init(
        iban: String? = nil, accountNumber: String? = nil, accountName: String? = nil, bic: String? = nil,
        bankCode: String? = nil, bankName: String? = nil
    ) {
        self.iban = iban
        self.accountNumber = accountNumber
        self.accountName = accountName
        self.bic = bic
        self.bankCode = bankCode
        self.bankName = bankName
    }
}

/// BG-18: the card that was used.
public struct PaymentCard: Hashable, Sendable {
    /// BT-87, the last four to six digits and never more than ten (BR-51).
    public var number: String
    /// BT-88.
    public var holder: String?

    public init(number: String, holder: String? = nil) {
        self.number = number
        self.holder = holder
    }
}

/// BG-19: money that the supplier collects.
public struct DirectDebit: Hashable, Sendable {
    /// BT-89.
    public var mandate: String?
    /// BT-90 bank assigned creditor identifier.
    public var creditorId: String?
    /// BT-91 the customer's IBAN.
    public var account: String?

    public init(mandate: String? = nil, creditorId: String? = nil, account: String? = nil) {
        self.mandate = mandate
        self.creditorId = creditorId
        self.account = account
    }
}
