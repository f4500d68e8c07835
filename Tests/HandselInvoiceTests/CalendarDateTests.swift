import HandselInvoice
import Testing

@Suite("A day")
struct CalendarDateTests {
    @Test(
        "is read from its ISO 8601 writing and written the same way",
        arguments: [
            ("2026-03-01", 2026, 3, 1), ("2024-02-29", 2024, 2, 29), ("2000-02-29", 2000, 2, 29),
            ("0001-01-01", 1, 1, 1), ("9999-12-31", 9999, 12, 31),
        ])
    func iso(text: String, year: Int, month: Int, day: Int) throws {
        let date = try #require(CalendarDate(iso: text))
        #expect((date.year, date.month, date.day) == (year, month, day))
        #expect(date.description == text)
        #expect(CalendarDate(year: year, month: month, day: day) == date)
    }

    @Test(
        "is none when it does not exist or is written otherwise",
        arguments: [
            "2026-02-29", "2100-02-29", "1900-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-01",
            "2026-01-00",
            "2026-01-32", "0000-01-01", "2026-3-1", "26-03-01", "01.03.2026", "03/01/2026", "2026-03-01T00:00:00Z",
            "2026/03/01", "20260301", "2026-W09-7", "", "yyyy-mm-dd", "２０２６-０３-０１", " 2026-03-01", "-026-03-01",
        ])
    func refused(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test(
        "has a number, counted from 1 January of year 1",
        arguments: [
            // Rata Die less one: 1970-01-01 is 719,163, and 2000-01-01 is 730,120.
            ("0001-01-01", 0), ("0001-12-31", 364), ("0002-01-01", 365), ("0004-12-31", 1460), ("0005-01-01", 1461),
            ("0100-12-31", 36_523), ("0400-12-31", 146_096), ("0401-01-01", 146_097), ("1970-01-01", 719_162),
            ("2000-01-01", 730_119), ("2000-02-29", 730_178), ("2000-12-31", 730_484), ("9999-12-31", 3_652_058),
        ])
    func dayNumber(text: String, number: Int) throws {
        #expect(try #require(CalendarDate(iso: text)).dayNumber == number)
        #expect(CalendarDate(dayNumber: number)?.description == text)
    }

    @Test("comes back from its number, for every day of two thousand years")
    func bothWays() {
        var last: CalendarDate?
        for number in 657_000..<1_100_000 {
            guard let date = CalendarDate(dayNumber: number) else {
                Issue.record("no day \(number)")
                return
            }
            if date.dayNumber != number || last.map({ $0 >= date }) ?? false {
                Issue.record("\(date) is not day \(number)")
                return
            }
            last = date
        }
    }

    @Test("has none outside the years 1 to 9999", arguments: [-1, 3_652_059, .min, .max])
    func outside(number: Int) {
        #expect(CalendarDate(dayNumber: number) == nil)
        #expect(day("2026-03-01")?.adding(days: number == -1 ? .min : number) == nil)
    }

    @Test(
        "lies so many days before another",
        arguments: [
            ("2026-03-01", "2026-03-31", 30), ("2024-02-28", "2024-03-01", 2), ("2026-02-28", "2026-03-01", 1),
            ("2025-12-31", "2026-01-01", 1), ("2026-01-01", "2027-01-01", 365), ("2024-01-01", "2025-01-01", 366),
            ("2026-03-01", "2026-03-01", 0), ("2026-03-02", "2026-03-01", -1),
        ])
    func days(from: String, to: String, count: Int) throws {
        let (start, end) = (try #require(day(from)), try #require(day(to)))
        #expect(start.days(until: end) == count)
        #expect(start.adding(days: count) == end)
        #expect((start < end) == (count > 0))
    }
}

@Suite("What is personal")
struct PersonalTests {
    @Test("is empty where nothing is said")
    func empty() {
        #expect(Invoice().personal == Personal())
        #expect(Personal().note == nil && Personal().engagement == nil && Personal().tags.isEmpty)
    }
}
