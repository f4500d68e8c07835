import HandselSource

/// The elements of a file that layouts share. Without a name or a width of its own, they stand as if written in its place.
public struct Part: Element {
    public static let keyword = "part"

    public var content: Column

    init(_ children: [Node]) {
        content = Column(children)
    }

    public func grows(in context: LayoutContext) -> Bool { content.grows(in: context) }

    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        // A part that is one element is that element, so that a box is as high as the row that it stands in.
        guard content.children.count == 1 else { return try content.place(in: region, context) }
        return try content.children[0].place(in: region, context)
    }
}

extension Part: FileElement {
    public static let form = ElementForm(
        "The elements of a file that layouts share: parts/NAME.yaml beside the layout, else among the installed layouts.",
        content: .name)

    public init(reading node: NodeReader) throws(LayoutError) {
        guard let value = node.content(), let name = try node.name(Part.keyword) else {
            throw node.missing(Part.keyword, "the name of a part, such as welcome-page")
        }
        self.init(try node.scope.nodes(ofPart: name, at: value.position))
    }
}
