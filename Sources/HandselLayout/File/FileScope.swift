import HandselGraphics
import HandselSource
import HandselType

/// What is known at one place of a layout file: the fields and styles that may be named there. Reads single values.
struct FileScope {
    var vocabulary: FieldVocabulary
    var styles: [String]
    /// What the whole file brings together.
    var reading: LayoutReading
    /// The parts that this place stands in, from the outermost.
    var parts: [String] = []
    /// The height of the layout's own paper, in points.
    var paperHeight = Double.infinity
    /// The height that an element may have on a page of the layout's own paper, in points.
    var roomHeight = Double.infinity
    /// Header, footer and pinned parts may stand here: directly under 'page'.
    var holdsPageParts = false

    func invalid(_ value: SourceValue, wanted: String) -> LayoutError {
        let found: String =
            switch value.content {
            case .text(let text), .number(let text): "'\(text)'"
            default: value.kind
            }
        return .invalid(value.position, found: found, wanted: wanted)
    }

    func text(_ value: SourceValue, wanted: String) throws(LayoutError) -> String {
        switch value.content {
        case .text(let text), .number(let text): return text
        case .flag(let flag): return String(flag)
        default: throw invalid(value, wanted: wanted)
        }
    }

    func template(_ value: SourceValue) throws(LayoutError) -> Template {
        let text = try text(value, wanted: "write a text")
        guard let template = Template(text) else {
            throw invalid(value, wanted: "close each '{' with '}'; write a brace that is meant as text twice")
        }
        for path in template.fields { try check(path, value) }
        return template
    }

    /// One template, or a list of them.
    func templates(_ value: SourceValue) throws(LayoutError) -> [Template] {
        guard case .list(let values) = value.content else { return [try template(value)] }
        var templates: [Template] = []
        for value in values { templates.append(try template(value)) }
        return templates
    }

    private func check(_ path: String, _ value: SourceValue) throws(LayoutError) {
        guard vocabulary.kind(of: path) == nil else {
            guard case .text = vocabulary.kind(of: path) else {
                throw LayoutError.invalid(
                    value.position, found: "the field '\(path)' in a text",
                    wanted: "it is no text; use 'each' or 'when' for it")
            }
            return
        }
        throw unknown("the field '\(path)'", named: path, among: vocabulary.paths, at: value.position)
    }

    func unknown(
        _ what: String, named name: String, among names: [String], at position: SourcePosition
    ) -> LayoutError {
        let wanted =
            nearest(to: name, among: names).map { "did you mean '\($0)'?" }
            ?? (names.isEmpty ? "there are none" : "known are: \(shortened(names))")
        return .invalid(position, found: "\(what), which nobody knows", wanted: wanted)
    }

    private func shortened(_ names: [String]) -> String {
        names.prefix(24).joined(separator: ", ") + (names.count > 24 ? " and \(names.count - 24) more" : "")
    }

    func length(_ value: SourceValue) throws(LayoutError) -> Double {
        let text = try text(value, wanted: "write a length such as 4mm")
        guard let length = Length(text) else {
            throw invalid(value, wanted: "write a length with its unit: 4mm, 1.5cm, 9pt or 1in")
        }
        guard (0...14_400).contains(length.points) else {
            throw invalid(value, wanted: "write a length from 0 to 5080mm")
        }
        return length.points
    }

    /// A height that a page has: what is higher would never find room.
    func height(_ value: SourceValue) throws(LayoutError) -> Double {
        let height = try length(value)
        guard height <= roomHeight + 0.01 else {
            throw invalid(value, wanted: "write at most \(Int(roomHeight / 1.mm))mm, which is what a page has")
        }
        return height
    }

    /// One length for all sides, two (top and bottom, the sides) or four (top, trailing, bottom, leading).
    func insets(_ value: SourceValue) throws(LayoutError) -> Insets {
        let words = try text(value, wanted: "write a length such as 4mm").split(separator: " ")
        var lengths: [Double] = []
        for word in words { lengths.append(try length(SourceValue(.text(String(word)), at: value.position))) }
        switch lengths.count {
        case 1: return Insets(all: lengths[0])
        case 2: return Insets(top: lengths[0], leading: lengths[1], bottom: lengths[0], trailing: lengths[1])
        case 4: return Insets(top: lengths[0], leading: lengths[3], bottom: lengths[2], trailing: lengths[1])
        default:
            throw invalid(
                value, wanted: "write one length, two (top and bottom, sides) or four (top, trailing, bottom, leading)")
        }
    }

