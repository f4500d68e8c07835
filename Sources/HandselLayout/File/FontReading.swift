public import HandselSource

/// A font that a layout is set in where the brand names none for its role.
public struct LayoutFont: Hashable, Sendable {
    public var role: FontRole
    public var family: String
    /// Where the layout file names it.
    public var position: SourcePosition?

    public init(_ role: FontRole, _ family: String, position: SourcePosition? = nil) {
        self.role = role
        self.family = family
        self.position = position
    }
}

extension FileScope {
    /// Roles with a family or a list of families each, such as `{ text: [Vollkorn], display: EB Garamond }`.
    func fonts(_ value: SourceValue) throws(LayoutError) -> [LayoutFont] {
        let wanted = "write fonts by their role, such as { text: Vollkorn, display: [EB Garamond] }"
        guard case .record(let members) = value.content else { throw invalid(value, wanted: wanted) }
        let known = FontRole.allCases.map(\.rawValue)
        var fonts: [LayoutFont] = []
        for member in members {
            guard let role = FontRole(rawValue: member.key) else {
                throw unknown("the font role '\(member.key)'", named: member.key, among: known, at: member.keyPosition)
            }
            var families = [member.value]
            if case .list(let values) = member.value.content { families = values }
            guard !families.isEmpty else { throw invalid(member.value, wanted: "write the name of a family") }
            for family in families {
                guard case .text(let name) = family.content, !name.isEmpty else {
                    throw invalid(family, wanted: "write the name of a family")
                }
                fonts.append(LayoutFont(role, name, position: family.position))
            }
        }
        return fonts
    }
}
