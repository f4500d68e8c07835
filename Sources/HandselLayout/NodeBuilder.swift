/// Lets a layout be written in Swift as it reads: `Column { Text("…") }`.
@resultBuilder
public enum NodeBuilder {
    public static func buildExpression(_ element: some Element) -> [Node] { [Node(element)] }
    public static func buildExpression(_ node: Node) -> [Node] { [node] }
    public static func buildExpression(_ nodes: [Node]) -> [Node] { nodes }
    public static func buildBlock(_ parts: [Node]...) -> [Node] { parts.flatMap { $0 } }
    public static func buildOptional(_ nodes: [Node]?) -> [Node] { nodes ?? [] }
    public static func buildEither(first nodes: [Node]) -> [Node] { nodes }
    public static func buildEither(second nodes: [Node]) -> [Node] { nodes }
    public static func buildArray(_ parts: [[Node]]) -> [Node] { parts.flatMap { $0 } }
}

extension Element {
    /// This element under a name of its own, for checks and the debugging overlay.
    public func named(_ name: String) -> Node { Node(self, name: name) }

    /// This element with a width in the row around it.
    public func width(_ width: RowWidth) -> Node { Node(self, width: width) }
}

extension Node {
    public func named(_ name: String) -> Node {
        var node = self
        node.name = name
        return node
    }

    public func width(_ width: RowWidth) -> Node {
        var node = self
        node.width = width
        return node
    }
}
