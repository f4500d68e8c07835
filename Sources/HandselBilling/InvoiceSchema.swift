import HandselSource

/// The JSON Schema (2020-12) of an invoice file, as JSON text that is the same each time.
///
/// It is made from the catalog that the reader reads by. The reader also takes `null` for a field that is left out.
public func invoiceSchema() -> String {
    var schema = Schema([])
    for field in FieldCatalog.invoice.fields { schema.add(field.schema.definitions) }
    let members: [JSONText.Member] =
        [
            .init("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            .init("title", .text("An invoice for Handsel")),
            .init("description", .text("Terms in brackets are those of EN 16931-1.")),
        ] + FieldCatalog.invoice.definition + [
            .init("$defs", .record(schema.definitions.map { .init($0.name, $0.text) }))
        ]
    return JSONText.record(members).written
}
