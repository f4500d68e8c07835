import HandselGraphics
import HandselLayout
import HandselSource
import Testing

/// A mistake in a layout file, where it must be found and what the message must name.
struct Mistake: CustomTestStringConvertible, Sendable {
    var what: String
    var yaml: String
    var line: Int
    var column: Int
    /// Parts of the message.
    var named: [String]

    init(_ what: String, _ yaml: String, _ line: Int, _ column: Int, _ named: String...) {
        self.what = what
        self.yaml = yaml
        self.line = line
        self.column = column
        self.named = named
    }

    var testDescription: String { what }
}

@Suite("A layout file with a mistake")
struct LayoutMistakeTests {
    private static let elements: [Mistake] = [
        .init("an unknown element", "page:\n  - tetx: Hello", 2, 5, "'tetx'", "did you mean 'text'?"),
        .init("an unknown element as a word", "page:\n  - pagebreak", 2, 5, "'pagebreak'", "'pageBreak'?"),
        .init("an unknown property", "page:\n  - text: Hello\n    styel: body", 3, 5, "'styel'", "'style'?"),
        .init("an unknown property at the top", "pages:\n  - text: Hello", 1, 1, "'pages'", "'page'?"),
        .init(
            "an unknown field", "page:\n  - text: 'Nr {invoice.numbr}'", 2, 11, "'invoice.numbr'", "'invoice.number'?"),
        .init("a field of nowhere", "page:\n  - text: '{xyzzy}'", 2, 11, "'xyzzy'", "invoice.number"),
        .init("an unknown style", "page:\n  - text: Hello\n    style: bodi", 3, 12, "'bodi'", "'body'?"),
        .init("two elements in one", "page:\n  - text: Hello\n    rule: 1pt", 3, 5, "'rule' beside 'text'", "'-'"),
        .init("a number as an element", "page:\n  - 7", 2, 5, "'7'", "write an element"),
        .init(
            "a header in the flow", "page:\n  - column:\n      - header:\n          - text: x", 3, 9, "'header'",
            "'page'"),
        .init(
            "a part in a choice",
            "page:\n  - when: isPaid\n    show:\n      pinned: { text: x }\n      top: 0\n      left: 0", 4, 7,
            "'pinned'"),
        .init(
            "a header on the last page", "page:\n  - header: { text: x }\n    on: last", 3, 9, "'last'",
            "every, first or later"),
        .init("a value where none belongs", "page:\n  - pageBreak: 3", 2, 16, "'3'", "takes no value"),
        .init("an unknown role of fonts", "fonts: { txt: Inter }\npage: []", 1, 10, "'txt'", "did you mean 'text'?"),
        .init("a font that is no name", "fonts: { text: [7] }\npage: []", 1, 17, "'7'", "name of a family"),
        .init("fonts without roles", "fonts: Inter\npage: []", 1, 8, "'Inter'", "by their role"),
        .init("no page", "margins: 1cm", 1, 1, "'page'"),
        .init("a page that is no list", "page: text", 1, 7, "'text'", "a list of elements"),
        .init("no layout at all", "- text: Hello", 1, 1, "a list of 1", "'page:'"),
    ]

