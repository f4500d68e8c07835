import HandselCairo
import HandselInvoice
import HandselLayout
import HandselPDF
import HandselType

/// A PDF of placed pages with everything that Cairo leaves out.
///
/// - Parameters:
///   - outlines: whether the outline of every frame is drawn too.
///   - added: what a brand lays under the pages and appends.
func finishedPDF(
    of pages: [Frame], information: DocumentInformation, fonts: FontLibrary, outlines: Bool = false,
    adding added: Stationery.Added? = nil
) throws -> [UInt8] {
    let drawing = try taggedPDF(of: pages, information: information, fonts: fonts, outlines: outlines)
    let elements = drawing.elements.map { element in
        Finishing.Element(
            index: element.index, type: element.type, alternative: element.alternative,
            language: element.language, namesColumn: element.namesColumn)
    }
    return try finish(
        drawing.bytes,
        with: Finishing(
            producer: "Handsel \(handselVersion)", language: information.language, elements: elements),
        over: added?.letterhead, appending: added?.terms)
}

/// ISO 8601 of a second since 1970 began.
func time(atSecond seconds: Int) -> String {
    let (day, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    // 1 January 1970 is day 719,162 from 1 January of year 1.
    let date = CalendarDate(dayNumber: 719_162 + day).map { "\($0)" } ?? "1970-01-01"
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(date)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
}
