import HandselGraphics
import HandselOrnament
import HandselSource
import HandselType

/// A drawing made for this customer, of the kind that a template names; or a picture of the user's own, where it names a file.
public struct SpotIllustration: Element {
    public static let keyword = "illustration"

    /// The name of a kind, such as "bouquet", or the path of an SVG, PNG or JPEG; nothing is shown where it is empty.
    public var kind: Template
    /// At most this wide, in points; 45 mm, or the whole width for kinds that fill it, where nothing is said.
    public var maxWidth: Double?
    /// At most this high, in points.
    public var maxHeight: Double?
    public var align: Picture.Alignment
    /// What it shows, in words; `nil` where it only adorns.
    public var alternative: Template?
    /// Whether left and right are exchanged, as for a pair that faces inward. A picture of the user's own stays as it is.
    public var isMirrored = false
    /// From 1 to 9: other drawings of the kind on the same document.
    public var variant = 1
    /// The fields that the texts of the user's own picture may name; `nil` where that is not known.
    var vocabulary: FieldVocabulary?

    public init(
        _ kind: Template, maxWidth: Double? = nil, maxHeight: Double? = nil, align: Picture.Alignment = .start,
        alternative: Template? = nil
    ) {
        self.kind = kind
        self.maxWidth = maxWidth
        self.maxHeight = maxHeight
        self.align = align
        self.alternative = alternative
    }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        let name = kind.text(in: context.scope)
        guard !name.isEmpty else { return .whole(Frame(name: SpotIllustration.keyword, size: .zero)) }
        if let file = SpotIllustration.isFile(name) ? name : context.illustrationFiles[name] {
            return try placement(of: try own(file, in: region, context), in: region, context)
        }
        guard let kind = IllustrationCatalog.kind(named: name) else { throw .unknownIllustration(name, nil) }
        let size = size(of: kind, in: region)
        guard size.width > 0, size.height > 0 else { return .whole(Frame(name: SpotIllustration.keyword, size: .zero)) }
        let seed = variant == 1 ? context.drawingSeed : context.drawingSeed.keyed("variant").keyed(UInt64(variant))
        var drawing = Illustration(kind, size: size, seed: seed)
        if isMirrored { drawing = drawing.mirrored }
        var frame = Frame(
            name: SpotIllustration.keyword, size: size, children: frames(of: drawing.pieces, in: context.theme))
        frame.ornament = .spot
        return try placement(of: frame, in: region, context)
    }

    /// As large as its limits and its proportions let it be.
    private func size(of kind: IllustrationKind, in region: Region) -> Size {
        if kind.fills {
            let width = min(maxWidth ?? region.width, region.width)
            return Size(width: width, height: maxHeight ?? width / kind.proportion)
        }
        let widest = min(maxWidth ?? (maxHeight.map { $0 * kind.proportion } ?? 45.mm), region.width)
        let height = min(widest / kind.proportion, maxHeight ?? .infinity)
        return Size(width: height * kind.proportion, height: height)
    }

    private func placement(
        of frame: Frame, in region: Region, _ context: LayoutContext
    ) throws(LayoutError) -> Placement {
        guard frame.size.height <= region.height + 0.01 else {
            return .nothing(
                Misfit(
                    element: SpotIllustration.keyword, position: nil, neededHeight: frame.size.height,
                    availableHeight: region.height))
        }
        var frame = frame
        let words = alternative?.text(in: context.scope) ?? ""
        frame.role = words.isEmpty ? .artifact : .figure(alternative: words)
        let free = region.width - frame.size.width
        guard region.fit == .fill, free > 0.01 else { return .whole(frame) }
        let x = align.left(in: free, direction: context.direction)
        return .whole(
            Frame(
                name: SpotIllustration.keyword, size: Size(width: region.width, height: frame.size.height),
                children: [Frame.Child(at: Point(x: x, y: 0), frame)]))
    }

    /// The user's own picture.
    private func own(_ file: String, in region: Region, _ context: LayoutContext) throws(LayoutError) -> Frame {
        let image: Image
        do throws(ImageError) {
            image = try context.images.illustration(at: file)
        } catch {
            throw .image(error, nil)
        }
        let natural = image.naturalSize
        let factors = [maxWidth.map { $0 / natural.width }, maxHeight.map { $0 / natural.height }].compactMap { $0 }
        let factor = min(factors.min() ?? 1, region.width / natural.width)
        let size = Size(width: natural.width * factor, height: natural.height * factor)
        var texts: [Frame.Child] = []
        for text in image.texts {
            if let child = try self.text(text, of: image, scaled: factor, context) { texts.append(child) }
        }
        return Frame(name: SpotIllustration.keyword, size: size, content: .image(image), children: texts)
    }

    /// A text of the user's picture with its fields filled, set in the layout's font; `nil` where it has nothing to say.
    private func text(
        _ text: Image.Text, of image: Image, scaled factor: Double, _ context: LayoutContext
    ) throws(LayoutError) -> Frame.Child? {
        for field in text.template.fields {
            guard let vocabulary else { break }
            if case .text = vocabulary.kind(of: field) { continue }
            throw .image(
                .unknownField(
                    field, path: image.name, line: text.line, near: nearest(to: field, among: vocabulary.paths)),
                nil)
        }
        let words = text.template.text(in: context.scope)
        guard !words.allSatisfy(\.isWhitespace) else { return nil }
        let style = TextStyle(
            families: context.theme.fonts[.text] ?? [], weight: text.weight, isItalic: text.isItalic,
            size: text.size * factor, color: text.color)
        let lines: [TextLine]
        do throws(TypeError) {
            lines = try context.fonts.lines(
                of: [TextSpan(words, style: style)], width: .infinity,
                style: ParagraphStyle(lineHeight: 1.2, maxLines: 1, language: context.language))
        } catch {
            throw .text(error, nil)
        }
        guard let line = lines.first else { return nil }
        let x: Double =
            switch text.anchor {
            case .start: 0
            case .middle: -line.width / 2
            case .end: -line.width
            }
        let baseline = Point(x: 0, y: line.baseline)
        return Frame.Child(
            at: text.place * factor + Point(x: x, y: -line.baseline),
            Frame(
                name: "text", size: Size(width: line.width, height: line.height),
                content: .text([Frame.PlacedLine(baseline: baseline, line: line)])))
    }

    /// Whether a name is that of a file: it ends like a picture's.
    static func isFile(_ name: String) -> Bool {
        [".svg", ".png", ".jpg", ".jpeg"].contains { name.lowercased().hasSuffix($0) }
    }

    /// What somebody who wrote `name` most likely meant, as the end of a message.
    static func nearestKind(to name: String) -> String {
        let names = IllustrationCatalog.kinds.map(\.name)
        return nearest(to: name, among: names).map { "did you mean '\($0)'?" }
            ?? "known are \(names.joined(separator: ", ")), or name an SVG, PNG or JPEG file"
    }
}

