import HandselLayout
import Testing

/// What the layouts of these tests may name.
let plainVocabulary = FieldVocabulary([
    .init("invoice.number", .text, "Its number."), .init("customer.name", .text, "Who gets it."),
    .init("customer.vatId", .text, "An identifier."), .init("isPaid", .flag, "Whether it is paid."),
    .init("personal.note", .text, "What is written by hand."), .init("brand.logo", .text, "A picture's path."),
    .init(
        "lineItems",
        .list(
            FieldVocabulary([
                .init("name", .text, "What it is."), .init("net", .text, "Its amount."),
                .init("runningNet", .text, "So far."),
                .init("parts", .list(FieldVocabulary([.init("name", .text, "What it is.")])), "What it is made of."),
            ])), "What is billed."),
])

/// A layout from a file called "test.yaml", with parts from files called "parts/NAME.yaml".
func layout(
    _ yaml: String, parts: [String: String] = ["greeting": "page: [{ text: Good day }]"]
) throws(LayoutError) -> Layout {
    try Layout(
        reading: Array(yaml.utf8), file: "test.yaml", name: "test", vocabulary: plainVocabulary, parts: Parts(parts))
}

/// Parts as texts.
struct Parts: PartReader {
    var texts: [String: String]

    init(_ texts: [String: String]) { self.texts = texts }

    var names: [String] { texts.keys.sorted() }

    func part(named name: String) throws(LayoutError) -> PartFile? {
        texts[name].map { PartFile(bytes: Array($0.utf8), file: "parts/\(name).yaml") }
    }
}

/// Styles of 12-point lines, as `plainStyles` has them, then the parts of the page.
func page(_ parts: String) -> String {
    """
    paper: 200pt x 100pt
    margins: 0
    styles:
      body: { size: 10pt, lineHeight: 1.2 }
      large: { size: 20pt, lineHeight: 1.2 }
      strong: { size: 10pt, weight: 600, lineHeight: 1.2 }
    page:
    \(parts)
    """
}
