public import HandselGraphics
public import HandselSource

/// Something on a finished page that keeps it from being read, printed or liked.
public struct PageFlaw: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Something lies outside its page, or nearer to its edge than printers print. Points.
        case outside(by: Double)
        /// Something covers something else that must be seen whole.
        case overlap(with: String)
        /// The em in points.
        case small(text: String, size: Double)
        /// `mended` is the nearest colour that can be read.
        case faint(text: String, color: Color, ground: Color, contrast: Double, mended: Color)
        case missing(text: String)
        /// It is on no place where it is seen in the first seconds; page 0 where it is on no page.
        case overlooked(FirstSight)
    }

    public var kind: Kind
    /// The name of the frame.
    public var frame: String
    /// From 1; 0 where it belongs to no page.
    public var page: Int
    /// Where the frame's node stands in the layout file.
    public var position: SourcePosition?

    public init(_ kind: Kind, frame: String, page: Int, position: SourcePosition? = nil) {
        self.kind = kind
        self.frame = frame
        self.page = page
        self.position = position
    }

    /// The smallest text, in points.
    public static let smallestText = 7.5
    /// The least contrast of text to its ground (WCAG 2.2, 1.4.3).
    public static let leastContrast = 4.5
    /// What printers leave white at the edges of a sheet, in points.
    public static let unprinted = 3.mm
}

extension PageFlaw: CustomStringConvertible {
    public var description: String {
        let place = position.map { "\($0): " } ?? ""
        guard page > 0 else { return place + sentence }
        return "\(place)page \(page), '\(frame)': \(sentence)"
    }

    private var sentence: String {
        switch kind {
        case .outside(let over):
            "lies \(tenths(over / 1.mm)) mm outside of what is printed; move it, or let its box bleed"
        case .overlap(let other):
            "covers '\(other)'; give them room beside each other"
        case .small(let text, let size):
            "'\(shortened(text))' is set in \(tenths(size)) points; the smallest is \(tenths(PageFlaw.smallestText))"
        case .faint(let text, let color, let ground, let contrast, let mended):
            "'\(shortened(text))' in \(color.hex) on \(ground.hex) has a contrast of \(tenths(contrast)) and needs "
                + "\(tenths(PageFlaw.leastContrast)); \(mended.hex) has it"
        case .missing(let text):
            "'\(shortened(text))' is on no page"
        case .overlooked(let sight) where page == 0:
            "\(sight.words) is not on the page; show it in a frame named '\(frame)'"
        case .overlooked(let sight):
            "\(sight.words) is not seen at the first glance; move it into the upper half of the first page, or make it the "
                + "largest thing there"
        }
    }

    private func shortened(_ text: String) -> String { text.count > 40 ? "\(text.prefix(39))…" : text }

    /// Cut, so that a contrast that just fails does not look as if it passed.
    private func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10 + 0.000_001).rounded(.down))
        return "\(tenths / 10).\(tenths % 10)"
    }
}
