public import HandselCodes
public import HandselHand
public import HandselSource
public import HandselType

/// Why a layout file cannot be used, or a page cannot be made from it.
public enum LayoutError: Error, Equatable {
    /// The layout file is not YAML or JSON.
    case source(SourceError)
    /// Something in the layout file is not what it should be. Both texts are phrases.
    case invalid(SourcePosition, found: String, wanted: String)
    /// An element is higher than the room that even an empty page has.
    case doesNotFit(Misfit)
    case text(TypeError, SourcePosition?)
    case image(ImageError, SourcePosition?)
    case hand(HandError, SourcePosition?)
    /// A field names a kind of illustration that there is not.
    case unknownIllustration(String, SourcePosition?)
    /// A field names a kind of ornament that there is not.
    case unknownOrnament(String, SourcePosition?)
    /// What an ornament's piece, such as a leaf, would stand on; told of in strict placing only.
    case ornamentTouches(ornament: String, piece: String, content: String, page: Int, SourcePosition?)
    /// A note in type runs over its room even in its smallest letters. `charactersOver` is how many must go from its end,
    /// `smallestSize` the em in points.
    case noteTooLong(charactersOver: Int, smallestSize: Double, SourcePosition?)
    /// What a code is to hold does not fit into one.
    case code(CodeError, SourcePosition?)
    /// A code whose modules cameras can read is wider than its room. Points.
    case codeTooWide(needed: Double, available: Double, SourcePosition?)
    /// The file of a part is there but cannot be read; `reason` is a sentence that names it.
    case partUnreadable(reason: String, SourcePosition?)
    /// An address does not show in its window as it should, where that is an error.
    case window(WindowFault, SourcePosition?)
    /// The finished pages are not as they should be, where that is an error.
    case flawed([PageFlaw])
    /// A node built in Swift names a style that its layout does not have.
    case unknownStyle(String, SourcePosition?)
    case tooManyPages(limit: Int)
    /// A page on a roll became longer than `limit` points.
    case rollTooLong(limit: Double)
    /// Header and footer leave no room between them. Points.
    case noRoom(page: Int, bodyHeight: Double)

    /// The same error with a place, where it has none yet: the innermost place wins.
    func located(at position: SourcePosition?) -> LayoutError {
        switch self {
        case .text(let error, nil): .text(error, position)
        case .image(let error, nil): .image(error, position)
        case .hand(let error, nil): .hand(error, position)
        case .unknownIllustration(let name, nil): .unknownIllustration(name, position)
        case .unknownOrnament(let name, nil): .unknownOrnament(name, position)
        case .ornamentTouches(let ornament, let piece, let content, let page, nil):
            .ornamentTouches(ornament: ornament, piece: piece, content: content, page: page, position)
        case .noteTooLong(let over, let size, nil): .noteTooLong(charactersOver: over, smallestSize: size, position)
        case .code(let error, nil): .code(error, position)
        case .codeTooWide(let needed, let available, nil):
            .codeTooWide(needed: needed, available: available, position)
        case .partUnreadable(let reason, nil): .partUnreadable(reason: reason, position)
        case .window(let fault, nil): .window(fault, position)
        case .unknownStyle(let style, nil): .unknownStyle(style, position)
        case .doesNotFit(let misfit) where misfit.position == nil:
            .doesNotFit(
                Misfit(
                    element: misfit.element, position: position, neededHeight: misfit.neededHeight,
                    availableHeight: misfit.availableHeight))
        default: self
        }
    }
}

extension LayoutError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .source(let error):
            "\(error)"
        case .invalid(let position, let found, let wanted):
            "\(position): found \(found); \(wanted)"
        case .doesNotFit(let misfit):
            "\(prefix(misfit.position))'\(misfit.element)' needs \(needed(misfit)) of height and an empty page "
                + "has \(millimetres(misfit.availableHeight)); shorten it, make it smaller or let it break"
        case .text(let error, let position): "\(prefix(position))\(error)"
        case .image(let error, let position): "\(prefix(position))\(error)"
        case .hand(let error, let position): "\(prefix(position))\(error)"
        case .unknownIllustration(let name, let position):
            "\(prefix(position))there is no illustration '\(name)'; \(SpotIllustration.nearestKind(to: name))"
        case .unknownOrnament(let name, let position):
            "\(prefix(position))there is no ornament '\(name)'; \(Ornament.nearestKind(to: name))"
        case .ornamentTouches(let ornament, let piece, let content, let page, let position):
            "\(prefix(position))a \(piece) of the ornament '\(ornament)' touches '\(content)' on page \(page); "
                + "give the ornament less room or the content more margin"
        case .noteTooLong(let over, let size, let position):
            "\(prefix(position))the note is too long for its room by \(over) characters, even in letters of "
                + "\((size * 10).rounded() / 10) points; shorten it or give it more room"
        case .code(let error, let position): "\(prefix(position))\(error)"
        case .codeTooWide(let needed, let available, let position):
            "\(prefix(position))a code needs \(millimetres(needed)) of width to be read by cameras and has "
                + "\(millimetres(available)); give it more room or put less into it"
        case .partUnreadable(let reason, let position): "\(prefix(position))\(reason)"
        case .window(let fault, let position): "\(prefix(position))\(fault)"
        case .flawed(let flaws): flaws.map(\.description).joined(separator: "\n")
        case .unknownStyle(let style, let position):
            "\(prefix(position))there is no style '\(style)'; define it under 'styles'"
        case .tooManyPages(let limit):
            "the document has more than \(limit) pages; split it or raise the page limit"
        case .rollTooLong(let limit):
            "the page is longer than \(millimetres(limit)) on its roll; split the document or use a sheet of paper"
        case .noRoom(let page, let bodyHeight):
            "header, footer and margins of page \(page) leave \(millimetres(bodyHeight)) for its content; make them smaller"
        }
    }

    private func prefix(_ position: SourcePosition?) -> String {
        position.map { "\($0): " } ?? ""
    }

    private func needed(_ misfit: Misfit) -> String {
        misfit.neededHeight.isFinite ? millimetres(misfit.neededHeight) : "more"
    }
}

/// A length in points as people read it, such as "46.0 mm".
func millimetres(_ points: Double) -> String {
    let tenths = Int((points / 72 * 254).rounded())
    return "\(tenths / 10).\(abs(tenths % 10)) mm"
}
