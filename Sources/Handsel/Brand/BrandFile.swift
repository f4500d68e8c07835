import HandselBilling
import HandselCompose
import HandselInvoice
import HandselLayout
import HandselSource

/// A brand as its file has it.
struct ReadBrand {
    var brand: Brand
    /// As the user named it.
    var file: String
    /// The whole file.
    var source: SourceValue
    /// What does no harm and is worth saying, such as a field of the supplier that nobody knows.
    var remarks: [Message]

    /// Where a part stands, such as `"people", 0, "picture"`; where the nearest stands that holds it, if it is not there.
    func position(_ path: any BrandKey...) -> SourcePosition { position(path) }

    func position(_ path: [any BrandKey]) -> SourcePosition {
        var value = source
        for key in path {
            guard let inner = key.value(in: value) else { break }
            value = inner
        }
        return value.position
    }
}

/// A step into a file: the name of a member, or the index of an element.
protocol BrandKey {
    func value(in source: SourceValue) -> SourceValue?
}

extension String: BrandKey {
    func value(in source: SourceValue) -> SourceValue? { source[self] }
}

extension Int: BrandKey {
    func value(in source: SourceValue) -> SourceValue? {
        guard case .list(let values) = source.content, values.indices.contains(self) else { return nil }
        return values[self]
    }
}

/// The brand that a file describes: YAML or JSON, with the supplier and the payment as invoice files write them.
///
/// What the brand names outside of its file is not looked at.
func readBrand(_ file: String) throws(HandselError) -> ReadBrand {
    let bytes = try contents(of: file, limit: largestBrandFile)
    let source: SourceValue
    do throws(SourceError) {
        source = try SourceValue(reading: bytes, file: file, limits: SourceLimits(size: largestBrandFile))
    } catch {
        throw .environment("\(error)", remedy: "mend the brand file")
    }
    let (brand, remarks) = try brand(from: source)
    return ReadBrand(brand: brand, file: file, source: source, remarks: remarks)
}

/// In bytes.
private let largestBrandFile = 1 << 20

/// What a brand file may hold.
let brandProperties = [
    "name", "tagline", "website", "logo", "language", "voice", "labels", "hand", "signature", "paper", "window",
    "colors",
    "fonts", "people", "legal", "footer", "links", "illustration", "letterhead", "terms", "supplier", "payment",
]

/// A brand, and what is worth saying of it.
func brand(from source: SourceValue) throws(HandselError) -> (brand: Brand, remarks: [Message]) {
    let record = try FileRecord(source, what: "a brand", known: brandProperties)
    let money = try money(in: source)
    var brand = Brand(
        name: try record.text("name") ?? "", tagline: try record.text("tagline"), website: try record.text("website"),
        logo: try record.logo(), theme: Theme(colors: try record.colors(), fonts: try record.fonts()),
        language: try record.text("language"), hand: try record.text("hand"), signature: try record.signature(),
        paper: try record.paper(), people: try record.people(), legalLines: try record.lines("legal"),
        supplier: money.supplier, payment: money.payment)
    brand.voice = try record.voice()
    brand.labels = try record.labels(language: String((brand.language ?? "en").prefix { $0 != "+" }))
    brand.window = try record.choice("window", of: WindowChoice.names, what: "a window")
    brand.footerLines = try record.lines("footer")
    brand.links = try record.links()
    brand.illustration = try record.illustration()
    brand.letterhead = try record.letterhead()
    brand.terms = try record.terms()
    return (brand, money.remarks)
}

/// Supplier and payment, read as those of an invoice that has nothing else.
private func money(
    in source: SourceValue
) throws(HandselError) -> (supplier: Party?, payment: PaymentInstructions?, remarks: [Message]) {
    guard case .record(let members) = source.content else { return (nil, nil, []) }
    let shared = members.filter { ["supplier", "payment"].contains($0.key) }
    guard !shared.isEmpty else { return (nil, nil, []) }
    let read: ReadInvoice
    do throws(BillingError) {
        read = try InvoiceReader().invoice(from: SourceValue(.record(shared), at: source.position))
    } catch {
        throw .environment("\(error)", remedy: "mend the brand file")
    }
    // What an invoice would be refused for is told of the brand that brings it, not of each invoice.
    let own = read.findings.filter { finding in
        shared.contains { finding.path == $0.key || finding.path.hasPrefix("\($0.key).") }
    }
    if let finding = (read.readingFindings + own).first(where: { $0.severity == .error }) {
        throw .environment("\(finding)", remedy: "mend the brand file")
    }
    return (read.invoice.supplier, read.invoice.payment, read.readingFindings.map(Message.init))
}

extension Message {
    /// A message on a place in a file.
    init(_ severity: Severity, _ text: String, at position: SourcePosition) {
        self.init(severity, text, file: position.file, line: position.line, column: position.column)
    }
}
