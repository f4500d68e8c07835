import HandselSource

/// Handsel's own invoice files: one invoice, a list of them, or JSON Lines.
struct HandselFile: BillingAdapter {
    let name = "handsel"
    let summary = "Reads Handsel's own invoice files in JSON, JSON Lines or YAML"

    func recognition(of file: String, beginning: [UInt8]) -> Recognition? {
        let name = file.lowercased()
        let text = String(decoding: beginning, as: UTF8.self)
        let fields = FieldCatalog.invoice.fields.filter(\.isRequired)
        let found = fields.filter { field in
            ([field.name] + field.aliases).contains { text.contains("\"\($0)\"") || text.contains("\($0):") }
        }
        if found.count >= 2 {
            return Recognition(
                confidence: 0.9, reason: "it has the fields \(found.map { "'\($0.name)'" }.joined(separator: ", "))")
        }
        for ending in [".json", ".jsonl", ".ndjson", ".yaml", ".yml"] where name.hasSuffix(ending) {
            return Recognition(confidence: 0.3, reason: "its name ends in \(ending)")
        }
        return nil
    }

    func invoices(in bytes: [UInt8], file: String, reader: InvoiceReader) throws(BillingError) -> [ReadInvoice] {
        try reader.invoices(in: bytes, file: file)
    }
}
