public import HandselGraphics
public import HandselType

/// A colour by its role in the brand, or by its components.
public enum ColorReference: Hashable, Sendable {
    case role(ColorRole)
    case fixed(Color)

    /// Reads "accent" or "#1f4d3a"; `nil` when it is neither.
    public init?(_ text: String) {
        if let role = ColorRole(rawValue: text) {
            self = .role(role)
        } else if let color = Color(hex: text) {
            self = .fixed(color)
        } else {
            return nil
        }
    }
}

/// What a colour is for, so that a layout fits every brand.
public enum ColorRole: String, Hashable, Sendable, CaseIterable {
    /// Text.
    case ink
    /// Text that may step back.
    case muted
    /// The brand's own colour.
    case accent
    /// Text on a ground of the accent colour.
    case onAccent
    /// A second colour for small things.
    case highlight
    /// The paper's colour, or a tint that stands for it.
    case paper
    /// A faint ground behind blocks.
    case tint
    /// Lines between things.
    case rule
    /// Handwriting.
    case pen
}

/// What a font is for.
public enum FontRole: String, Hashable, Sendable, CaseIterable {
    /// Everything that is read.
    case text
    /// Names, titles and large amounts.
    case display
    /// Headings; the display font where the brand names no other.
    case heading
    /// Amounts and dates; the text font where the brand names no other.
    case figures

    /// The role whose font stands in where the brand names none.
    var standIn: FontRole? {
        switch self {
        case .heading: .display
        case .figures: .text
        case .text, .display: nil
        }
    }
}

/// The brand's colours and fonts, by role.
public struct Theme: Hashable, Sendable {
    public var colors: [ColorRole: Color]
    /// Families in the order of preference.
    public var fonts: [FontRole: [String]]

    private var choosesPen: Bool
    /// The roles that the brand names fonts for.
    private var namedFonts: Set<FontRole>

    public init(colors: [ColorRole: Color] = [:], fonts: [FontRole: [String]] = [:]) {
        self.colors = Theme.plainColors.merging(colors) { _, own in own }
        self.fonts = Theme.plainFonts.merging(fonts) { _, own in own }
        choosesPen = colors[.pen] != nil
        namedFonts = Set(fonts.keys)
    }

    /// The same with a layout's own fonts for the roles that the brand names none for, itself or by one that stands in.
    public func settingUp(_ defaults: [LayoutFont]) -> Theme {
        var theme = self
        for role in FontRole.allCases where !namedFonts.contains(role) {
            if let standIn = role.standIn, namedFonts.contains(standIn) { continue }
            let families = defaults.filter { $0.role == role }.map(\.family)
            if !families.isEmpty { theme.fonts[role] = families }
        }
        return theme
    }

    /// The same with this colour for handwriting, unless the brand chose one itself.
    public func writing(in ink: Color) -> Theme {
        var theme = self
        if !choosesPen { theme.colors[.pen] = ink }
        return theme
    }

    /// The families for a role, in the order of preference.
    public func families(_ role: FontRole) -> [String] { fonts[role] ?? role.standIn.flatMap { fonts[$0] } ?? [] }

    /// The colour that `reference` stands for.
    public func color(_ reference: ColorReference) -> Color {
        switch reference {
        case .fixed(let color): color
        case .role(let role): colors[role] ?? .black
        }
    }

    private static let plainColors: [ColorRole: Color] = [
        .ink: Color(red: 0.12, green: 0.13, blue: 0.14), .muted: Color(red: 0.38, green: 0.40, blue: 0.42),
        .accent: Color(red: 0.16, green: 0.24, blue: 0.36), .onAccent: .white,
        .highlight: Color(red: 0.56, green: 0.37, blue: 0.12), .paper: .white,
        .tint: Color(red: 0.96, green: 0.96, blue: 0.95), .rule: Color(red: 0.82, green: 0.83, blue: 0.83),
        .pen: Color(red: 0.07, green: 0.11, blue: 0.36),
    ]

    private static let plainFonts: [FontRole: [String]] = [.text: ["Inter"], .display: ["EB Garamond", "Inter"]]
}

/// A named style of a layout.
public struct TextAttributes: Hashable, Sendable {
    public var font: FontRole
    /// The em in points.
    public var size: Double
    public var weight: Int
    public var isItalic: Bool
    public var color: ColorReference
    /// In points.
    public var letterSpacing: Double
    public var figures: TextStyle.Figures
    /// The distance of baselines in ems.
    public var lineHeight: Double
    public var letterCase = LetterCase.asWritten

    /// In which letters words are set.
    public enum LetterCase: String, Hashable, Sendable, CaseIterable {
        case asWritten
        /// In capitals, by the rules of the document's language.
        case upper
        /// In small capitals; what is copied from the page is as written.
        case small
    }

    public init(
        font: FontRole = .text, size: Double = 9.5, weight: Int = 400, isItalic: Bool = false,
        color: ColorReference = .role(.ink), letterSpacing: Double = 0, figures: TextStyle.Figures = .standard,
        lineHeight: Double = 1.4
    ) {
        self.font = font
        self.size = size
        self.weight = weight
        self.isItalic = isItalic
        self.color = color
        self.letterSpacing = letterSpacing
        self.figures = figures
        self.lineHeight = lineHeight
    }

    /// The style in a brand's fonts and colours.
    func style(in theme: Theme) -> TextStyle {
        var style = TextStyle(
            families: theme.families(font), weight: weight, isItalic: isItalic, size: size,
            color: theme.color(color), letterSpacing: letterSpacing, figures: figures)
        style.isSmallCapitals = letterCase == .small
        return style
    }
}
