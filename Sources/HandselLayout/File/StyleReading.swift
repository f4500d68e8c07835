import HandselGraphics
import HandselSource
import HandselType

/// What a text style may say.
let styleProperties: [ElementForm.Property] = [
    .init("font", .choice(FontRole.allCases.map(\.rawValue)), "The font by its role in the brand."),
    .init("size", .length, "The em, such as 9.5pt."),
    .init("weight", .integer, "From 100 (thin) to 900 (black)."),
    .init("italic", .flag, "Whether it is slanted, in languages that have such letters."),
    .init("color", .color, "A role of the brand's colours, or components."),
    .init("spacing", .length, "Added between letters."),
    .init(
        "figures", .choice(TextStyle.Figures.allCases.map(\.rawValue)),
        "Which digits: all equally wide ('tabular'), as high as capitals ('lining'), or with ascenders ('oldStyle')."),
    .init(
        "case", .choice(TextAttributes.LetterCase.allCases.map(\.rawValue)),
        "In capitals ('upper'), by the rules of the document's language, or in small capitals ('small')."),
    .init("lineHeight", .number, "The distance of baselines in ems."),
    .init("like", .style, "A style from which all is taken that is not said here."),
]

/// The styles of a layout file by name.
func textStyles(_ value: SourceValue, _ scope: FileScope) throws(LayoutError) -> [String: TextAttributes] {
    guard case .record(let members) = value.content else {
        throw scope.invalid(value, wanted: "write styles by name")
    }
    var scope = scope
    scope.styles = []
    var styles: [String: TextAttributes] = [:]
    for member in members {
        styles[member.key] = try attributes(member.value, like: styles, scope)
        scope.styles.append(member.key)
    }
    return styles
}

/// A style as the file writes it, on the ground of another where it is like one.
func attributes(
    _ value: SourceValue, like styles: [String: TextAttributes], _ scope: FileScope
) throws(LayoutError) -> TextAttributes {
    guard case .record(let members) = value.content else {
        throw scope.invalid(value, wanted: "write what the style has, such as { size: 9pt, color: muted }")
    }
    var attributes = styles["body"] ?? TextAttributes()
    if let like = value["like"] { attributes = styles[try scope.style(like)] ?? attributes }
    for member in members {
        let value = member.value
        switch member.key {
        case "like": break
        case "font": attributes.font = try scope.choice(value, of: FontRole.self)
        case "size": attributes.size = try scope.length(value)
        case "color": attributes.color = try scope.color(value)
        case "spacing": attributes.letterSpacing = try scope.length(value)
        case "figures": attributes.figures = try scope.choice(value, of: TextStyle.Figures.self)
        case "case": attributes.letterCase = try scope.choice(value, of: TextAttributes.LetterCase.self)
        case "italic":
            guard case .flag(let flag) = value.content else {
                throw scope.invalid(value, wanted: "write true or false")
            }
            attributes.isItalic = flag
        case "weight":
            guard case .number(let text) = value.content, let weight = Int(text), (1...1000).contains(weight) else {
                throw scope.invalid(value, wanted: "write a weight from 100 to 900")
            }
            attributes.weight = weight
        case "lineHeight":
            guard case .number(let text) = value.content, let height = Double(text), (0.5...5).contains(height) else {
                throw scope.invalid(value, wanted: "write a number from 0.5 to 5")
            }
            attributes.lineHeight = height
        default:
            throw scope.unknown(
                "the property '\(member.key)' of a style", named: member.key, among: styleProperties.map(\.name),
                at: member.keyPosition)
        }
    }
    guard attributes.size > 0 else { throw scope.invalid(value, wanted: "write a size above 0") }
    return attributes
}
