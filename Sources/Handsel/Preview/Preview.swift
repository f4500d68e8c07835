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
        return try Renderer(installation: installation, settings: settings).document(of: sample)
    }

    /// Every file that the document is made from and that its maker may change: what lies in the folders of the layout, of
    /// the parts and of the brand, and the sample. Sorted, each with its path as it can be opened.
    public var files: [String] {
        let layout = settings.layout ?? "studio"
        let installed = installation.layoutsFolder
        let own = LayoutFolder.isPath(layout) ? folder(of: layout) : "\(installed)/\(layout)"
        var folders = [own, "\(own)/parts", "\(installed)/parts"]
        var files = [SampleFolder(installation).path(for: language)]
        if LayoutFolder.isPath(layout) { files.append(layout) }
        if let brand = settings.brand {
            files.append(brand)
            folders.append(folder(of: brand))
        }
        for folder in folders {
            files += entries(of: folder).filter(Preview.isSource).prefix(Preview.limit).map { "\(folder)/\($0)" }
        }
        return Set(files).sorted()
    }

    /// So many files of one folder are looked at.
    private static let limit = 500

    /// Whether a page may be made from a file with such a name. PDF is left out unless it is named by the brand, for
    /// previews are written as PDF.
    private static func isSource(_ name: String) -> Bool {
        !name.hasPrefix(".")
            && [".yaml", ".yml", ".json", ".svg", ".png", ".jpg", ".jpeg", ".hand"].contains {
                name.lowercased().hasSuffix($0)
            }
    }
}
