import Foundation
import HandselInvoice

/// Days and amounts as they stand in the file.
enum StoredText {
    /// Something in the file that cannot be what it should.
    struct Unreadable: Error {
        var found: String
    }

    /// A day from ISO 8601 text.
    static func day(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(iso: text) else { throw Unreadable(found: "'\(text)' is no day") }
        return day
    }

    /// An amount from exact decimal text, such as "-1234.5".
    static func amount(_ text: String) throws -> Decimal {
        // The whole text is looked at here, as `Decimal(string:)` reads only as far as it understands.
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        let isNumber =
            !digits.isEmpty && text.utf8.count - digits.count <= 1
            && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
            && digits.count(where: { $0 == UInt8(ascii: ".") }) <= 1
            && digits.contains { (0x30...0x39).contains($0) }
        guard isNumber, let amount = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")) else {
            throw Unreadable(found: "'\(text)' is no amount")
        }
        return amount
    }

    /// The amount as exact decimal text.
    static func text(_ amount: Decimal) -> String { amount.description }
}
