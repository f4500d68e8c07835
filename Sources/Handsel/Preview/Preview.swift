/// A layout filled with a sample, again and again while its maker works on it.
public struct Preview: Sendable {
    public var installation: Installation
    /// Layout, brand and the like. What the sample says of its moment holds.
    public var settings: RenderSettings
    /// Such as "final-mile".
    public var moment: String
    /// How many line items the sample has; at least 1.
    public var items: Int

    public init(installation: Installation, settings: RenderSettings, moment: String, items: Int) {
        self.installation = installation
        self.settings = settings
        self.moment = moment
        self.items = items
    }

    private var language: String { SampleFolder(installation).language(for: settings.locale ?? "en") }

    /// The name of the layout without folders and endings: "studio" for "layouts/studio/layout.yaml" too.
    public static func name(ofLayout layout: String) -> String {
        let parts = layout.split(separator: "/").map(String.init)
        guard let file = parts.last else { return layout }
        if file == "layout.yaml", parts.count > 1 { return parts[parts.count - 2] }
        return LayoutFolder.isPath(layout) ? String(file.prefix { $0 != "." }) : file
    }

    /// Reads layout, brand and sample as they are now, and makes the document.
    public func document() throws(HandselError) -> RenderedDocument {
        let sample = try SampleFolder(installation).file(for: language).sample(moment: moment, items: items)
        let renderer = try Renderer(installation: installation, settings: settings)
        var document = try renderer.document(of: sample)
        document.messages = renderer.brandMessages + document.messages
        return document
    }

    /// Every file that the document is made from and that its maker may change: what lies in the folders of the layout, of
    /// the parts and of the brand, and the sample. Sorted, each with its path as it can be opened.
    public var files: [String] {
        let layout = settings.layout ?? "studio"
        let installed = installation.layoutsFolder
        let own = LayoutFolder.isPath(layout) ? folder(of: layout) : "\(installed)/\(layout)"
        var files = [SampleFolder(installation).path(for: language)]
        files += sources(in: own, depth: 1) + sources(in: "\(installed)/\(LayoutFolder.partsFolder)", depth: 0)
        if LayoutFolder.isPath(layout) { files.append(layout) }
        if let brand = settings.brand { files += [brand] + sources(in: folder(of: brand), depth: 1) }
        return Set(files).sorted()
    }

    /// So many files of one folder are looked at.
    private static let limit = 500
    private static let endings = [
        ".yaml", ".yml", ".json", ".svg", ".png", ".jpg", ".jpeg", ".pdf", ".hand", ".signature",
    ]

    /// The files in a folder that a page may be made from, by their endings, and those of the folders in it.
    private func sources(in folder: String, depth: Int) -> [String] {
        let names = entries(of: folder).filter { !$0.hasPrefix(".") }
        let files = names.filter { name in Preview.endings.contains { name.lowercased().hasSuffix($0) } }
            .prefix(Preview.limit).map { "\(folder)/\($0)" }
        guard depth > 0 else { return files }
        let folders = names.prefix(Preview.limit).map { "\(folder)/\($0)" }.filter(isFolder)
        return files + folders.flatMap { sources(in: $0, depth: depth - 1) }
    }
}
