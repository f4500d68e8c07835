/// Its nodes only where a condition holds, mostly that a field has something to show.
public struct When: Element {
    public static let keyword = "when"

    public var condition: Condition
    public var content: Column
    public var otherwise: Column

    public init(_ condition: Condition, show: [Node], otherwise: [Node] = [], gap: Double = 0) {
        self.condition = condition
        content = Column(show, gap: gap)
        self.otherwise = Column(otherwise, gap: gap)
    }

    public init(
        _ condition: String, gap: Double = 0, @NodeBuilder show: () -> [Node],
        @NodeBuilder otherwise: () -> [Node] = { [] }
    ) {
        self.init(Condition(condition), show: show(), otherwise: otherwise(), gap: gap)
    }

    public func grows(in context: LayoutContext) -> Bool {
        (condition.holds(in: context.scope) ? content : otherwise).grows(in: context)
    }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        try (condition.holds(in: context.scope) ? content : otherwise).place(in: region, context)
    }
}

/// Its nodes only where a condition does not hold.
public struct Unless: Element {
    public static let keyword = "unless"

    public var choice: When

    public init(_ condition: When.Condition, show: [Node], otherwise: [Node] = [], gap: Double = 0) {
        choice = When(.not(condition), show: show, otherwise: otherwise, gap: gap)
    }

    public func grows(in context: LayoutContext) -> Bool { choice.grows(in: context) }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        try choice.place(in: region, context)
    }
}

extension When {
    /// What is asked of fields.
    public indirect enum Condition: Hashable, Sendable {
        /// The field has something to show.
        case field(String)
        case not(Condition)
        case all([Condition])
        case any([Condition])

        /// Reads "customer.vatId" or "not customer.vatId".
        public init(_ text: String) {
            let words = text.split(separator: " ")
            let field = Condition.field(String(words.last ?? ""))
            self = words.count > 1 && words[0] == "not" ? .not(field) : field
        }

        func holds(in scope: any FieldScope) -> Bool {
            switch self {
            case .field(let path): scope.value(at: path)?.isPresent ?? false
            case .not(let condition): !condition.holds(in: scope)
            case .all(let conditions): conditions.allSatisfy { $0.holds(in: scope) }
            case .any(let conditions): conditions.contains { $0.holds(in: scope) }
            }
        }
    }
}

extension When: FileElement {
    public static let form = ElementForm(
        "Elements only where a field has something to show: 'customer.vatId', 'not customer.vatId', a list of which all "
            + "hold, or { any: [...] }.",
        content: .condition,
        properties: [
            .init("show", .nodes, "What is shown then."),
            .init("otherwise", .nodes, "What is shown if not."),
            .init("gap", .length, "Between two elements."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        guard let condition = try node.condition(When.keyword) else { throw node.missing(When.keyword, "a field") }
        self.init(
            condition, show: try node.nodes("show"), otherwise: try node.nodes("otherwise"),
            gap: try node.length("gap") ?? 0)
    }
}

extension Unless: FileElement {
    public static let form = ElementForm(
        "Elements only where a condition, written as for 'when', does not hold.", content: .condition,
        properties: When.form.properties)

    public init(reading node: NodeReader) throws(LayoutError) {
        guard let condition = try node.condition(Unless.keyword) else { throw node.missing(Unless.keyword, "a field") }
        self.init(
            condition, show: try node.nodes("show"), otherwise: try node.nodes("otherwise"),
            gap: try node.length("gap") ?? 0)
    }
}