    private static let fields: [Mistake] = [
        .init("an unclosed brace", "page:\n  - text: 'Nr {invoice.number'", 2, 11, "close each '{'"),
        .init("a lone closing brace", "page:\n  - text: 'Nr }'", 2, 11, "twice"),
        .init("a list in a text", "page:\n  - text: '{lineItems}'", 2, 11, "'lineItems'", "'each'"),
        .init("a flag in a text", "page:\n  - text: '{isPaid}'", 2, 11, "'isPaid'", "'when'"),
        .init("a page number in the flow", "page:\n  - text: '{page.number}'", 2, 11, "'page.number'"),
        .init(
            "an unknown list", "page:\n  - each: lineitem\n    as: item\n    show: { text: x }", 2, 11, "'lineitem'",
            "'lineItems'?"),
        .init(
            "a text as a list", "page:\n  - each: customer.name\n    as: item", 2, 11, "'customer.name'", "lineItems"),
        .init(
            "an unknown condition", "page:\n  - when: not custmer.name\n    show: { text: x }", 2, 11, "'custmer.name'",
            "'customer.name'?"),
        .init(
            "two conditions", "page:\n  - when: isPaid and customer.name\n    show: { text: x }", 2, 11,
            "'isPaid and customer.name'", "'not' and a field"),
        .init(
            "an entry's field outside",
            "page:\n  - each: lineItems\n    as: item\n    show: { text: x }\n  - text: '{item.name}'", 5, 11,
            "'item.name'"),
        .init(
            "an unknown field of an entry",
            "page:\n  - each: lineItems\n    as: item\n    show: { text: '{item.nam}' }", 4, 19, "'item.nam'",
            "'item.name'?"),
        .init(
            "an entry's field in a head",
            "page:\n  - table: lineItems\n    as: item\n    columns: [{ cell: '{item.name}', head: '{item.name}' }]", 4,
            44, "'item.name'"),
        .init("no name for the entry", "page:\n  - each: lineItems\n    show: { text: x }", 2, 5, "'as'", "item"),
        .init(
            "a name with a space", "page:\n  - each: lineItems\n    as: the item", 3, 9, "'the item'",
            "letters, digits and hyphens"),
        .init("no columns", "page:\n  - table: lineItems\n    as: item", 2, 5, "'columns'"),
        .init(
            "a column without a cell", "page:\n  - table: lineItems\n    as: item\n    columns: [{ head: x }]", 4, 15,
            "'cell'"),
        .init(
            "an unknown property of a column",
            "page:\n  - table: lineItems\n    as: item\n    columns: [{ cell: x, widht: 1fr }]", 4, 26, "'widht'",
            "'width'?"),
        .init(
            "elements as wide as their content",
            "page:\n  - table: lineItems\n    as: item\n    columns: [{ cell: [{ text: x }] }]", 4, 23, "width", "1fr"),
        .init(
            "a carried sum without its sum",
            "page:\n  - table: lineItems\n    as: item\n    columns: [{ cell: x }]\n    carriedForward: { label: x }",
            5, 21, "'sum'"),
        .init("a span without a text", "page:\n  - text: [{ style: body }]", 2, 12, "'text'"),
        .init("an unknown property of a span", "page:\n  - text: [{ text: x, bold: true }]", 2, 23, "'bold'"),
        .init("nothing to say", "page:\n  - text:", 2, 5, "'text'", "what is to be said"),
        .init("a pinned part with no top", "page:\n  - pinned: { text: x }\n    left: 0", 2, 5, "'top'", "'bottom'"),
        .init("a pinned part with no side", "page:\n  - pinned: { text: x }\n    top: 0", 2, 5, "'left'", "'right'"),
        .init("a spacer with no height", "page:\n  - spacer:", 2, 5, "'spacer'", "4mm"),
    ]

