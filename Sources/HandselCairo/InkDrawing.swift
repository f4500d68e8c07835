import CCairo
import HandselGraphics
import HandselHand
import HandselLayout
import HandselType

extension FrameDrawing {
    /// Draws a note with an element for each paragraph where it needs one, and inside it one for each stretch in another
    /// language.
    ///
    /// - Parameter words: one for each letter of the ink that stands for a word in type.
    func draw(
        _ ink: Ink, typeset words: [Frame.WordInType], at origin: Point, in surrounding: Surrounding, language: String?
    ) throws(CairoError) {
        let font = try letters.font(of: ink)
        defer { cairo_scaled_font_destroy(font) }
        var rest = words[...]
        var elements = NoteElements(surrounding, language: language, tree: tree)
        for line in ink.lines {
            elements.begin(paragraph: line.paragraph, hasLanguages: ink.hasLanguages(line.paragraph, words))
            for stretch in try line.stretches() {
                guard stretch.isTypeset else {
                    elements.begin(stretchIn: nil)
                    try letters.draw(stretch, font: font, color: ink.color, at: origin)
                    continue
                }
                guard let word = rest.popFirst(), let place = stretch.letters.first?.origin else {
                    throw .brokenRun(text: stretch.text)
                }
                elements.begin(stretchIn: word.language)
                for index in word.line.readingOrder {
                    try letters.draw(word.line.runs[index], at: origin + place)
                }
            }
        }
        elements.end()
        guard rest.isEmpty else { throw .brokenRun(text: ink.lines.map(\.text).joined()) }
    }
}

extension Ink {
    /// Whether a paragraph has words in another language than its own.
    func hasLanguages(_ paragraph: Int, _ words: [Frame.WordInType]) -> Bool {
        guard words.contains(where: { $0.language != nil }) else { return false }
        let places = lines.flatMap { line in line.letters.filter(\.isTypeset).map { _ in line.paragraph } }
        return zip(places, words).contains { $0.0 == paragraph && $0.1.language != nil }
    }
}

/// The elements of a note as they are opened and closed while it is drawn.
private struct NoteElements {
    private let surrounding: Surrounding
    private let language: String?
    private let tree: StructureTree?
    private var paragraph: (number: Int, tag: StructureTree.Tag?)?
    /// The open element's language.
    private var span: Span?
    private var needsSpans = false

    private struct Span {
        var language: String?
    }

    init(_ surrounding: Surrounding, language: String?, tree: StructureTree?) {
        self.surrounding = surrounding
        self.language = language
        self.tree = tree
    }

    mutating func begin(paragraph number: Int, hasLanguages: Bool) {
        guard paragraph?.number != number else { return }
        end()
        switch surrounding {
        case .untagged, .leaf:
            paragraph = (number, nil)
            needsSpans = false
        case .group(.span):
            // The paragraph is open already.
            paragraph = (number, nil)
            needsSpans = true
        case .group(let tag):
            tree?.open(tag, language: language)
            paragraph = (number, tag)
            needsSpans = hasLanguages
        }
    }

    mutating func begin(stretchIn language: String?) {
        guard needsSpans, span.map({ $0.language != language }) ?? true else { return }
        endSpan()
        tree?.open(.span, language: language)
        span = Span(language: language)
    }

    mutating func end() {
        endSpan()
        if let tag = paragraph?.tag { tree?.close(tag) }
        paragraph = nil
    }

    private mutating func endSpan() {
        if span != nil { tree?.close(.span) }
        span = nil
    }
}
