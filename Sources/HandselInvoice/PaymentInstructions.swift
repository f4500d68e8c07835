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
    /// A reference with check digits that banks carry to the end, where it is not `remittance`: ISO 11649 ("RF…") or the 27
    /// digits of a Swiss QR reference. No EN 16931 term of its own; e-invoices have it in BT-83.
    public var structuredReference: String?
    /// The address of an account in India's UPI, such as "firm@bank". No EN 16931 term.
    public var upi: String?
    /// An account in Brazil's Pix. No EN 16931 term.
    public var pix: PixAccount?
    /// The symbols of Czech payments. No EN 16931 terms.
    public var czechSymbols: CzechSymbols

    public init(
        meansCode: String? = nil, meansText: String? = nil, remittance: String? = nil,
        creditTransfers: [CreditTransfer] = [], card: PaymentCard? = nil, directDebit: DirectDebit? = nil,
        link: String? = nil, structuredReference: String? = nil, upi: String? = nil, pix: PixAccount? = nil,
        czechSymbols: CzechSymbols = CzechSymbols()
    ) {
        self.meansCode = meansCode
        self.meansText = meansText
        self.remittance = remittance
        self.creditTransfers = creditTransfers
        self.card = card
        self.directDebit = directDebit
        self.link = link
        self.structuredReference = structuredReference
        self.upi = upi
        self.pix = pix
        self.czechSymbols = czechSymbols
    }
}

/// An account in Brazil's Pix, by the key that its owner registered.
public struct PixAccount: Hashable, Sendable {
    /// CPF, CNPJ, telephone with "+55", e-mail address or the bank's random key; see `PixKey`.
    public var key: String
    /// Whose account it is, in at most 25 letters; `nil` for the supplier's name.
    public var name: String?
    /// Where, in at most 15 letters; `nil` for the supplier's city.
    public var city: String?

    public init(key: String, name: String? = nil, city: String? = nil) {
        self.key = key
        self.name = name
        self.city = city
    }
}

/// The symbols by which Czech banks and bookkeeping know a payment, each of at most ten digits.
public struct CzechSymbols: Hashable, Sendable {
    /// Variabilní symbol; `nil` for the digits of the invoice number.
    public var variable: String?
    /// Konstantní symbol.
    public var constant: String?
    /// Specifický symbol.
    public var specific: String?

    public init(variable: String? = nil, constant: String? = nil, specific: String? = nil) {
        self.variable = variable
        self.constant = constant
        self.specific = specific
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
