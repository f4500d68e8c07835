import HandselGraphics
import HandselSource

/// The address of who gets the letter, where a window envelope shows it: on the first page, at its exact place.
public struct AddressWindow: PagePart {
    public static let keyword = "window"

    /// `nil` takes the one that the document is made for.
    public var choice: WindowChoice?
    /// Who sends it, in one small line above the address.
    public var returnLine: Template?
    public var returnStyle: String?
    /// Each may have several lines; what is empty leaves no line.
    public var address: [Template]
    public var style: String?
    /// What stands beside the window, on the side that is free.
    public var beside: Column
    /// Whether the sheet's edge shows where it is folded and punched.
    public var marks: Bool

    public init(
        _ choice: WindowChoice? = nil, returnLine: Template? = nil, returnStyle: String? = nil, address: [Template],
        style: String? = nil, beside: [Node] = [], marks: Bool = false
    ) {
        self.choice = choice
        self.returnLine = returnLine
        self.returnStyle = returnStyle
        self.address = address
        self.style = style
        self.beside = Column(beside)
        self.marks = marks
    }

    /// The window that is meant; `nil` for none.
    func form(_ context: LayoutContext) -> WindowForm? { (context.window ?? choice ?? WindowChoice.none).form }

    /// Only the page knows where it stands; among other elements it shows nothing.
    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        .whole(Frame(name: AddressWindow.keyword, size: .zero))
    }
}

extension AddressWindow: FileElement {
    public static let form = ElementForm(
        "The address where a window envelope shows it: 'usual' for the window that is asked for, or its name.",
        content: .choice(["usual"] + WindowChoice.names),
        properties: [
            .init("returnLine", .template, "Who sends it, in one small line above the address."),
            .init("returnStyle", .style, "Of the return line."),
            .init("address", .templates, "The address: texts below each other; what is empty leaves no line."),
            .init("style", .style, "Of the address."),
            .init("beside", .nodes, "What stands beside the window, on the side that is free."),
            .init("marks", .flag, "Whether the sheet's left edge shows where it is folded and punched."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        let names = ["usual"] + WindowChoice.names
        guard let value = node.content() else { throw node.missing(AddressWindow.keyword, "usual, or a window's name") }
        let name = try node.scope.text(value, wanted: "write one of \(names.joined(separator: ", "))")
        guard names.contains(name) else {
            throw node.scope.unknown("the window '\(name)'", named: name, among: names, at: value.position)
        }
        guard let address = node.value("address") else {
            throw node.missing("address", "a list of texts such as [\"{customer.name}\", \"{customer.address}\"]")
        }
        self.init(
            WindowChoice(name), returnLine: try node.template("returnLine"),
            returnStyle: try node.style("returnStyle"), address: try node.scope.templates(address),
            style: try node.style("style"), beside: try node.nodes("beside"), marks: try node.flag("marks") ?? false)
    }
}
