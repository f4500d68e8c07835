import HandselCairo
import HandselInvoice
import HandselLayout
import HandselType

/// A layout with the pictures that it may show.
struct OpenLayout {
    let layout: Layout
    let images: ImageFiles
}

/// The layouts of a run: one for all documents, or some by their moments.
struct LayoutChoice {
    /// For moments that have none of their own.
    let usual: OpenLayout
    private let byMoment: [Moment: OpenLayout]

    /// Reads the layouts that the settings name and looks at what they need.
    init(_ settings: RenderSettings, _ installation: Installation, fonts: FontLibrary) throws(HandselError) {
        usual = try open(settings.layout ?? "studio", settings, installation, fonts)
        var byMoment: [Moment: OpenLayout] = [:]
        for (name, layout) in settings.layouts.sorted(by: { $0.key < $1.key }) {
            byMoment[try namedMoment(name)] = try open(layout, settings, installation, fonts)
        }
        self.byMoment = byMoment
    }

    /// The layout for a moment.
    func layout(for moment: Moment) -> OpenLayout { byMoment[moment] ?? usual }
}

private func open(
    _ name: String, _ settings: RenderSettings, _ installation: Installation, _ fonts: FontLibrary
) throws(HandselError) -> OpenLayout {
    let layout = try LayoutFolder(installation.layoutsFolder).layout(named: name)
    for font in layout.fonts {
        do throws(TypeError) {
            try fonts.validate(families: [font.family])
        } catch {
            throw .environment(
                "\(font.position.map { "\($0): " } ?? "the layout '\(layout.name)': ")\(error)",
                remedy: "see 'handsel fonts'")
        }
    }
    let own = LayoutFolder.isPath(name) ? folder(of: name) : "\(installation.layoutsFolder)/\(layout.name)"
    let images = ImageFiles(
        folders: [
            settings.brand.map(folder(of:)), own, "\(installation.layoutsFolder)/\(LayoutFolder.partsFolder)",
        ]
        .compactMap { $0 },
        limits: ImageLimits(fileSize: settings.limits.pictureSize))
    for picture in layout.pictures {
        do throws(ImageError) {
            _ = try images.image(at: picture.path)
        } catch {
            throw .environment(
                "\(picture.position): \(error)", remedy: "put the picture beside the layout or mend its name")
        }
    }
    return OpenLayout(layout: layout, images: images)
}
