public import HandselGraphics
public import HandselHand
import HandselType

/// How notes are signed.
public struct Signing: Sendable {
    /// The ink of a signature.
    ///
    /// - Parameters:
    ///   - name: what is signed.
    ///   - width: how wide it is, in points.
    public typealias Pen =
        @Sendable (_ name: String, _ width: Double, _ color: Color, _ seed: Seed) throws(HandError) -> Ink

    /// Whether the ink is the written name, so that it can be read; else it is a picture of one.
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
    /// How large a small x of a written name is, in points.
    public var xHeight: Double
    /// At most this wide, in points; a captured signature is this wide.
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
        let color = context.theme.color(color)
        let seed = context.seed.keyed("signature")
        do throws(HandError) {
            var ink = try signing.pen(name, width, color, seed)
            // A short name is not drawn wide: the letters have their size.
            let written = ink.fontSize * Ink.xHeightOfEm
            if signing.isText, written > xHeight { ink = try signing.pen(name, width * xHeight / written, color, seed) }
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

extension Ink {
    /// The share of the em that a small x is high in the fonts of notes.
    static let xHeightOfEm = 0.4
}

extension NoteSignature: FileElement {
    public static let form = ElementForm(
        "The signature under a note, of the name that follows; nothing where the document is not signed.",
        content: .template,
        properties: [
            .init("xHeight", .length, "How large a small x of a written name is."),
            .init("maxWidth", .length, "At most this wide; a captured signature is this wide."),
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
