import HandselGraphics
import HandselType

/// A picture from a file: PNG, JPEG or SVG, in its own proportions.
public struct Picture: Element {
    public static let keyword = "image"

    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        case start, center, end
    }

    /// The size and place that a picture has wherever it stands, such as a brand's logo.
    public struct OwnSize: Hashable, Sendable {
        /// At most this wide, in points.
        public var width: Double?
        /// At most this high, in points.
        public var height: Double?
        public var align: Alignment?

        public init(width: Double? = nil, height: Double? = nil, align: Alignment? = nil) {
            self.width = width
            self.height = height
            self.align = align
        }
    }

    /// Whose measures a logo has.
    public enum SizedBy: String, Hashable, Sendable, CaseIterable {
        /// The brand's where it gives some, else the layout's.
        case brand
        /// The layout's in any case, as where it stands small on later pages.
        case layout
    }

    /// How a picture takes its room.
    public enum Fit: String, Hashable, Sendable, CaseIterable {
        /// All of it shows, in its own proportions.
        case contain
        /// It fills its limits, and what stands over is cut off on both sides.
        case cover
    }

    /// The file's path, relative to the layout's or the brand's folder; nothing is shown where it is empty.
    public var path: Template
    /// At most this wide, in points.
    public var maxWidth: Double?
    /// At most this high, in points.
    public var maxHeight: Double?
    public var align: Alignment
    public var sizedBy: SizedBy
    public var fit = Fit.contain
    /// Of the corners, in points.
    public var radius = 0.0
    /// Whether it is cut to a circle, as a person's portrait.
    public var isRound = false
    /// What it shows, in words; `nil` where it only adorns.
    public var alternative: Template?

    public init(
        _ path: Template, maxWidth: Double? = nil, maxHeight: Double? = nil, align: Alignment = .start,
        sizedBy: SizedBy = .brand, alternative: Template? = nil
    ) {
        self.path = path
        self.maxWidth = maxWidth
        self.maxHeight = maxHeight
        self.align = align
        self.sizedBy = sizedBy
        self.alternative = alternative
    }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        let path = path.text(in: context.scope)
        guard !path.isEmpty else { return .whole(Frame(name: Picture.keyword, size: .zero)) }
        let image: Image
        do throws(ImageError) {
            image = try context.images.image(at: path)
        } catch {
            throw .image(error, nil)
        }
        let natural = image.naturalSize
        let own = sizedBy == .brand ? context.pictureSizes[path] : nil
        let isSized = own?.width != nil || own?.height != nil
        let (maxWidth, maxHeight) = isSized ? (own?.width, own?.height) : (maxWidth, maxHeight)
        // Limits are reached, not only kept: a vector logo has no size that must not be exceeded.
        let factors = [maxWidth.map { $0 / natural.width }, maxHeight.map { $0 / natural.height }].compactMap { $0 }
        let factor = min(factors.min() ?? 1, region.width / natural.width)
        let whole = Size(width: natural.width * factor, height: natural.height * factor)
        let size = fit == .cover || isRound ? covered(maxWidth, maxHeight, in: region) : whole
        guard size.height <= region.height + 0.01 else {
            return .nothing(
                Misfit(
                    element: Picture.keyword, position: nil, neededHeight: size.height, availableHeight: region.height))
        }
        let words = alternative?.text(in: context.scope) ?? ""
        var picture = Frame(
            name: Picture.keyword, size: size, content: .image(image),
            role: words.isEmpty ? .artifact : .figure(alternative: words))
        picture.crop = crop(to: size, of: natural)
        let free = region.width - size.width
        guard region.fit == .fill, free > 0.01 else { return .whole(picture) }
        let x = (own?.align ?? align).left(in: free, direction: context.direction)
        return .whole(
            Frame(
                name: Picture.keyword, size: Size(width: region.width, height: size.height),
                children: [Frame.Child(at: Point(x: x, y: 0), picture)]))
    }
}

extension Picture {
    /// The room that is filled: as wide and as high as the limits, a square where there is only one of them.
    private func covered(_ maxWidth: Double?, _ maxHeight: Double?, in region: Region) -> Size {
        var size = Size(
            width: maxWidth ?? maxHeight ?? region.width, height: maxHeight ?? maxWidth ?? region.width)
        if isRound { size = Size(width: min(size.width, size.height), height: min(size.width, size.height)) }
        guard size.width > region.width, size.width > 0 else { return size }
        return Size(width: region.width, height: size.height * region.width / size.width)
    }

    private func crop(to size: Size, of natural: Size) -> Frame.Crop? {
        guard fit == .cover || isRound || radius > 0 else { return nil }
        let factor = max(size.width / natural.width, size.height / natural.height)
        let whole = Size(width: natural.width * factor, height: natural.height * factor)
        let origin = Point(x: (size.width - whole.width) / 2, y: (size.height - whole.height) / 2)
        let corner = isRound ? size.width / 2 : radius
        return Frame.Crop(
            whole: Rect(origin: origin, size: whole),
            outline: Path(rect: Rect(origin: .zero, size: size), radius: corner))
    }
}

extension Picture: FileElement {
    public static let form = ElementForm(
        "A picture: PNG, JPEG or SVG in the layout's or the brand's folder.", content: .template,
        properties: [
            .init("maxWidth", .length, "At most this wide."),
            .init("maxHeight", .length, "At most this high."),
            .init("align", .choice(Alignment.allCases.map(\.rawValue)), "Where it stands."),
            .init(
                "sizedBy", .choice(SizedBy.allCases.map(\.rawValue)),
                "Whose measures a logo has: 'brand', where the brand gives some (usual), or 'layout'."),
            .init(
                "fit", .choice(Fit.allCases.map(\.rawValue)),
                "All of it in its own proportions ('contain', usual), or filling its limits and cut at its sides ('cover')."
            ),
            .init("radius", .length, "Of the corners."),
            .init("round", .flag, "Whether it is cut to a circle, as a person's portrait."),
            .init("alternative", .template, "What it shows, in words, for those who do not see it."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        let path = try node.requiredTemplate(Picture.keyword)
        if let value = node.content(), let literal = path.literal {
            node.scope.reading.add(NamedPicture(path: literal, position: value.position))
        }
        self.init(
            path, maxWidth: try node.length("maxWidth"),
            maxHeight: try node.length("maxHeight"), align: try node.choice("align", of: Alignment.self) ?? .start,
            sizedBy: try node.choice("sizedBy", of: SizedBy.self) ?? .brand,
            alternative: try node.template("alternative"))
        fit = try node.choice("fit", of: Fit.self) ?? .contain
        radius = try node.length("radius") ?? 0
        isRound = try node.flag("round") ?? false
        guard fit == .cover || isRound, maxWidth == nil, maxHeight == nil else { return }
        throw node.missing("maxWidth", "how wide the picture is cut")
    }
}
