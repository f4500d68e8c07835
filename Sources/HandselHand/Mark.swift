/// A diacritic that letters are composed with.
enum Mark: String, Hashable, Sendable, CaseIterable {
    case grave, acute
    case circumflex = "circ"
    case tilde, macron, breve, dot
    case diaeresis = "dier"
    case hook, ring
    case doubleAcute = "dacute"
    case caron, horn
    case dotBelow = "dotb"
    case commaBelow = "comb"
    case cedilla = "cedil"
    case ogonek = "ogon"

    /// The mark that a combining character writes; `nil` for all others.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x0300: self = .grave
        case 0x0301: self = .acute
        case 0x0302: self = .circumflex
        case 0x0303: self = .tilde
        case 0x0304: self = .macron
        case 0x0306: self = .breve
        case 0x0307: self = .dot
        case 0x0308: self = .diaeresis
        case 0x0309: self = .hook
        case 0x030A: self = .ring
        case 0x030B: self = .doubleAcute
        case 0x030C: self = .caron
        case 0x031B: self = .horn
        case 0x0323: self = .dotBelow
        case 0x0326: self = .commaBelow
        case 0x0327: self = .cedilla
        case 0x0328: self = .ogonek
        default: return nil
        }
    }

    /// Where the mark belongs.
    enum Place { case above, below, foot, side }

    var place: Place {
        switch self {
        case .cedilla, .commaBelow, .dotBelow: .below
        case .ogonek: .foot
        case .horn: .side
        default: .above
        }
    }
}
