import HandselBilling
import HandselInvoice
import HandselSource

/// The sample of one language: a whole invoice, and for each moment the fields that stand in the place of its own.
public struct SampleFile: Sendable {
    public let path: String
    /// BCP 47.
    public let language: String
    private let base: [SourceValue.Member]
    private let moments: [SourceValue.Member]
    private let lineItems: [SourceValue]
    private let position: SourcePosition

    static let remedy = "mend the sample, or install again"

    /// - Throws: `environment` unless it is a record of `base`, with line items, and `moments`.
    init(source: SourceValue, path: String, language: String) throws(HandselError) {
        self.path = path
        self.language = language
        position = source.position
        base = try SampleFile.members(of: source, "base")
        moments = try SampleFile.members(of: source, "moments")
        guard case .list(let items)? = source["base"]?["lineItems"]?.content, !items.isEmpty else {
            throw .environment("\(position): 'base' has no lineItems", remedy: SampleFile.remedy)
        }
        lineItems = items
    }

    private static func members(
        of source: SourceValue, _ key: String
    ) throws(HandselError) -> [SourceValue.Member] {
        guard case .record(let members)? = source[key]?.content else {
            throw .environment("\(source.position): there is no record '\(key)'", remedy: remedy)
        }
        return members
    }

    /// The moments that it has, in its order, such as "final-mile".
    public var momentNames: [String] { moments.map(\.key) }

    /// The sample for a moment with the first `items` line items; beyond the last they begin again, with "(2)" behind their
    /// names. What is celebrated is paid in full, however much that is.
    ///
    /// - Parameter items: at least 1.
    public func sample(moment name: String, items: Int) throws(HandselError) -> Sample {
        precondition(items > 0, "a sample has a line item")
        guard let member = moments.first(where: { $0.key == name }), let moment = Moment(rawValue: name) else {
            throw .unknownName(name, kind: "moment", known: momentNames)
        }
        guard case .record(let own) = member.value.content else {
            throw .environment("\(member.value.position): '\(name)' is no record", remedy: SampleFile.remedy)
        }
        var members = base.filter { member in
            member.key != "lineItems" && !own.contains { $0.key == member.key }
        }
        members += own
        members.append(.init(key: "moment", keyPosition: member.keyPosition, value: text(name)))
        members.append(
            .init(
                key: "lineItems", keyPosition: position,
                value: SourceValue(.list((0..<items).map(lineItem)), at: position)))
        do throws(BillingError) {
            var read = try InvoiceReader().invoice(from: SourceValue(.record(members), at: position))
            if read.invoice.payment?.creditTransfers.isEmpty == false {
                read.invoice.payment?.remittance = read.invoice.number
            }
            if moment == .celebration { read.invoice.statedTotals.prepaid = read.invoice.totals.gross }
            return Sample(file: path, language: language, moment: name, items: items, read: read)
        } catch {
            throw .environment("\(error)", remedy: SampleFile.remedy)
        }
    }

    private func lineItem(_ index: Int) -> SourceValue {
        let item = lineItems[index % lineItems.count]
        let round = index / lineItems.count + 1
        guard round > 1, case .record(let members) = item.content else { return item }
        let renamed = members.map { member in
            guard member.key == "name", case .text(let name) = member.value.content else { return member }
            return SourceValue.Member(
                key: member.key, keyPosition: member.keyPosition, value: text("\(name) (\(round))"))
        }
        return SourceValue(.record(renamed), at: item.position)
    }

    private func text(_ text: String) -> SourceValue { SourceValue(.text(text), at: position) }
}
