import HandselSource

extension FileScope {
    /// A field, 'not' and a field, a list of which all must hold, or a record of `any`, `all` or `not`.
    func condition(_ value: SourceValue) throws(LayoutError) -> When.Condition {
        switch value.content {
        case .list:
            return .all(try conditions(value))
        case .record(let members):
            guard let member = members.first, members.count == 1, ["any", "all", "not"].contains(member.key) else {
                throw invalid(value, wanted: "write { any: [...] }, { all: [...] } or { not: ... }")
            }
            switch member.key {
            case "any": return .any(try conditions(member.value))
            case "all": return .all(try conditions(member.value))
            default: return .not(try condition(member.value))
            }
        default:
            let wanted = "write a field such as customer.vatId, or 'not' and a field; several stand in a list"
            let words = try text(value, wanted: wanted).split(separator: " ").map(String.init)
            guard words.count == 1 || words.count == 2 && words[0] == "not", let path = words.last else {
                throw invalid(value, wanted: wanted)
            }
            guard vocabulary.kind(of: path) != nil else {
                throw unknown("the field '\(path)'", named: path, among: vocabulary.paths, at: value.position)
            }
            return words.count == 2 ? .not(.field(path)) : .field(path)
        }
    }

    private func conditions(_ value: SourceValue) throws(LayoutError) -> [When.Condition] {
        guard case .list(let values) = value.content, !values.isEmpty else {
            throw invalid(value, wanted: "write a list of fields such as [customer.vatId, not customer.name]")
        }
        var conditions: [When.Condition] = []
        for value in values { conditions.append(try condition(value)) }
        return conditions
    }
}
