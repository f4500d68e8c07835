/// A day of the Gregorian calendar without a time or a zone.
public struct CalendarDate: Hashable, Sendable {
    public var year: Int
    /// From 1 to 12.
    public var month: Int
    /// From 1.
    public var day: Int

    /// `nil` when there is no such day, such as 30 February. Years 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
