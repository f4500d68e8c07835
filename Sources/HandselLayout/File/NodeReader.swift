public import HandselGraphics
public import HandselSource
import HandselType

/// Reads one node of a layout file. Asking for a property that the element's form does not have is our own mistake.
public struct NodeReader {
    let record: SourceValue
    let keyword: String
    let form: ElementForm
    var scope: FileScope

    /// Where the node begins.
    public var position: SourcePosition { record.position }

    // MARK: What stands after the keyword

    public func content() -> SourceValue? { record[keyword].flatMap { $0.content == .null ? nil : $0 } }

    // MARK: Properties

    /// The value of a property as it stands in the file.
    public func value(_ name: String) -> SourceValue? {
        precondition(
            name == keyword || form.properties.contains { $0.name == name }, "'\(keyword)' has no property '\(name)'")
        return record[name].flatMap { $0.content == .null ? nil : $0 }
    }

    public func template(_ name: String) throws(LayoutError) -> Template? {
        guard let value = value(name) else { return nil }
        return try scope.template(value)
    }

    /// A template that cannot be left out.
    public func requiredTemplate(_ name: String) throws(LayoutError) -> Template {
        guard let template = try template(name) else { throw missing(name, "a text") }
        return template
    }

    public func nodes(_ name: String) throws(LayoutError) -> [Node] {
        guard let value = value(name) else { return [] }
        return try scope.nodes(value)
    }

    /// In points.
    public func length(_ name: String) throws(LayoutError) -> Double? {
        guard let value = value(name) else { return nil }
        return try scope.length(value)
    }

    public func flag(_ name: String) throws(LayoutError) -> Bool? {
        guard let value = value(name) else { return nil }
        guard case .flag(let flag) = value.content else {
            throw scope.invalid(value, wanted: "write true or false")
        }
        return flag
    }

    /// In points; at most what a page has.
    public func height(_ name: String) throws(LayoutError) -> Double? {
        guard let value = value(name) else { return nil }
        return try scope.height(value)
    }

    public func integer(_ name: String, in range: ClosedRange<Int>) throws(LayoutError) -> Int? {
        guard let value = value(name) else { return nil }
        guard case .number(let text) = value.content, let number = Int(text), range.contains(number) else {
            throw scope.invalid(value, wanted: "write a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    public func color(_ name: String) throws(LayoutError) -> ColorReference? {
        guard let value = value(name) else { return nil }
        return try scope.color(value)
    }

    public func border(_ name: String) throws(LayoutError) -> Box.Border? {
        guard let value = value(name) else { return nil }
        return try scope.border(value)
    }

    public func insets(_ name: String) throws(LayoutError) -> Insets? {
        guard let value = value(name) else { return nil }
        return try scope.insets(value)
    }

    public func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, of type: Choice.Type
    ) throws(LayoutError) -> Choice? where Choice.RawValue == String {
        guard let value = value(name) else { return nil }
        return try scope.choice(value, of: type)
    }

    public func style(_ name: String) throws(LayoutError) -> String? {
        guard let value = value(name) else { return nil }
        return try scope.style(value)
    }

    public func condition(_ name: String) throws(LayoutError) -> When.Condition? {
        guard let value = value(name) else { return nil }
        return try scope.condition(value)
    }

    /// The path of a list among the known fields, and what its entries have.
    public func list(_ name: String) throws(LayoutError) -> (path: String, entries: FieldVocabulary) {
        guard let value = value(name) else { throw missing(name, "the name of a list") }
        return try scope.list(value)
    }

    /// A plain name such as "item".
    public func name(_ name: String) throws(LayoutError) -> String? {
        guard let value = value(name) else { return nil }
        guard case .text(let text) = value.content, text.wholeMatch(of: /[A-Za-z][A-Za-z0-9-]*/) != nil else {
            throw scope.invalid(value, wanted: "write a name of letters, digits and hyphens")
        }
        return text
    }

    /// The error for something that cannot be left out.
    public func missing(_ name: String, _ what: String) -> LayoutError {
        .invalid(position, found: "'\(keyword)' without '\(name)'", wanted: "add '\(name)': \(what)")
    }
}
