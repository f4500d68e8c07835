public import HandselGraphics
public import HandselHand
import HandselType

/// How notes are signed.
public struct Signing: Sendable {
    /// How large a signature may be, in points.
    public struct Room: Hashable, Sendable {
        /// The height of a small x, unless that makes it too wide.
        public var xHeight: Double
        public var width: Double
    }

    /// What a signature is drawn with.
    public struct Drawing: Hashable, Sendable {
        public var color: Color
        public var seed: Seed
        /// Of the document, BCP 47.
        public var language: String
    }

    /// The ink of a signature of `name`.
    public typealias Pen =
        @Sendable (_ name: String, _ room: Room, _ drawing: Drawing) throws(HandError) -> Ink

    /// Whether the ink is the written name, which can be read; else it is a picture of one.
    public var isText: Bool
    public var pen: Pen

    public init(isText: Bool, pen: @escaping Pen) {
        self.isText = isText
        self.pen = pen
    }
}

/// The signature under a note; nothing where the document is not signed.
public struct NoteSignature: Element {
    public static let keyword = "signature"

    /// The name that is signed.
    public var name: Template
    /// How large a small x of the name is, in points.
    public var xHeight: Double
    /// At most this wide, in points.
    public var maxWidth: Double
    /// How far it stands from where lines begin, in points; less where there is no room for it.
    public var indent: Double
    public var color: ColorReference
    /// What it is, in words, where it is a picture of a name.
    public var alternative: Template?
    /// What the name is set in where the hand cannot write it.
    public var style: String?

    public init(
        _ name: Template, xHeight: Double = 3.6.mm, maxWidth: Double = 40.mm, indent: Double = 0,
        color: ColorReference = .role(.pen), alternative: Template? = nil, style: String? = nil
    ) {
        self.name = name
        self.xHeight = xHeight
        self.maxWidth = maxWidth
        self.indent = indent
        self.color = color
        self.alternative = alternative
        self.style = style
    }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        let name = name.text(in: context.scope)
        guard let signing = context.signing, !name.allSatisfy(\.isWhitespace) else {
            return .whole(Frame(name: NoteSignature.keyword, size: .zero))
        }
        let width = min(maxWidth, region.width)
        guard width > 0 else { return .nothing(misfit(xHeight, in: region)) }
        let signature: Frame
        if signing.isText, let hand = context.hand, !hand.missing(in: name).isEmpty {
            guard let typed = try typed(name, width: width, context) else {
                return .nothing(misfit(xHeight * 3, in: region))
            }
            signature = typed
        } else {
            signature = try inked(name, by: signing, width: width, context)
        }
        guard signature.size.height <= region.height + 0.01 else {
            return .nothing(misfit(signature.size.height, in: region))
        }
        let inset = max(0, min(indent, region.width - signature.size.width))
        let wanted = region.fit == .fill ? region.width : inset + signature.size.width
        let x = context.direction == .leftToRight ? inset : wanted - inset - signature.size.width
        return .whole(
            Frame(
                name: NoteSignature.keyword, size: Size(width: wanted, height: signature.size.height),
                children: [Frame.Child(at: Point(x: x, y: 0), signature)]))
    }

    private func inked(
        _ name: String, by signing: Signing, width: Double, _ context: LayoutContext
    ) throws(LayoutError) -> Frame {
        let drawing = Signing.Drawing(
            color: context.theme.color(color), seed: context.seed, language: context.language)
        do throws(HandError) {
            let ink = try signing.pen(name, Signing.Room(xHeight: xHeight, width: width), drawing)
            let words = alternative?.text(in: context.scope) ?? name
            return Frame(
                name: NoteSignature.keyword, size: ink.size, content: .ink(ink),
                role: signing.isText ? .paragraph : .figure(alternative: words))
        } catch {
            throw .hand(error, nil)
        }
    }

    /// The name in one line of type, where the hand has no strokes for it.
    private func typed(_ name: String, width: Double, _ context: LayoutContext) throws(LayoutError) -> Frame? {
        let note = Note(
            Template(literal: name), xHeight: (xHeight * 0.5)...(xHeight * 0.8), color: color, style: style)
        let writing = try note.writing(name, context)
        guard case .type(let typed) = writing.way else { return nil }
        var frame = try typed.frame(in: Size(width: width, height: xHeight * 3), fit: .hug)
        frame?.remarks = writing.remarks
        return frame
    }

    private func misfit(_ needed: Double, in region: Region) -> Misfit {
        Misfit(
            element: NoteSignature.keyword, position: nil, neededHeight: needed, availableHeight: region.height)
    }
}

extension NoteSignature: FileElement {
    public static let form = ElementForm(
        "The signature under a note, of the name that follows; nothing where the document is not signed.",
        content: .template,
        properties: [
            .init("xHeight", .length, "How large a small x of the name is."),
            .init("maxWidth", .length, "At most this wide."),
            .init("indent", .length, "How far it stands from where lines begin."),
            .init("color", .color, "Of the ink."),
            .init("alternative", .template, "What it is, in words, where it is a picture of a name."),
            .init("style", .style, "What the name is set in where the hand cannot write it."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        self.init(
            try node.requiredTemplate(NoteSignature.keyword), xHeight: try node.length("xHeight") ?? 3.6.mm,
            maxWidth: try node.length("maxWidth") ?? 40.mm, indent: try node.length("indent") ?? 0,
            color: try node.color("color") ?? .role(.pen), alternative: try node.template("alternative"),
            style: try node.style("style"))
    }
}