    private static let values: [Mistake] = [
        .init("a length without a unit", "page:\n  - spacer: 4", 2, 13, "'4'", "4mm"),
        .init("a wrong unit", "gap: 4px\npage: []", 1, 6, "'4px'", "9pt"),
        .init("a length of nothing", "page:\n  - spacer: [4mm]", 2, 13, "a list of 1", "a length"),
        .init("a negative length", "page:\n  - spacer: -4mm", 2, 13, "'-4mm'", "from 0"),
        .init("an endless length", "page:\n  - spacer: 99999mm", 2, 13, "'99999mm'", "5080mm"),
        .init("a bad colour", "page:\n  - rule: 1pt\n    color: '#12'", 3, 12, "'#12'", "accent", "#1f4d3a"),
        .init(
            "a bad border", "page:\n  - box: { text: x }\n    border: 0.5pt ruel", 3, 13, "'0.5pt ruel'", "0.5pt rule"),
        .init("a border of two widths", "page:\n  - box: { text: x }\n    border: 1pt 2pt", 3, 13, "'1pt 2pt'"),
        .init("a border of a foot", "page:\n  - box: { text: x }\n    border: 80pt rule", 3, 13, "'80pt rule'", "72pt"),
        .init(
            "bad insets", "page:\n  - box: { text: x }\n    padding: 1mm 2mm 3mm", 3, 14, "'1mm 2mm 3mm'", "two", "four"
        ),
        .init("bad margins", "margins: wide\npage: []", 1, 10, "'wide'", "4mm"),
        .init("a bad range", "page:\n  - note: x\n    xHeight: 2mm", 3, 14, "'2mm'", "1.8mm to 2.4mm"),
        .init("a range backwards", "page:\n  - note: x\n    xHeight: 3mm to 2mm", 3, 14, "'3mm to 2mm'", "smaller"),
        .init("a bad width", "page:\n  - row:\n      - text: x\n        width: 2fx", 4, 16, "'2fx'", "2fr"),
        .init("a bad alignment", "page:\n  - text: x\n    align: middle", 3, 12, "'middle'", "center"),
        .init("a bad number of lines", "page:\n  - text: x\n    maxLines: 0", 3, 15, "'0'", "1 to 1000"),
        .init("a bad heading", "page:\n  - text: x\n    heading: first", 3, 14, "'first'", "1 to 6"),
        .init("a bad paper", "paper: A7\npage: []", 1, 8, "'A7'", "A4"),
        .init("a paper of three sides", "paper: 100mm x 200mm x 3mm\npage: []", 1, 8, "'100mm x 200mm x 3mm'"),
        .init("an unknown property of a style", "styles: { body: { siz: 9pt } }\npage: []", 1, 19, "'siz'", "'size'?"),
        .init("a style like one that follows", "styles:\n  a: { like: b }\n  b: { size: 9pt }\npage: []", 2, 14, "'b'"),
        .init("a style without a size", "styles: { body: { size: 0 } }\npage: []", 1, 17, "above 0"),
        .init("a bad weight", "styles: { body: { weight: bold } }\npage: []", 1, 27, "'bold'", "100 to 900"),
        .init("a bad slant", "styles: { body: { italic: slanted } }\npage: []", 1, 27, "'slanted'", "true or false"),
        .init("a bad height of lines", "styles: { body: { lineHeight: 12pt } }\npage: []", 1, 31, "'12pt'", "0.5 to 5"),
        .init("styles as a list", "styles: [body]\npage: []", 1, 9, "a list of 1", "by name"),
    ]

    @Test("in its elements says where it is and what would be right", arguments: elements)
    func inElements(mistake: Mistake) { expectFound(mistake) }

    @Test("in its fields says where it is and what would be right", arguments: fields)
    func inFields(mistake: Mistake) { expectFound(mistake) }

    @Test("in its values says where it is and what would be right", arguments: values)
    func inValues(mistake: Mistake) { expectFound(mistake) }

    private func expectFound(_ mistake: Mistake) {
        let error = #expect(throws: LayoutError.self) { try layout(mistake.yaml) }
        guard let error else { return }
        let message = "\(error)"
        #expect(message.hasPrefix("test.yaml:\(mistake.line):\(mistake.column): "), "\(message)")
        for part in mistake.named { #expect(message.contains(part), "\(message)") }
    }

    @Test("that is not YAML, too deep or too large is refused with its place")
    func notYAML() {
        let broken = #expect(throws: LayoutError.self) { try layout("page:\n  - text: \"open") }
        guard case .source(.malformed(let place, _, _)) = broken else {
            Issue.record("\(String(describing: broken))")
            return
        }
        #expect(place.file == "test.yaml")
        let deep = String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
        let tooDeep = #expect(throws: LayoutError.self) { try layout("page: \(deep)") }
        guard case .source(.tooDeep) = tooDeep else {
            Issue.record("\(String(describing: tooDeep))")
            return
        }
        let tooLarge = #expect(throws: LayoutError.self) { try layout(String(repeating: "#", count: 1 << 21)) }
        guard case .source(.tooLarge) = tooLarge else {
            Issue.record("\(String(describing: tooLarge))")
            return
        }
    }

    @Test("that is empty is refused")
    func empty() {
        #expect(throws: LayoutError.self) { try layout("") }
        #expect(throws: LayoutError.self) {
            try Layout(reading: [0xff], file: "x", name: "x", vocabulary: plainVocabulary)
        }
    }

    @Test("is found in JSON as in YAML")
    func json() {
        let json = Array("{\"page\": [\n  {\"text\": \"{invoice.numbr}\"}]}".utf8)
        let error = #expect(throws: LayoutError.self) {
            try Layout(reading: json, file: "test.json", name: "test", vocabulary: plainVocabulary)
        }
        #expect(error.map { "\($0)".hasPrefix("test.json:2:12: ") } == true)
    }
}
