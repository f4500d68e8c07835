import HandselGraphics
import HandselSource

/// The address of who gets the letter, where a window envelope shows it: on the first page, at its exact place.
public struct AddressWindow: PagePart {
    public static let keyword = "window"

    /// `nil` takes the one that the document is made for.
    public var choice: WindowChoice?
    /// Windows for some papers instead, by the paper's name in small letters.
    public var choicesByPaper: [String: WindowChoice] = [:]
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
    func form(on paper: Paper, _ context: LayoutContext) -> WindowForm? {
        (context.window ?? choicesByPaper[paper.name.lowercased()] ?? choice ?? WindowChoice.none).form
    }

    /// Only the page knows where it stands; among other elements it shows nothing.
    public func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        .whole(Frame(name: AddressWindow.keyword, size: .zero))
    }
}

extension AddressWindow: FileElement {
    public static let form = ElementForm(
        "The address where a window envelope shows it: 'usual' for the window that is asked for, its name, or where nobody "
            + "asks for one a name by paper, such as { A4: din5008b, letter: us-9 }.",
        content: .choiceByPaper(["usual"] + WindowChoice.names),
        properties: [
            .init("returnLine", .template, "Who sends it, in one small line above the address."),
            .init("returnStyle", .style, "Of the return line."),
            .init("address", .templates, "The address: texts below each other; what is empty leaves no line."),
            .init("style", .style, "Of the address."),
            .init("beside", .nodes, "What stands beside the window, on the side that is free."),
            .init("marks", .flag, "Whether the sheet's left edge shows where it is folded and punched."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        guard let value = node.content() else { throw node.missing(AddressWindow.keyword, "usual, or a window's name") }
        var byPaper: [String: WindowChoice] = [:]
        var choice: WindowChoice?
        if case .record(let members) = value.content {
            for member in members {
                guard let paper = Paper(member.key) else {
                    throw .invalid(
                        member.keyPosition, found: "'\(member.key)'",
                        wanted: "write a window's name, or for each paper one: { A4: din5008b, letter: us-9 }")
                }
                byPaper[paper.name.lowercased()] = try AddressWindow.choice(member.value, node.scope)
            }
        } else {
            choice = try AddressWindow.choice(value, node.scope)
        }
        guard let address = node.value("address") else {
            throw node.missing("address", "a list of texts such as [\"{customer.name}\", \"{customer.address}\"]")
        }
        self.init(
            choice, returnLine: try node.template("returnLine"),
            returnStyle: try node.style("returnStyle"), address: try node.scope.templates(address),
            style: try node.style("style"), beside: try node.nodes("beside"), marks: try node.flag("marks") ?? false)
        choicesByPaper = byPaper
    }

    private static func choice(_ value: SourceValue, _ scope: FileScope) throws(LayoutError) -> WindowChoice? {
        let names = ["usual"] + WindowChoice.names
        let name = try scope.text(value, wanted: "write one of \(names.joined(separator: ", "))")
        guard names.contains(name) else {
            throw scope.unknown("the window '\(name)'", named: name, among: names, at: value.position)
        }
        return WindowChoice(name)
    }
}
