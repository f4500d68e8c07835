import Foundation
import HandselBilling
import HandselCompose
import HandselGraphics
import HandselInvoice
import HandselLayout
import HandselSource

/// The brand that a file describes.
func brandFile(_ file: String) throws(HandselError) -> Brand {
    let bytes = try contents(of: file, limit: 1 << 20)
    do {
        let source = try SourceValue(reading: bytes, file: file, limits: SourceLimits(size: 1 << 20))
        return try BrandFile(source).brand()
    } catch let error as HandselError {
        throw error
    } catch {
        throw .environment("\(error)", remedy: "mend the brand file")
    }
}

/// A brand file that is being read: YAML or JSON, with the supplier and the payment as invoice files write them.
private struct BrandFile {
    let source: SourceValue

    init(_ source: SourceValue) throws(HandselError) {
        self.source = source
        _ = try members(of: source, known: BrandFile.properties, what: "a brand")
    }

    static let properties = [
        "name", "tagline", "website", "logo", "language", "hand", "signature", "paper", "colors", "fonts", "people",
        "legal", "supplier", "payment",
    ]

    func brand() throws(HandselError) -> Brand {
        let money = try money()
        return Brand(
            name: try text("name") ?? "", tagline: try text("tagline"), website: try text("website"),
            logo: try text("logo"), theme: Theme(colors: try colors(), fonts: try fonts()),
            language: try text("language"), hand: try text("hand"), signature: try signature(), paper: try paper(),
            people: try people(), legalLines: try lines("legal"), supplier: money.supplier, payment: money.payment)
    }

    private func text(_ key: String, in value: SourceValue? = nil) throws(HandselError) -> String? {
        guard let value = (value ?? source)[key] else { return nil }
        switch value.content {
        case .text(let text), .number(let text): return text
        case .null: return nil
        default: throw invalid(value, wanted: "write '\(key)' as a text")
        }
    }

    private func signature() throws(HandselError) -> Brand.Signature? {
        guard let text = try text("signature") else { return nil }
        return text == "written" ? .written : .captured(text)
    }

    private func paper() throws(HandselError) -> Paper? {
        guard let text = try text("paper") else { return nil }
        guard let paper = Paper(text) else {
            throw .environment(
                "\(source["paper"]?.position ?? source.position): found '\(text)' as the paper",
                remedy: "write A4, letter, A5 or a size such as 100mm x 150mm")
        }
        return paper
    }

    private func lines(_ key: String) throws(HandselError) -> [String] {
        guard let value = source[key], case .list(let values) = value.content else {
            return try text(key).map { [$0] } ?? []
        }
        var lines: [String] = []
        for value in values {
            guard case .text(let text) = value.content else { throw invalid(value, wanted: "write a text") }
            lines.append(text)
        }
        return lines
    }

    private func colors() throws(HandselError) -> [ColorRole: Color] {
        var colors: [ColorRole: Color] = [:]
        guard let record = source["colors"], record.content != .null else { return colors }
        let members = try members(of: record, known: ColorRole.allCases.map(\.rawValue), what: "the colours")
        for member in members {
            guard case .text(let text) = member.value.content, let color = Color(hex: text) else {
                throw invalid(member.value, wanted: "write the colour in quotes, such as \"#1f4d3a\"")
            }
            if let role = ColorRole(rawValue: member.key) { colors[role] = color }
        }
        return colors
    }

    private func fonts() throws(HandselError) -> [FontRole: [String]] {
        var fonts: [FontRole: [String]] = [:]
        guard let record = source["fonts"], record.content != .null else { return fonts }
        let members = try members(of: record, known: FontRole.allCases.map(\.rawValue), what: "the fonts")
        for member in members {
            guard let role = FontRole(rawValue: member.key) else { continue }
            switch member.value.content {
            case .text(let family): fonts[role] = [family]
            case .list(let values):
                var families: [String] = []
                for value in values {
                    guard case .text(let family) = value.content else {
                        throw invalid(value, wanted: "write a family's name")
                    }
                    families.append(family)
                }
                fonts[role] = families
            default: throw invalid(member.value, wanted: "write a family's name, or a list of them")
            }
        }
        return fonts
    }

    private func people() throws(HandselError) -> [Brand.Person] {
        guard let list = source["people"] else { return [] }
        guard case .list(let values) = list.content else { throw invalid(list, wanted: "write a list of people") }
        var people: [Brand.Person] = []
        for value in values {
            _ = try members(of: value, known: ["name", "role", "phone", "email"], what: "a person")
            guard let name = try text("name", in: value) else {
                throw invalid(value, wanted: "add the person's 'name'")
            }
            people.append(
                Brand.Person(
                    name: name, role: try text("role", in: value), phone: try text("phone", in: value),
                    email: try text("email", in: value)))
        }
        return people
    }

    /// Supplier and payment, read as those of an invoice that has nothing else.
    private func money() throws(HandselError) -> (supplier: Party?, payment: PaymentInstructions?) {
        guard case .record(let members) = source.content else { return (nil, nil) }
        let shared = members.filter { ["supplier", "payment"].contains($0.key) }
        guard !shared.isEmpty else { return (nil, nil) }
        let read: ReadInvoice
        do throws(BillingError) {
            read = try InvoiceReader().invoice(from: SourceValue(.record(shared), at: source.position))
        } catch {
            throw .environment("\(error)", remedy: "mend the brand file")
        }
        // What an invoice would be refused for is told of the brand that brings it, not of each invoice.
        let own = read.findings.filter { finding in
            ["supplier", "payment"].contains { finding.path == $0 || finding.path.hasPrefix("\($0).") }
        }
        if let finding = (read.readingFindings + own).first(where: { $0.severity == .error }) {
            throw .environment("\(finding)", remedy: "mend the brand file")
        }
        return (read.invoice.supplier, read.invoice.payment)
    }

    /// The members of a record that may hold no others than the `known`.
    private func members(
        of value: SourceValue, known: [String], what: String
    ) throws(HandselError) -> [SourceValue.Member] {
        guard case .record(let members) = value.content else {
            throw invalid(value, wanted: "write \(what) as a record of \(known.joined(separator: ", "))")
        }
        for member in members where !known.contains(member.key) {
            let near = nearest(to: member.key, among: known).map { "did you mean '\($0)'?" }
            throw .environment(
                "\(member.keyPosition): \(what) has no '\(member.key)'",
                remedy: near ?? "known are: \(known.joined(separator: ", "))")
        }
        return members
    }

    private func invalid(_ value: SourceValue, wanted: String) -> HandselError {
        var found = value.kind
        if case .text(let text) = value.content { found += " '\(text)'" }
        return .environment("\(value.position): found \(found)", remedy: wanted)
    }
}
