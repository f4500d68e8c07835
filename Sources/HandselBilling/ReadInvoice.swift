public import HandselInvoice
public import HandselSource

/// An invoice as it was read, with what was noticed on the way and where everything stands.
public struct ReadInvoice: Sendable {
    public var invoice: Invoice
    /// What was noticed while reading: unknown fields, unreadable values. See `findings(for:)` for everything.
    public var readingFindings: [Finding]
    /// Where the invoice begins.
    public var position: SourcePosition
    /// Where each part stands, by its path such as "lineItems[3].price"; indices count from 0.
    public var positions: [String: SourcePosition]

    public init(
        invoice: Invoice, readingFindings: [Finding] = [], position: SourcePosition,
        positions: [String: SourcePosition] = [:]
    ) {
        self.invoice = invoice
        self.readingFindings = readingFindings
        self.position = position
        self.positions = positions
    }

    /// What was noticed while reading, and what `Invoice.findings()` says about the invoice, with places in the file.
    public var findings: [Finding] { findings(for: invoice) }

    /// The same for an invoice that has been completed since, for instance with the brand's supplier.
    ///
    /// What could not be read is told once and not again as missing.
    public func findings(for completed: Invoice) -> [Finding] {
        let unread = Set(readingFindings.filter { $0.severity == .error }.map(\.path))
        let checked = completed.findings().filter { finding in
            !ancestors(of: finding.path).contains(where: unread.contains)
        }
        return readingFindings
            + checked.map { finding in
                var finding = finding
                finding.place = "\(position(of: finding.path))"
                return finding
            }
    }

    /// Where the part at a path stands, or the nearest part around it.
    public func position(of path: String) -> SourcePosition {
        for candidate in ancestors(of: path) {
            if let position = positions[candidate] { return position }
        }
        return position
    }

    /// The path itself and those of the parts around it, the innermost first.
    private func ancestors(of path: String) -> [String] {
        var paths = [path]
        var rest = path[...]
        while let end = rest.lastIndex(where: { $0 == "." || $0 == "[" }) {
            rest = rest[..<end]
            paths.append(String(rest))
        }
        return paths
    }
}
