/// BT-11 to BT-19: the documents that an invoice belongs to.
public struct References: Hashable, Sendable {
    /// BT-11.
    public var project: String?
    /// BT-12.
    public var contract: String?
    /// BT-13 the customer's order.
    public var order: String?
    /// BT-14 the supplier's order.
    public var salesOrder: String?
    /// BT-15.
    public var receiving: String?
    /// BT-16.
    public var despatch: String?
    /// BT-17 tender or lot.
    public var tender: String?
    /// BT-18 what the invoice is about, such as a subscription.
    public var object: Identifier?
    /// BT-19 the customer's account for it.
    public var accounting: String?

    public init() {}
}

/// BG-3: an invoice that came before this one.
public struct PrecedingInvoice: Hashable, Sendable {
    /// BT-25.
    public var number: String
    /// BT-26.
    public var date: CalendarDate?

    public init(number: String, date: CalendarDate? = nil) {
        self.number = number
        self.date = date
    }
}

/// BG-1: a printed note on the document.
public struct DocumentNote: Hashable, Sendable {
    /// BT-22.
    public var text: String
    /// BT-21 (UNTDID 4451).
    public var subjectCode: String?

    public init(text: String, subjectCode: String? = nil) {
        self.text = text
        self.subjectCode = subjectCode
    }
}

/// BG-2: the rules that an e-invoice follows.
public struct Profile: Hashable, Sendable {
    /// BT-23.
    public var businessProcess: String?
    /// BT-24.
    public var specification: String?

    public init(businessProcess: String? = nil, specification: String? = nil) {
        self.businessProcess = businessProcess
        self.specification = specification
    }
}

/// BG-24: a supporting document.
public struct Attachment: Hashable, Sendable {
    /// BT-122.
    public var id: String
    /// BT-123.
    public var description: String?
    /// BT-124 where it is found.
    public var url: String?
    /// BT-125 the document itself.
    public var data: [UInt8]?
    /// BT-125 media type, such as "application/pdf".
    public var mediaType: String?
    /// BT-125 file name.
    public var filename: String?

    public init(
        id: String, description: String? = nil, url: String? = nil, data: [UInt8]? = nil, mediaType: String? = nil,
        filename: String? = nil
    ) {
        self.id = id
        self.description = description
        self.url = url
        self.data = data
        self.mediaType = mediaType
        self.filename = filename
    }
}
