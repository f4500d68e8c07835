/// BG-13, BG-15: where and when it was delivered.
public struct Delivery: Hashable, Sendable {
    /// BT-70 who received it.
    public var name: String?
    /// BT-71.
    public var locationId: Identifier?
    /// BT-72 day of delivery.
    public var date: CalendarDate?
    /// BG-15.
    public var address: PostalAddress?

    public init(
        name: String? = nil, locationId: Identifier? = nil, date: CalendarDate? = nil, address: PostalAddress? = nil
    ) {
        self.name = name
        self.locationId = locationId
        self.date = date
        self.address = address
    }
}

/// BG-14, BG-26: the days that are billed, both included.
public struct Period: Hashable, Sendable {
    /// BT-73, BT-134.
    public var start: CalendarDate?
    /// BT-74, BT-135.
    public var end: CalendarDate?

    public init(start: CalendarDate? = nil, end: CalendarDate? = nil) {
        self.start = start
        self.end = end
    }
}
