public import HandselGraphics

/// Where a window envelope shows the sheet that is folded into it. Everything is in points from the sheet's top left.
public struct WindowForm: Hashable, Sendable {
    /// As a layout writes it, such as "din5008b".
    public var name: String
    /// The paper that it is made for.
    public var paper: Paper
    /// Where the sheet is folded.
    public var folds: [Double]
    /// Where it is punched, at the middle of an A4 sheet (ISO 838).
    public var punch: Double?
    /// What the window shows.
    public var field: Rect
    /// From the field's left to the text in it.
    public var inset: Double
    /// From the field's top to the address; the return line stands above it.
    public var addressTop: Double
    /// A second window that shows who sends it.
    public var returnField: Rect?
    /// Where what stands beside the window begins, towards the side that is free.
    public var besideGap: Double
    public var besideTop: Double
    /// Where the page's text may begin.
    public var bodyTop: Double

    /// How far the sheet may slip in its envelope, to each side.
    public static let play = 3.mm
    /// How far everything else keeps away from the window.
    public static let clearance = 5.mm
    /// How many lines an address has at most.
    public static let lineLimit = 5

    /// Numbers in millimetres.
    private init(
        _ name: String, _ paper: Paper, folds: [Double], punch: Double? = nil,
        field: (left: Double, top: Double, width: Double, height: Double), inset: Double, addressTop: Double,
        returnField: (left: Double, top: Double, width: Double, height: Double)? = nil, besideGap: Double = 8,
        besideTop: Double, bodyTop: Double
    ) {
        func rect(_ sides: (left: Double, top: Double, width: Double, height: Double)) -> Rect {
            Rect(x: sides.left.mm, y: sides.top.mm, width: sides.width.mm, height: sides.height.mm)
        }
        self.name = name
        self.paper = paper
        self.folds = folds.map(\.mm)
        self.punch = punch?.mm
        self.field = rect(field)
        self.inset = inset.mm
        self.addressTop = addressTop.mm
        self.returnField = returnField.map(rect)
        self.besideGap = besideGap.mm
        self.besideTop = besideTop.mm
        self.bodyTop = bodyTop.mm
    }

    /// Folds and fields after DIN 5008:2020, the Swiss SN 010130 and the trade's envelopes as KOMA-Script collects them.
    public static let all = [
        WindowForm(
            "din5008a", .a4, folds: [87, 192], punch: 148.5, field: (20, 27, 85, 45), inset: 5, addressTop: 17.7,
            besideGap: 20, besideTop: 32, bodyTop: 80.5),
        WindowForm(
            "din5008b", .a4, folds: [105, 210], punch: 148.5, field: (20, 45, 85, 45), inset: 5, addressTop: 17.7,
            besideGap: 20, besideTop: 50, bodyTop: 98.5),
        // DL and C5/6 with the window on the right.
        WindowForm(
            "fr", .a4, folds: [99, 198], punch: 148.5, field: (100, 35, 100, 45), inset: 10, addressTop: 12,
            besideTop: 40, bodyTop: 88),
        WindowForm(
            "ch-right", .a4, folds: [105, 210], punch: 148.5, field: (112, 45, 90, 45), inset: 5, addressTop: 12,
            besideTop: 50, bodyTop: 98),
        WindowForm(
            "ch-left", .a4, folds: [105, 210], punch: 148.5, field: (20, 35.5, 100, 45), inset: 5, addressTop: 12,
            besideTop: 40.5, bodyTop: 88.5),
        // Number 9 and 10 envelopes with one window.
        WindowForm(
            "us-9", .letter, folds: [95.3, 187.3], field: (17.5, 55.6, 114.3, 28.6), inset: 5, addressTop: 6.8,
            besideTop: 55.6, bodyTop: 92),
        // Number 10 with a window for each address.
        WindowForm(
            "us-10-double", .letter, folds: [95.3, 187.3], field: (14.3, 55.6, 92, 28.6), inset: 5, addressTop: 3,
            returnField: (14.3, 22.2, 82.6, 22.2), besideTop: 55.6, bodyTop: 92),
        // A DL envelope with a window of 90 by 35 mm; the sheet slips 11 mm, and 24 mm of it show in any case.
        WindowForm(
            "uk-dl", .a4, folds: [99, 198], punch: 148.5, field: (20, 54, 80, 30), inset: 5, addressTop: 6.7,
            besideTop: 54, bodyTop: 90),
    ]

    /// The form of this name; `nil` where there is none.
    public init?(_ name: String) {
        guard let form = WindowForm.all.first(where: { $0.name == name }) else { return nil }
        self = form
    }

    /// The part of a field that shows however the sheet lies.
    static func safe(_ field: Rect) -> Rect {
        Rect(
            x: field.minX + play, y: field.minY + play, width: field.size.width - 2 * play,
            height: field.size.height - 2 * play)
    }

    /// The field and the room around it that everything else keeps free.
    static func guarded(_ field: Rect) -> Rect {
        Rect(
            x: field.minX - clearance, y: field.minY - clearance, width: field.size.width + 2 * clearance,
            height: field.size.height + 2 * clearance)
    }
}

/// Which window a document is made for.
public enum WindowChoice: Hashable, Sendable {
    /// An envelope without one, or no envelope.
    case none
    case form(WindowForm)

    /// Reads a form's name or "none"; `nil` when it is neither.
    public init?(_ name: String) {
        if name == "none" {
            self = .none
        } else if let form = WindowForm(name) {
            self = .form(form)
        } else {
            return nil
        }
    }

    /// What may be read, in the order of the documentation.
    public static let names = WindowForm.all.map(\.name) + ["none"]

    public var form: WindowForm? {
        if case .form(let form) = self { form } else { nil }
    }
}

/// Why an address does not show in its window as it should.
public enum WindowFault: Hashable, Sendable, CustomStringConvertible {
    /// Lines of the address, after long ones were broken.
    case tooManyLines(Int, window: String)
    /// Points.
    case tooHigh(over: Double, window: String)
    /// A frame that shows in the window or too near to it.
    case crowded(frame: String, window: String)

    public var description: String {
        switch self {
        case .tooManyLines(let count, let window):
            "the address has \(count) lines, and the window '\(window)' shows \(WindowForm.lineLimit); shorten it"
        case .tooHigh(let over, let window):
            "the address is \(Int((over / 1.mm).rounded(.up))) mm too high for the window '\(window)'; "
                + "leave out a line or make its style smaller"
        case .crowded(let frame, let window):
            "'\(frame)' shows in the window '\(window)' or within 5 mm around it; move it away or make it smaller"
        }
    }
}