    /// Words such as "leading trailing top".
    func edges(_ value: SourceValue) throws(LayoutError) -> Set<Box.Edge> {
        let wanted = "write one or more of \(Box.Edge.allCases.map(\.rawValue).joined(separator: ", "))"
        var edges: Set<Box.Edge> = []
        for word in try text(value, wanted: wanted).split(separator: " ") {
            guard let edge = Box.Edge(rawValue: String(word)) else { throw invalid(value, wanted: wanted) }
            edges.insert(edge)
        }
        return edges
    }

    func lengths(_ value: SourceValue) throws(LayoutError) -> [Double] {
        var lengths: [Double] = []
        for word in try text(value, wanted: "write lengths such as 1pt 2pt").split(separator: " ") {
            lengths.append(try length(SourceValue(.text(String(word)), at: value.position)))
        }
        return lengths
    }

    /// "1.8mm to 2.4mm"
    func range(_ value: SourceValue) throws(LayoutError) -> ClosedRange<Double> {
        let words = try text(value, wanted: "write a range such as 1.8mm to 2.4mm").split(separator: " ")
        guard words.count == 3, words[1] == "to" else {
            throw invalid(value, wanted: "write a range such as 1.8mm to 2.4mm")
        }
        let low = try length(SourceValue(.text(String(words[0])), at: value.position))
        let high = try length(SourceValue(.text(String(words[2])), at: value.position))
        guard low > 0, low <= high else { throw invalid(value, wanted: "write the smaller length first, above 0") }
        return low...high
    }

    func width(_ value: SourceValue) throws(LayoutError) -> RowWidth {
        guard let width = RowWidth(try text(value, wanted: "write a width such as 12mm, 2fr or content")) else {
            throw invalid(value, wanted: "write a width: a length such as 12mm, a share such as 2fr, or content")
        }
        return width
    }

    func color(_ value: SourceValue) throws(LayoutError) -> ColorReference {
        guard let color = ColorReference(try text(value, wanted: "write a colour")) else {
            let roles = ColorRole.allCases.map(\.rawValue).joined(separator: ", ")
            throw invalid(value, wanted: "write a colour's role (\(roles)) or its components such as \"#1f4d3a\"")
        }
        return color
    }

    /// "0.5pt rule", in either order; each part may be missing.
    func border(_ value: SourceValue) throws(LayoutError) -> Box.Border {
        var width: Double?
        var color: ColorReference?
        let wanted = "write a border such as 0.5pt rule: a width of up to 72pt and a colour"
        for word in try text(value, wanted: wanted).split(separator: " ") {
            if let length = Length(String(word)), width == nil, (0...72).contains(length.points) {
                width = length.points
            } else if let named = ColorReference(String(word)), color == nil {
                color = named
            } else {
                throw invalid(value, wanted: wanted)
            }
        }
        guard width != nil || color != nil else { throw invalid(value, wanted: wanted) }
        return Box.Border(color: color ?? .role(.rule), width: width ?? 0.5)
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ value: SourceValue, of type: Choice.Type
    ) throws(LayoutError) -> Choice where Choice.RawValue == String {
        let names = Choice.allCases.map(\.rawValue)
        guard let choice = Choice(rawValue: try text(value, wanted: "write one of \(names.joined(separator: ", "))"))
        else {
            throw invalid(value, wanted: "write one of \(names.joined(separator: ", "))")
        }
        return choice
    }

    func style(_ value: SourceValue) throws(LayoutError) -> String {
        let name = try text(value, wanted: "write the name of a style")
        guard styles.contains(name) else {
            throw unknown("the style '\(name)'", named: name, among: styles, at: value.position)
        }
        return name
    }

