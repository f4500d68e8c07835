import HandselCairo
import HandselHand
import HandselLayout
import HandselSource
import HandselType

/// A page that shows hands, and what there is to say about it.
public struct HandPage: Sendable, Hashable {
    /// A PDF or a PNG.
    public var file: [UInt8]
    /// Warnings and notes; never errors.
    public var messages: [Message]

    public init(file: [UInt8], messages: [Message]) {
        self.file = file
        self.messages = messages
    }
}

extension Renderer {
    /// A specimen of one hand on a page of A4; a hand that writes very wide may take a second one.
    ///
    /// - Parameter settings: of these `hand`, `note`, `locale`, `format`, `dotsPerInch`, `seed`, `fontFolders` and
    ///   `sourceDate` are used. `hand` is a name or the path of a hand file; `note` are the words of the note on the page.
    public static func handSample(
        _ settings: RenderSettings, in installation: Installation
    ) throws(HandselError) -> HandPage {
        let name = settings.hand ?? HandFolder.usual
        let hand = try HandFolder(installation.handsFolder).hand(named: name)
        let specimen = HandSpecimen(
            hand: hand, identity: HandFolder.identity(of: name), note: settings.note, seed: settings.seed)
        return try page(
            specimen.layout, titled: "The hand \(hand.name)", subject: "'\(name)'",
            limit: settings.format == .png ? 1 : 5, settings, installation)
    }

    /// All installed hands with the same note, on one page of A4 while there are not many.
    ///
    /// - Parameter settings: of these `format`, `dotsPerInch`, `seed`, `fontFolders` and `sourceDate` are used.
    public static func handSheet(
        _ settings: RenderSettings, in installation: Installation
    ) throws(HandselError) -> HandPage {
        let folder = HandFolder(installation.handsFolder)
        var hands: [(name: String, hand: Hand)] = []
        for name in folder.names { hands.append((name, try folder.hand(named: name))) }
        guard !hands.isEmpty else {
            throw .environment("no hand is installed in \(folder.folder)", remedy: "see 'handsel doctor'")
        }
        let sheet = HandSheet(hands: hands, seed: settings.seed)
        return try page(
            sheet.layout, titled: "Hands", subject: "the sheet of hands", limit: settings.format == .png ? 1 : 100,
            settings, installation)
    }

    /// Places a layout without fields and draws it.
    ///
    /// - Parameter limit: how many pages it may have; a picture shows the first only.
    private static func page(
        _ layout: Layout, titled title: String, subject: String, limit: Int, _ settings: RenderSettings,
        _ installation: Installation
    ) throws(HandselError) -> HandPage {
        let fonts = try openFonts(folders: settings.fontFolders, installation)
        fonts.missingGlyphs = .warn
        let language = settings.locale ?? "en"
        let context = LayoutContext(
            fonts: fonts, images: ImageFiles(folders: []), scope: NoFields(), language: language)
        let pages: [Frame]
        do throws(LayoutError) {
            pages = try layout.pages(on: nil, limit: limit, context)
        } catch {
            let reason =
                switch error {
                case .hand(let reason, _): "\(reason)"
                case .tooManyPages: "there is more to show than a page holds; shorten the note, or make a pdf"
                default: "\(error)"
                }
            throw .refused(document: subject, findings: [Message(.error, "\(subject): \(reason)")])
        }
        let messages = (pages.flatMap(\.allRemarks).map(\.description) + fonts.takeMissing().map { "\($0)" })
            .map { Message(.warning, $0) }
        do {
            if settings.format == .png {
                let picture = try png(of: pages[0], dotsPerInch: Double(settings.dotsPerInch), fonts: fonts)
                return HandPage(file: picture, messages: messages)
            }
            let information = DocumentInformation(
                title: title, author: "", language: language, date: time(atSecond: settings.sourceDate ?? 0))
            return HandPage(
                file: try finishedPDF(of: pages, information: information, fonts: fonts), messages: messages)
        } catch {
            throw .refused(document: subject, findings: [Message(.error, "\(subject): \(error)")])
        }
    }
}

private struct NoFields: FieldScope {
    func value(at path: String) -> FieldValue? { nil }
}
