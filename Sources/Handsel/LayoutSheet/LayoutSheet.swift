import HandselCairo
import HandselCompose
import HandselGraphics
import HandselInvoice
import HandselLayout

/// A page of thumbnails: layouts below each other, moments beside each other, each cell a sample of the two.
public struct LayoutSheet: Sendable {
    public var installation: Installation
    /// Of these `brand`, `locale`, `hand`, `paper`, `fontFolders`, `format`, `dotsPerInch` and `sourceDate` are used.
    public var settings: RenderSettings
    /// Names of installed layouts or paths of layout files; none for all that are installed.
    public var layouts: [String] = []
    /// Such as "final-mile"; none for all nine, in their order.
    public var moments: [String] = []
    /// How many line items each sample has; at least 1.
    public var items = 4

    public init(installation: Installation, settings: RenderSettings) {
        self.installation = installation
        self.settings = settings
    }

    /// A sheet as it was drawn.
    public struct Drawn: Sendable {
        /// A PDF or a PNG.
        public var file: [UInt8]
        /// What there is to say of the pages, each with its layout and moment; never errors.
        public var messages: [Message]
        /// Why cells stand empty.
        public var failures: [HandselError]
    }

    /// Makes the sample of each cell and draws the sheet; a sample that is refused leaves its cell empty.
    ///
    /// - Throws: when a name is unknown, or a layout, the brand or a sample cannot be read.
    public func drawn() throws(HandselError) -> Drawn {
        let moments = try chosenMoments(moments)
        let folder = LayoutFolder(installation.layoutsFolder)
        let sample = SampleFolder(installation)
        let language = sample.language(for: settings.locale ?? "en")
        let samples = try sample.file(for: language)
        var rows: [SheetRow] = []
        var messages: [Message] = []
        var failures: [HandselError] = []
        for choice in layouts.isEmpty ? folder.names : layouts {
            let layout = try folder.layout(named: choice)
            let name = Preview.name(ofLayout: choice)
            let renderer = try Renderer(installation: installation, settings: pageSettings(layout, choice))
            var cells: [SheetRow.Cell] = []
            for moment in moments {
                guard layout.serves(moment) else {
                    cells.append(.notServed)
                    continue
                }
                do throws(HandselError) {
                    let document = try renderer.document(of: try samples.sample(moment: moment, items: items))
                    messages += document.messagesOnLayout.map { $0.about("\(name), \(moment)") }
                    cells.append(.pages(try SheetRow.Thumbnails(document.files, named: "\(name), \(moment)")))
                } catch {
                    failures.append(error.about("\(name), \(moment)"))
                    cells.append(.failed)
                }
            }
            rows.append(SheetRow(title: name, subtitle: layout.paper.name, cells: cells))
        }
        return Drawn(file: try file(rows, moments, language), messages: messages, failures: failures)
    }

    /// How the pages of a layout are drawn: with two pixels for each one of the sheet, so that small type stays even.
    private func pageSettings(_ layout: Layout, _ choice: String) -> RenderSettings {
        var settings = settings
        let density = settings.format == .png ? Double(settings.dotsPerInch) : 150
        let scale = min(1, LayoutSheetDrawing.thumbnail.width / layout.paper.size.width)
        settings.layout = choice
        settings.moment = nil
        settings.format = .png
        settings.dotsPerInch = min(600, max(18, Int((density * scale * 2).rounded(.up))))
        return settings
    }

    private func file(
        _ rows: [SheetRow], _ moments: [String], _ language: String
    ) throws(HandselError) -> [UInt8] {
        let fonts = try openFonts(folders: settings.fontFolders, installation)
        let drawing = LayoutSheetDrawing(
            type: Typesetting(fonts: fonts), columns: moments, rows: rows,
            caption: "\(settings.locale ?? language), \(items) line item\(items == 1 ? "" : "s")")
        let page = try drawing.page()
        do {
            if settings.format == .png {
                return try png(of: page, dotsPerInch: Double(settings.dotsPerInch), fonts: fonts)
            }
            let information = DocumentInformation(
                title: "Layouts", author: "Handsel", language: "en", date: time(atSecond: settings.sourceDate ?? 0))
            return try finishedPDF(of: [page], information: information, fonts: fonts)
        } catch {
            throw .refused(document: "the sheet of layouts", findings: [Message(.error, "\(error)")])
        }
    }
}

/// The moments of these names, or all of them in their order.
func chosenMoments(_ names: [String]) throws(HandselError) -> [String] {
    let known = Moment.allCases.map(\.rawValue)
    for name in names where !known.contains(name) { throw .unknownName(name, kind: "moment", known: known) }
    return names.isEmpty ? known : names
}

extension RenderedDocument {
    /// Its messages without those on the sample's own data, which break a rule of e-invoices whatever the layout.
    var messagesOnLayout: [Message] { messages.filter { $0.rule == nil } }
}

extension Message {
    /// The same message, told of one of many samples instead of with a place in its file.
    func about(_ what: String) -> Message { Message(severity, "\(what): \(text)", rule: rule) }
}

extension HandselError {
    /// The same error, told of one of many samples.
    func about(_ what: String) -> HandselError {
        switch self {
        case .refused(_, let findings): .refused(document: what, findings: findings.map { $0.about(what) })
        case .environment(let fact, let remedy): .environment("\(what): \(fact)", remedy: remedy)
        default: self
        }
    }
}
