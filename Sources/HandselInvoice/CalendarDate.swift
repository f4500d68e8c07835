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

    /// Reads the ISO 8601 calendar date "2026-03-01"; `nil` for any other writing or a day that does not exist.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var number = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return number
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day with this number, counted from 1 January of year 1 as day 0; `nil` outside the years 1 to 9999.
    public init?(dayNumber: Int) {
        guard (0..<3_652_059).contains(dayNumber) else { return nil }
        // 146,097 days make 400 years; the last day of a leap period would count as a year too many.
        var rest = dayNumber
        var year = 1 + rest / 146_097 * 400
        rest %= 146_097
        let centuries = min(rest / 36_524, 3)
        rest -= centuries * 36_524
        let leapPeriods = rest / 1_461
        rest -= leapPeriods * 1_461
        let years = min(rest / 365, 3)
        rest -= years * 365
        year += centuries * 100 + leapPeriods * 4 + years
        var month = 1
        while rest >= CalendarDate.days(inMonth: month, of: year) {
            rest -= CalendarDate.days(inMonth: month, of: year)
            month += 1
        }
        self.init(year: year, month: month, day: rest + 1)
    }

    /// How many days lie between 1 January of year 1 and this day.
    public var dayNumber: Int {
        let before = year - 1
        var days = before * 365 + before / 4 - before / 100 + before / 400
        for earlier in 1..<month { days += CalendarDate.days(inMonth: earlier, of: year) }
        return days + day - 1
    }

    /// How many days after this one `other` is; negative when it is earlier.
    public func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

    /// The day that is `days` later; `nil` outside the years 1 to 9999.
    public func adding(days: Int) -> CalendarDate? {
        let (number, isTooFar) = dayNumber.addingReportingOverflow(days)
        return isTooFar ? nil : CalendarDate(dayNumber: number)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: Comparable {
    public static func < (one: CalendarDate, other: CalendarDate) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// As ISO 8601 writes it: "2026-03-01".
    public var description: String {
        func padded(_ number: Int, to length: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, length - digits.count)) + digits
        }
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}
