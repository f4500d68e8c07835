import HandselSource

/// What a part file may say.
let partProperties: [ElementForm.Property] = [
    .init("summary", .template, "What the part is and where it stands, in a sentence."),
    .init("styles", .name, "Text styles by name; a layout's own style of the same name wins."),
    .init("page", .nodes, "The elements of the part."),
]

extension FileScope {
    /// How many parts may stand in each other.
    private static let partDepth = 8

    /// The elements of a part, read as if they stood where it is named.
    ///
    /// - Parameter position: where it is named.
    func nodes(ofPart name: String, at position: SourcePosition) throws(LayoutError) -> [Node] {
        if parts.contains(name) {
            throw .invalid(
                position, found: "the part '\(name)' inside itself (\((parts + [name]).joined(separator: ", then ")))",
                wanted: "leave it out here")
        }
        guard parts.count < FileScope.partDepth else {
            throw .invalid(
                position, found: "parts that stand in each other more than \(FileScope.partDepth) deep",
                wanted: "write the elements of '\(name)' here instead")
        }
        guard reading.takePart() else {
            throw .invalid(position, found: "more parts than a layout may take in", wanted: "use fewer of them")
        }
        let found: PartFile?
        do throws(LayoutError) {
            found = try reading.parts.part(named: name)
        } catch {
            throw error.located(at: position)
        }
        guard let file = found else {
            throw unknown("the part '\(name)'", named: name, among: reading.parts.names, at: position)
        }
        let source: SourceValue
        do throws(SourceError) {
            source = try SourceValue(
                reading: file.bytes, file: file.file, limits: SourceLimits(size: 1 << 18, depth: 40))
        } catch {
            throw .source(error)
        }
        return try nodes(of: source, part: name)
    }

    private func nodes(of source: SourceValue, part name: String) throws(LayoutError) -> [Node] {
        guard case .record(let members) = source.content else {
            throw .invalid(source.position, found: source.kind, wanted: "begin a part with 'page:'")
        }
        let known = partProperties.map(\.name)
        for member in members where !known.contains(member.key) {
            throw unknown(
                "the property '\(member.key)' of a part", named: member.key, among: known, at: member.keyPosition)
        }
        guard let page = source["page"], case .list = page.content else {
            throw .invalid(
                source["page"]?.position ?? source.position, found: "a part without a list of elements",
                wanted: "add 'page:' with a list of elements")
        }
        if let summary = source["summary"] { _ = try text(summary, wanted: "write a text") }
        var inner = self
        inner.parts.append(name)
        if let styles = source["styles"] { try inner.define(styles, from: name) }
        return try inner.nodes(page)
    }

    /// Adds a part's styles to those that its elements may name.
    private mutating func define(_ value: SourceValue, from part: String) throws(LayoutError) {
        guard case .record(let members) = value.content else {
            throw invalid(value, wanted: "write styles by name")
        }
        for member in members {
            // A mistake in a style is told, also where the layout has its own of that name.
            let style = try attributes(member.value, like: reading.styles, self)
            guard reading.define(member.key, style, from: part) else {
                throw .invalid(
                    member.keyPosition,
                    found: "another style '\(member.key)' than the part '\(reading.origin(of: member.key) ?? "")' has",
                    wanted: "give it another name, or define it in the layout, whose styles win")
            }
            if !styles.contains(member.key) { styles.append(member.key) }
        }
    }
}
