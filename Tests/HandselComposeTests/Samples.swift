import Foundation
import HandselCompose
import HandselInvoice
import HandselLayout
import HandselMoments
import HandselTestSupport
import HandselType
import Testing

let languageFolder = repositoryRoot.appending(path: "Sources/HandselCompose/Resources/languages")

/// The language file that Handsel ships for this tag.
func language(_ tag: String) throws -> Language {
    let file = languageFolder.appending(path: "\(tag).yaml")
    return try Language(reading: Array(Data(contentsOf: file)), file: "\(tag).yaml", tag: tag)
}

func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

/// An exact amount, such as "19.90".
func amount(_ text: String) -> Decimal {
    guard let amount = Decimal(written: text) else {
        Issue.record("'\(text)' is no amount")
        return 0
    }
    return amount
}

/// One line item with a price.
func item(_ name: String, _ quantity: Decimal = 1, at price: String, tax: TaxCategory? = .standard(19)) -> LineItem {
    LineItem(name: name, quantity: quantity, price: Price(net: amount(price)), tax: tax)
}

/// An invoice with these items, in euros from a German firm to a German customer.
func invoice(_ items: [LineItem]) throws -> Invoice {
    var invoice = Invoice(
        number: "2026-014", issueDate: try day("2026-11-23"), currency: .euro,
        supplier: Party(
            name: "Fern & Field GmbH", vatId: "DE123456789",
            address: PostalAddress(lines: ["Gartenweg 3"], city: "Bremen", postCode: "28195", country: "DE")),
        customer: Party(
            name: "Chen Architects",
            address: PostalAddress(lines: ["Hafenstr. 7"], city: "Hamburg", postCode: "20457", country: "DE"),
            contact: Contact(name: "Amelia Chen")),
        lineItems: items)
    invoice.dueDate = try day("2026-12-07")
    return invoice
}

/// The invoice filled into a layout that shows nothing.
func composed(
    _ invoice: Invoice, note: String? = nil, brand: Brand = Brand(), in locale: String = "en",
    layout: Layout = Layout(name: "none", parts: [])
) throws -> Composition {
    let tag = LanguageTests.tags.contains(locale) ? locale : String(locale.prefix { $0 != "-" })
    return Composition(
        invoice.personalized(note: note), layout: layout, brand: brand, language: try language(tag), locale: locale)
}

/// No layout of these tests shows a picture.
struct NoPictures: ImageReader {
    func image(at path: String) throws(ImageError) -> Image { throw .missing(path: path, folders: []) }
}

/// The text fonts of this repository, with a cache that the tests of one run share.
func textFonts() throws -> FontLibrary {
    let cache = FileManager.default.temporaryDirectory.appending(
        path: "handsel-compose-tests-\(ProcessInfo.processInfo.processIdentifier)")
    return try FontLibrary(folders: [repositoryRoot.appending(path: "fonts/text").path], cacheFolder: cache.path)
}

extension Composition {
    /// The entries of a list, each with the texts of these fields.
    func rows(_ list: String, _ fields: [String]) -> [[String]] {
        guard case .list(let entries) = scope.value(at: list) else { return [] }
        return (0..<entries.count).map { index in
            fields.map { field in
                if case .text(let text) = entries.scope(index).value(at: field) { text } else { "" }
            }
        }
    }

    /// The rows of the totals as "label: value".
    var totals: [String] { rows("totals", ["label", "value"]).map { $0.joined(separator: ": ") } }

    func flag(_ path: String) -> Bool? {
        if case .flag(let flag) = scope.value(at: path) { flag } else { nil }
    }
}

/// The parts that the layouts of this repository share.
struct SharedParts: PartReader {
    private var folder: URL { repositoryRoot.appending(path: "layouts/parts") }

    var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    func part(named name: String) throws(LayoutError) -> PartFile? {
        let file = "layouts/parts/\(name).yaml"
        guard let bytes = try? Data(contentsOf: repositoryRoot.appending(path: file)) else { return nil }
        return PartFile(bytes: Array(bytes), file: file)
    }
}