extension Picture.Alignment {
    /// How far from the left something stands that leaves `free` points of its room.
    func left(in free: Double, direction: TextDirection) -> Double {
        switch (self, direction) {
        case (.center, _): free / 2
        case (.start, .leftToRight), (.end, .rightToLeft): 0
        case (.start, .rightToLeft), (.end, .leftToRight): free
        }
    }
}

extension SpotIllustration: FileElement {
    public static let form = ElementForm(
        "A drawing made for this customer, by the name of its kind ("
            + IllustrationCatalog.kinds.map(\.name).joined(separator: ", ") + "), or an SVG, PNG or JPEG of your own.",
        content: .template,
        properties: [
            .init("maxWidth", .length, "At most this wide."),
            .init("maxHeight", .length, "At most this high."),
            .init("align", .choice(Picture.Alignment.allCases.map(\.rawValue)), "Where it stands."),
            .init("alternative", .template, "What it shows, in words, for those who do not see it."),
            .init(
                "mirrored", .flag, "Whether a drawing's left and right are exchanged, as for a pair that faces inward."),
            .init("variant", .integer, "From 1 to 9: another drawing of the same kind on the same document."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        let kind = try node.requiredTemplate(SpotIllustration.keyword)
        if kind.fields.isEmpty, let value = node.value(SpotIllustration.keyword), case .text(let name) = value.content,
            !SpotIllustration.isFile(name), IllustrationCatalog.kind(named: name) == nil
        {
            throw .invalid(
                value.position, found: "the illustration '\(name)', which nobody knows",
                wanted: SpotIllustration.nearestKind(to: name))
        }
        self.init(
            kind, maxWidth: try node.length("maxWidth"), maxHeight: try node.length("maxHeight"),
            align: try node.choice("align", of: Picture.Alignment.self) ?? .start,
            alternative: try node.template("alternative"))
        isMirrored = try node.flag("mirrored") ?? false
        variant = try node.integer("variant", in: 1...9) ?? 1
        vocabulary = node.scope.vocabulary
    }
}
