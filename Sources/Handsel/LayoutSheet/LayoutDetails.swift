/// What there is to say of a layout.
public struct LayoutDetails: Sendable, Hashable {
    public var name: String
    /// What it is, in one sentence.
    public var summary: String
    /// A paragraph on what it is like and for whom; may be empty.
    public var description: String
    /// The moments that it is made for, in their order; all nine where its file names none.
    public var moments: [String]
    /// Such as "A4" or "80mm x auto".
    public var paper: String
    /// `nil` for a layout written in Swift.
    public var file: String?
}

extension Renderer {
    /// What there is to say of an installed layout, or of one by the path of its file.
    public static func layout(
        named name: String, in installation: Installation
    ) throws(HandselError) -> LayoutDetails {
        let folder = LayoutFolder(installation.layoutsFolder)
        let layout = try folder.layout(named: name)
        let file = LayoutFolder.isPath(name) ? name : "\(folder.folder)/\(name)/layout.yaml"
        return LayoutDetails(
            name: Preview.name(ofLayout: name), summary: layout.summary, description: layout.description,
            moments: try chosenMoments([]).filter(layout.serves), paper: layout.paper.name,
            file: isFile(file) ? file : nil)
    }
}
