import CCairo

/// The structure elements of a document as they are opened and closed while its pages are drawn.
///
/// Cairo marks only what is drawn inside elements that hold no others; what stands beside an inner element would stay
/// unmarked, so such text gets an element of its own.
final class StructureTree {
    /// An element type that Cairo knows (ISO 32000-1, 14.8.4).
    enum Tag: String {
        case document = "Document"
        case section = "Sect"
        case paragraph = "P"
        case heading1 = "H1"
        case heading2 = "H2"
        case heading3 = "H3"
        case heading4 = "H4"
        case heading5 = "H5"
        case heading6 = "H6"
        case table = "Table"
        case row = "TR"
        case headingCell = "TH"
        case cell = "TD"
        case figure = "Figure"
        case span = "Span"
        case link = "Link"
    }

    private let context: OpaquePointer
    /// How many elements were opened so far.
    private var count = 0
    /// Those with something that Cairo cannot write, in their order.
    private(set) var elements: [TaggedElement] = []

    init(on context: OpaquePointer) {
        self.context = context
    }

    func open(_ tag: Tag, alternative: String? = nil, language: String? = nil, namesColumn: Bool? = nil) {
        cairo_tag_begin(context, tag.rawValue, nil)
        note(tag, alternative: alternative, language: language, namesColumn: namesColumn)
    }

    /// - Parameter address: as `linkAddress` answers it.
    func openLink(to address: String, language: String?) {
        cairo_tag_begin(context, CAIRO_TAG_LINK, "uri='\(address)'")
        note(.link, alternative: nil, language: language, namesColumn: nil)
    }

    func close(_ tag: Tag) {
        cairo_tag_end(context, tag.rawValue)
    }

    private func note(_ tag: Tag, alternative: String?, language: String?, namesColumn: Bool?) {
        if alternative != nil || language != nil || namesColumn != nil {
            elements.append(
                TaggedElement(
                    index: count, type: tag.rawValue, alternative: alternative, language: language,
                    namesColumn: namesColumn))
        }
        count += 1
    }
}

extension StructureTree.Tag {
    /// The title is level 1; a level outside 1 to 6 becomes the nearest.
    init(headingLevel level: Int) {
        let headings: [Self] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
        self = headings[min(max(level, 1), 6) - 1]
    }
}
