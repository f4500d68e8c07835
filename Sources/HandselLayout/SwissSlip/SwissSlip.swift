public import HandselGraphics

/// The Swiss QR-bill's receipt and payment part, to the millimetre (SIX, Style Guide QR-bill), at the foot of the last page.
///
/// Its words and its code come from the fields `payment.swiss.…`; where the invoice has none, nothing is shown. It stands on
/// the last page where that has room for it, else on a page of its own, and always in black on white in Liberation Sans.
public struct SwissSlip: PagePart {
    public static let keyword = "swissSlip"

    /// 210 mm by 105 mm.
    public static let size = Size(width: 210.mm, height: 105.mm)
    /// Arial, Frutiger, Helvetica and Liberation Sans are allowed, and this one is free.
    static let family = "Liberation Sans"

    public init() {}

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        guard SwissSlip.isWanted(context) else { return .whole(Frame(name: SwissSlip.keyword, size: .zero)) }
        guard region.height + 0.01 >= SwissSlip.size.height, region.width + 0.01 >= SwissSlip.size.width else {
            return .nothing(
                Misfit(
                    element: SwissSlip.keyword, position: nil, neededHeight: SwissSlip.size.height,
                    availableHeight: region.height))
        }
        return .whole(try SlipDrawing(context).frame())
    }

    /// Whether the invoice is paid with a slip.
    static func isWanted(_ context: LayoutContext) -> Bool {
        context.scope.value(at: "payment.swiss.code")?.isPresent ?? false
    }
}

extension SwissSlip: FileElement {
    public static let form = ElementForm(
        "The Swiss payment slip at the foot of the last page, or of one of its own; nothing where none is due.")

    public init(reading node: NodeReader) throws(LayoutError) {
        self.init()
    }
}