    func list(_ value: SourceValue) throws(LayoutError) -> (path: String, entries: FieldVocabulary) {
        let path = try text(value, wanted: "write the name of a list")
        let lists = vocabulary.entries.compactMap { entry in if case .list = entry.kind { entry.path } else { nil } }
        guard case .list(let entries) = vocabulary.kind(of: path) else {
            throw unknown("the list '\(path)'", named: path, among: lists, at: value.position)
        }
        return (path, entries)
    }

    // MARK: Nodes

    func nodes(_ value: SourceValue) throws(LayoutError) -> [Node] {
        guard case .list(let values) = value.content else { return try spliced(value) }
        var nodes: [Node] = []
        for value in values { nodes += try spliced(value) }
        return nodes
    }

    /// The node, or the nodes of a part that has neither a name nor a width of its own.
    private func spliced(_ value: SourceValue) throws(LayoutError) -> [Node] {
        let node = try node(value)
        guard let part = node.element as? Part, !isWrapped(value) else { return [node] }
        return part.content.children
    }

    private func isWrapped(_ record: SourceValue) -> Bool { record["name"] != nil || record["width"] != nil }

    private func node(_ value: SourceValue) throws(LayoutError) -> Node {
        switch value.content {
        case .text(let keyword):
            guard let element = ElementCatalog.element(named: keyword) else {
                throw unknown("the element '\(keyword)'", named: keyword, among: keywords, at: value.position)
            }
            let member = SourceValue.Member(
                key: keyword, keyPosition: value.position, value: SourceValue(.null, at: value.position))
            let record = SourceValue(.record([member]), at: value.position)
            return try node(element, keyword: keyword, record: record)
        case .record(let members):
            let named = members.filter { ElementCatalog.element(named: $0.key) != nil }
            guard let first = named.first, let element = ElementCatalog.element(named: first.key) else {
                let key = members.first?.key ?? ""
                throw unknown(
                    "the element '\(key)'", named: key, among: keywords,
                    at: members.first?.keyPosition ?? value.position)
            }
            if named.count > 1 {
                throw .invalid(
                    named[1].keyPosition, found: "'\(named[1].key)' beside '\(first.key)'",
                    wanted: "begin each element with a '-' of its own")
            }
            return try node(element, keyword: first.key, record: value)
        default:
            throw invalid(value, wanted: "write an element such as 'text: …'")
        }
    }

    private var keywords: [String] { ElementCatalog.elements.map { $0.keyword } }

    private func node(
        _ element: any FileElement.Type, keyword: String, record: SourceValue
    ) throws(LayoutError) -> Node {
        let form = element.form
        guard case .record(let members) = record.content else { return .empty }
        let known = [keyword] + form.properties.map(\.name) + ElementForm.common.map(\.name)
        for member in members where !known.contains(member.key) {
            throw unknown(
                "the property '\(member.key)' of '\(keyword)'", named: member.key, among: known, at: member.keyPosition)
        }
        let isPagePart = Layout.pageParts.contains(keyword)
        if !holdsPageParts, isPagePart {
            let place = members.first { $0.key == keyword }?.keyPosition ?? record.position
            throw .invalid(
                place, found: "'\(keyword)' inside another element", wanted: "write it directly under 'page'")
        }
        var inner = self
        inner.holdsPageParts = holdsPageParts && element is Part.Type && !isWrapped(record)
        // Page numbers are known only around the flow, so only there may they be named.
        if keyword == Pinned.keyword { inner.roomHeight = paperHeight }
        if isPagePart { inner.vocabulary = vocabulary.adding(pageVocabulary, under: "page") }
        let reader = NodeReader(record: record, keyword: keyword, form: form, scope: inner)
        if form.content == nil, let content = reader.content() {
            throw invalid(content, wanted: "'\(keyword)' takes no value; leave it out")
        }
        var node = Node(try element.init(reading: reader), position: record.position)
        if let name = record["name"] { node.name = try text(name, wanted: "write a name") }
        if let width = record["width"], !form.properties.contains(where: { $0.name == "width" }) {
            node.width = try self.width(width)
        }
        return node
    }
}
