/// Samples of layouts in all their moments, languages and lengths.
public struct LayoutGallery: Sendable {
    /// One document of it.
    public struct Entry: Hashable, Sendable {
        public var layout: String
        public var moment: String
        /// BCP 47.
        public var language: String
        /// How many line items it has.
        public var items: Int

        /// Such as "studio/final-mile-en-12.pdf".
        public var path: String { "\(layout)/\(moment)-\(language)-\(items).pdf" }
    }

    public var installation: Installation
    /// Of these `brand`, `hand`, `paper`, `fontFolders`, `limits` and `sourceDate` are used.
    public var settings: RenderSettings
    /// Names of installed layouts or paths of layout files; none for all that are installed.
    public var layouts: [String] = []
    /// Such as "final-mile"; none for all nine, in their order.
    public var moments: [String] = []
    /// Of samples, such as "de"; none for all that there are.
    public var languages: [String] = []
    /// How many line items the samples have; each at least 1.
    public var itemCounts = [1, 12, 60]

    public init(installation: Installation, settings: RenderSettings) {
        self.installation = installation
        self.settings = settings
    }

    /// Makes one document after the other and hands it on; one that cannot be made does not hold up the others. Layouts are
    /// left out where they are not made for a moment.
    ///
    /// - Throws: when a name is unknown, a sample cannot be read, or whatever `body` throws.
    public func make(
        _ body: (Entry, Result<RenderedDocument, HandselError>) throws(HandselError) -> Void
    ) throws(HandselError) {
        let moments = try chosenMoments(moments)
        let folder = SampleFolder(installation)
        var samples: [SampleFile] = []
        for language in languages.isEmpty ? folder.languages : languages {
            samples.append(try folder.file(for: language))
        }
        let installed = LayoutFolder(installation.layoutsFolder)
        let names = installed.names
        for name in layouts where !LayoutFolder.isPath(name) && !names.contains(name) {
            throw .unknownName(name, kind: "layout", known: names)
        }
        for choice in layouts.isEmpty ? names : layouts {
            let name = Preview.name(ofLayout: choice)
            let opened = Result { () throws(HandselError) in try open(choice, installed) }
            for moment in moments {
                if case .success(let layout) = opened, !layout.moments.contains(moment) { continue }
                for sample in samples {
                    for items in itemCounts {
                        let entry = Entry(layout: name, moment: moment, language: sample.language, items: items)
                        try body(entry, try document(entry, of: opened, sample))
                    }
                }
            }
        }
    }

    /// - Throws: when the sample cannot be read.
    private func document(
        _ entry: Entry, of opened: Result<Opened, HandselError>, _ file: SampleFile
    ) throws(HandselError) -> Result<RenderedDocument, HandselError> {
        let sample = try file.sample(moment: entry.moment, items: entry.items)
        do throws(HandselError) {
            var document = try opened.get().renderer.document(of: sample)
            document.messages = document.messagesOnLayout.map { $0.about(entry.path) }
            return .success(document)
        } catch {
            return .failure(error.about(entry.path))
        }
    }

    /// A layout with what its documents are made with.
    private struct Opened {
        var renderer: Renderer
        /// Those that it is made for.
        var moments: [String]
    }

    private func open(
        _ choice: String, _ folder: LayoutFolder
    ) throws(HandselError) -> Opened {
        let layout = try folder.layout(named: choice)
        var settings = settings
        settings.layout = choice
        settings.format = .pdf
        // What a sample says of its moment and its language holds.
        settings.moment = nil
        settings.locale = nil
        let renderer = try Renderer(installation: installation, settings: settings)
        return Opened(renderer: renderer, moments: try chosenMoments([]).filter(layout.serves))
    }
}
