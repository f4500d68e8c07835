public import HandselGraphics
public import HandselOrnament
import HandselSource
import HandselType

/// What grows around the content of a page and touches nothing of it. It is placed when everything else of the page is.
public struct Ornament: PagePart {
    public static let keyword = "ornament"

    /// How a frame belongs to what adorns a page.
    public enum Way: Hashable, Sendable {
        /// It grows around the page: everything else is in its way.
        case around
        /// It is a drawing with room of its own: text, codes, pictures and handwriting may not reach into it.
        case spot
    }

    /// The name of a kind, such as "confetti"; nothing grows where it is empty.
    public var kind: Template
    public var place: OrnamentPlace
    /// Single edges and corners instead of `place`, where there are some.
    public var spots: Set<Spot> = []
    /// How far it reaches from the edge of the paper, in points.
    public var depth: Double
    /// What it keeps clear of everything else, in points.
    public var clear: Double
    /// What stays white along the edge of the paper, in points.
    public var edge: Double
    public var pages: PageChoice
    /// Where it does not hold, nothing grows; `nil` for always.
    public var condition: When.Condition?

    public init(
        _ kind: Template, place: OrnamentPlace = .around, depth: Double = 24.mm, clear: Double = 2.5.mm,
        edge: Double = 4.mm, on pages: PageChoice = .first, when condition: When.Condition? = nil
    ) {
        self.kind = kind
        self.place = place
        self.depth = depth
        self.clear = clear
        self.edge = edge
        self.pages = pages
        self.condition = condition
    }

    /// It takes no room among what flows.
    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        .whole(Frame(name: Ornament.keyword, size: .zero))
    }

    /// What grows on a page whose other frames are placed.
    ///
    /// - Parameter number: the page's, from 1; each page has a growth of its own.
    func grown(on page: Frame, number: Int, _ context: LayoutContext) throws(LayoutError) -> Frame? {
        let name = kind.text(in: context.scope)
        guard !name.isEmpty, condition?.holds(in: context.scope) ?? true else { return nil }
        guard let kind = OrnamentCatalog.kind(named: name) else { throw .unknownOrnament(name, nil) }
        let places = spots.isEmpty ? place.spots : Set(spots.map { $0.spot(context.direction) })
        let room = OrnamentRoom(page: page.size, spots: places, depth: depth, edge: edge)
        let seed = context.drawingSeed.keyed(UInt64(number))
        var growth = Growth(around: page, clear: clear, edge: edge)
        let pieces = growth.placed(kind, in: room, seed: seed)
        guard !pieces.isEmpty else { return nil }
        var frame = Frame(
            name: Ornament.keyword, size: page.size, children: frames(of: pieces, in: context.theme), role: .artifact)
        frame.ornament = .around
        return frame
    }

    /// What somebody who wrote `name` most likely meant, as the end of a message.
    static func nearestKind(to name: String) -> String {
        let names = OrnamentCatalog.kinds.map(\.name)
        return nearest(to: name, among: names).map { "did you mean '\($0)'?" }
            ?? "known are \(names.joined(separator: ", "))"
    }
}

extension Layout {
    /// The page with the ornaments that grow on it, and nothing of them on its content.
    func ornamented(
        _ page: Frame, number: Int, of count: Int, _ context: LayoutContext
    ) throws(LayoutError) -> Frame {
        var page = page
        for part in parts {
            guard let ornament = part.element as? Ornament, ornament.pages.includes(page: number, of: count) else {
                continue
            }
            do throws(LayoutError) {
                if var grown = try ornament.grown(on: page, number: number, context) {
                    grown.name = part.name ?? Ornament.keyword
                    grown.position = part.position
                    page.children.append(Frame.Child(at: .zero, grown))
                }
            } catch {
                throw error.located(at: part.position)
            }
        }
        if context.isStrict, let touch = page.ornamentTouches().first {
            throw .ornamentTouches(
                ornament: touch.ornament, piece: touch.piece, content: touch.content, page: number, touch.position)
        }
        return page
    }
}

extension Ornament: FileElement {
    public static let form = ElementForm(
        "What grows around the content of pages and touches nothing of it: "
            + OrnamentCatalog.kinds.map(\.name).joined(separator: ", ") + ".", content: .template,
        properties: [
            .init(
                "where", .places(Ornament.placeNames, Spot.allCases.map(\.rawValue)),
                "Along which edges or in which corners, else along all edges: a word, or a list of places."),
            .init("depth", .length, "How far it reaches from the edge of the paper; else 24mm."),
            .init("clear", .length, "What it keeps clear of everything else; else 2.5mm."),
            .init("edge", .length, "What stays white along the edge of the paper; else 4mm."),
            .init("on", .choice(PageChoice.allCases.map(\.rawValue)), "On which pages; else on the first."),
            .init("only", .condition, "It grows only where this field has something to show."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        let kind = try node.requiredTemplate(Ornament.keyword)
        if kind.fields.isEmpty, let value = node.value(Ornament.keyword), case .text(let name) = value.content,
            OrnamentCatalog.kind(named: name) == nil
        {
            throw .invalid(
                value.position, found: "the ornament '\(name)', which nobody knows",
                wanted: Ornament.nearestKind(to: name))
        }
        self.init(
            kind, depth: try node.length("depth") ?? 24.mm, clear: try node.length("clear") ?? 2.5.mm,
            edge: try node.length("edge") ?? 4.mm, on: try node.choice("on", of: PageChoice.self) ?? .first,
            when: try node.condition("only"))
        if let value = node.value("where") { (place, spots) = try node.scope.ornamentPlaces(value) }
    }
}
