import HandselGraphics
import HandselType

/// Draws the slip's two parts. Places are from the slip's top left, in points.
struct SlipDrawing {
    /// The sizes of headings and values in points, and the distance of their baselines.
    struct Sizes {
        var heading: Double
        var value: Double
        var leading: Double
    }

    /// A heading with what stands below it, or with a box to write into.
    struct Block {
        var heading: String
        var value: String
        /// Of the box that stands where there is no value.
        var box: Size?
    }

    /// The names and rectangles of the sections, in millimetres (Style Guide QR-bill, sections 3.4 to 3.6).
    enum Section: String, CaseIterable {
        case receiptTitle, receiptInformation, receiptAmount, acceptancePoint
        case paymentTitle, paymentInformation, paymentAmount

        var rect: Rect {
            switch self {
            case .receiptTitle: millimetreRect(5, 5, 52, 7)
            case .receiptInformation: millimetreRect(5, 12, 52, 56)
            case .receiptAmount: millimetreRect(5, 68, 52, 14)
            case .acceptancePoint: millimetreRect(5, 82, 52, 18)
            case .paymentTitle: millimetreRect(67, 5, 51, 7)
            case .paymentAmount: millimetreRect(67, 68, 51, 22)
            case .paymentInformation: millimetreRect(118, 5, 87, 85)
            }
        }
    }

    /// The code's square: its foot is 42 mm above the slip's.
    static let code = millimetreRect(67, 17, 46, 46)
    private static let receiptSizes = Sizes(heading: 6, value: 8, leading: 9)
    /// Values may be from 10 down to 6 points, and headings are 2 points smaller but never under 6.
    private static let paymentSizes = [
        Sizes(heading: 8, value: 10, leading: 11), Sizes(heading: 7, value: 9, leading: 10),
        Sizes(heading: 6, value: 8, leading: 9), Sizes(heading: 6, value: 7, leading: 8),
    ]

    private let context: LayoutContext
    private let setting: SlipText

    init(_ context: LayoutContext) throws(LayoutError) {
        self.context = context
        setting = try SlipText(context, language: SlipDrawing.field("language", context))
    }

    func frame() throws(LayoutError) -> Frame {
        let size = SwissSlip.size
        var slip = Frame(name: SwissSlip.keyword, size: size, role: .section, language: field("language"))
        let ground = Path(rect: Rect(origin: .zero, size: size))
        slip.children = [
            Frame.Child(
                at: .zero,
                Frame(name: "ground", size: size, content: .shape(ground, fill: .white, line: nil), role: .artifact))
        ]
        slip.children += SlipArt.separations()
        slip.children += try receipt()
        slip.children += try paymentPart()
        return slip
    }

    private func receipt() throws(LayoutError) -> [Frame.Child] {
        let box = Size(width: 52.mm, height: 20.mm)
        func blocks(_ ending: String) -> [Block] {
            [
                Block(heading: field("accountLabel"), value: field("account" + ending)),
                Block(heading: field("referenceLabel"), value: field("reference")),
                Block(heading: field("payableByLabel"), value: field("payableBy" + ending), box: box),
            ]
        }
        var information = try setting.frame(
            of: blocks(""), sizes: SlipDrawing.receiptSizes, in: .receiptInformation)
        if information == nil {
            // Streets may be left out where the room is short.
            information = try setting.frame(
                of: blocks("Short"), sizes: SlipDrawing.receiptSizes, in: .receiptInformation)
        }
        guard let information else { throw tooLong(.receiptInformation) }
        return [
            try setting.title(field("receipt"), in: .receiptTitle), information,
            try amount(
                in: .receiptAmount, sizes: SlipDrawing.receiptSizes, gap: 11, after: 13.mm,
                box: Size(width: 30.mm, height: 10.mm)),
            try setting.line(field("acceptancePoint"), size: 6, isBold: true, align: .right, in: .acceptancePoint),
        ]
    }

    private func paymentPart() throws(LayoutError) -> [Frame.Child] {
        let blocks = [
            Block(heading: field("accountLabel"), value: field("account")),
            Block(heading: field("referenceLabel"), value: field("reference")),
            Block(heading: field("informationLabel"), value: field("information")),
            Block(
                heading: field("payableByLabel"), value: field("payableBy"),
                box: Size(width: 65.mm, height: 25.mm)),
        ]
        var information: Frame.Child?
        for sizes in SlipDrawing.paymentSizes where information == nil {
            information = try setting.frame(of: blocks, sizes: sizes, in: .paymentInformation)
        }
        guard let information else { throw tooLong(.paymentInformation) }
        return [
            try setting.title(field("paymentPart"), in: .paymentTitle), try code(),
            try amount(
                in: .paymentAmount, sizes: SlipDrawing.paymentSizes[0], gap: 13, after: 15.mm,
                box: Size(width: 40.mm, height: 15.mm)), information,
        ]
    }

    private func code() throws(LayoutError) -> Frame.Child {
        let payload = field("code")
        // Up to 25 is allowed. Below 14 the cross would cover the alignment pattern that stands in the middle (ISO/IEC 18004,
        // annex E), and some readers need that one to find their way.
        let code = try DrawnCode(payload, level: .medium, versions: 14...25)
        let rect = SlipDrawing.code
        var words = ""
        if case .text(let text) = context.scope.value(at: "payment.codeAlternative") { words = text }
        var frame = code.frame(
            side: rect.size.width, quietZone: 0, alternative: words.isEmpty ? payload : words)
        frame.children.append(SlipArt.cross(on: rect.size))
        return Frame.Child(at: rect.origin, frame)
    }

    /// Currency and amount beside each other.
    ///
    /// - Parameters:
    ///   - gap: between the baselines of heading and value.
    ///   - after: how far the amount stands from the currency.
    ///   - box: for an amount that is to be written by hand.
    private func amount(
        in section: Section, sizes: Sizes, gap: Double, after: Double, box: Size
    ) throws(LayoutError) -> Frame.Child {
        let rect = section.rect
        let heading = SlipText.ascent * sizes.heading
        var children = [
            try setting.text(field("currencyLabel"), size: sizes.heading, isBold: true, at: Point(x: 0, y: heading)),
            try setting.text(field("amountLabel"), size: sizes.heading, isBold: true, at: Point(x: after, y: heading)),
            try setting.text(field("currency"), size: sizes.value, at: Point(x: 0, y: heading + gap)),
        ]
        if field("amount").isEmpty {
            // The box keeps to the right of the section, below the heading.
            let place = Point(x: rect.size.width - box.width, y: heading + sizes.heading * 0.4)
            children.append(SlipArt.box(box, at: place))
        } else {
            children.append(
                try setting.text(field("amount"), size: sizes.value, at: Point(x: after, y: heading + gap)))
        }
        return Frame.Child(at: rect.origin, Frame(name: section.rawValue, size: rect.size, children: children))
    }

    private func field(_ name: String) -> String { SlipDrawing.field(name, context) }

    private static func field(_ name: String, _ context: LayoutContext) -> String {
        if case .text(let text) = context.scope.value(at: "payment.swiss." + name) { return text }
        return ""
    }

    private func tooLong(_ section: Section) -> LayoutError {
        .doesNotFit(
            Misfit(
                element: section.rawValue, position: nil, neededHeight: .infinity,
                availableHeight: section.rect.size.height))
    }
}

private func millimetreRect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
    Rect(x: x.mm, y: y.mm, width: width.mm, height: height.mm)
}
