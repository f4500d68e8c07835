import HandselCodes
public import HandselGraphics
import HandselType

/// A QR code with its quiet zone: black on white whatever the brand, so that every camera reads it.
public struct Code: Element {
    public static let keyword = "code"

    /// The smallest module that phones read from paper at arm's length, in points (0.33 mm).
    public static let smallestModule = 0.33.mm

    /// What the camera reads; nothing is shown and no room taken where it is empty.
    public var payload: Template
    /// The side with the quiet zone in points; more where modules would be smaller than 0.33 mm.
    public var size: Double
    public var level: Level
    public var align: Picture.Alignment
    /// Whether the quiet zone hangs out at the side that it is aligned to, so that the dark modules begin where texts do.
    public var hang = false
    /// What it does, in words; where that is empty, it is read out what the camera reads.
    public var alternative: Template

    /// How much of a code may be damaged and is still read.
    public enum Level: String, Hashable, Sendable, CaseIterable {
        case low, medium, quartile, high
    }

    public init(
        _ payload: Template, size: Double = 30.mm, level: Level = .medium, align: Picture.Alignment = .start,
        alternative: Template
    ) {
        self.payload = payload
        self.size = size
        self.level = level
        self.align = align
        self.alternative = alternative
    }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        let payload = payload.text(in: context.scope)
        guard !payload.isEmpty else { return .whole(Frame(name: Code.keyword, size: .zero)) }
        let code = try DrawnCode(payload, level: level)
        let side = max(size, Code.smallestModule * Double(code.modules + 2 * QRCode.quietZone))
        let hung = hang && align != .center ? code.quietZone(ofSide: side) : 0
        guard side - hung <= region.width + 0.01 else {
            throw .codeTooWide(needed: side - hung, available: region.width, nil)
        }
        guard side <= region.height + 0.01 else {
            return .nothing(
                Misfit(element: Code.keyword, position: nil, neededHeight: side, availableHeight: region.height))
        }
        let words = alternative.text(in: context.scope)
        var frame = code.frame(side: side, alternative: words.isEmpty ? payload : words)
        if side > size + 0.01 {
            frame.remarks.append(
                LayoutRemark(
                    "a code is \(millimetres(side)) wide instead of \(millimetres(size)): its text of "
                        + "\(payload.utf8.count) bytes needs that much to be read by cameras"))
        }
        let width = region.fit == .fill ? max(region.width, side - hung) : side - hung
        let free = width - side
        let x =
            switch (align, context.direction) {
            case (.center, _): free / 2
            case (.start, .leftToRight), (.end, .rightToLeft): -hung
            case (.start, .rightToLeft), (.end, .leftToRight): free + hung
            }
        // The code keeps its name for checks of pages, whatever its node is called.
        return .whole(
            Frame(
                name: "codePlace", size: Size(width: width, height: side),
                children: [Frame.Child(at: Point(x: x, y: 0), frame)]))
    }
}

/// A code on its way to a page.
struct DrawnCode {
    private let code: QRCode

    /// Modules on a side, without the quiet zone.
    var modules: Int { code.side }

    init(_ payload: String, level: Code.Level = .medium, versions: ClosedRange<Int> = 1...40) throws(LayoutError) {
        do throws(CodeError) {
            code = try QRCode(payload, level: level.ofCodes, versions: versions)
        } catch {
            throw .code(error, nil)
        }
    }

    /// How wide the light zone around the modules is, in points.
    ///
    /// - Parameter side: in points, with the quiet zone.
    func quietZone(ofSide side: Double) -> Double {
        side * Double(QRCode.quietZone) / Double(modules + 2 * QRCode.quietZone)
    }

    /// The code on white.
    ///
    /// - Parameters:
    ///   - side: in points, with the quiet zone.
    ///   - quietZone: light modules on each side.
    ///   - alternative: what it does, in words.
    func frame(side: Double, quietZone: Int = QRCode.quietZone, alternative: String) -> Frame {
        let size = Size(width: side, height: side)
        let module = side / Double(code.side + 2 * quietZone)
        let inset = module * Double(quietZone)
        let outline = CodeOutline(code: code).path(module: module, at: Point(x: inset, y: inset))
        let ground = Frame(
            name: "ground", size: size,
            content: .shape(Path(rect: Rect(origin: .zero, size: size)), fill: .white, line: nil), role: .artifact)
        let modules = Frame(
            name: "modules", size: size, content: .shape(outline, fill: .black, line: nil),
            role: .figure(alternative: alternative))
        return Frame(
            name: Code.keyword, size: size,
            children: [Frame.Child(at: .zero, ground), Frame.Child(at: .zero, modules)])
    }
}

extension Code.Level {
    fileprivate var ofCodes: QRCode.Level {
        switch self {
        case .low: .low
        case .medium: .medium
        case .quartile: .quartile
        case .high: .high
        }
    }
}

extension Code: FileElement {
    public static let form = ElementForm(
        "A QR code of the text that follows, black on white with its quiet zone; nothing where the text is empty.",
        content: .template,
        properties: [
            .init("size", .length, "Its side with the quiet zone; more where modules would be under 0.33 mm."),
            .init("level", .choice(Level.allCases.map(\.rawValue)), "How much damage it bears; medium is usual."),
            .init("align", .choice(Picture.Alignment.allCases.map(\.rawValue)), "Where it stands."),
            .init(
                "hang", .flag,
                "Whether its white edge hangs out at the side that it is aligned to, so that the code begins where texts do; "
                    + "for codes on white."),
            .init("alternative", .template, "What it does, in words, for those who do not see it."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        guard let alternative = try node.template("alternative") else {
            throw node.missing("alternative", "what the code does, in words, for those who do not see it")
        }
        self.init(
            try node.requiredTemplate(Code.keyword), size: try node.length("size") ?? 30.mm,
            level: try node.choice("level", of: Level.self) ?? .medium,
            align: try node.choice("align", of: Picture.Alignment.self) ?? .start,
            alternative: alternative)
        hang = try node.flag("hang") ?? false
    }
}
