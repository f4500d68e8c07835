import HandselCairo
import HandselCompose
import HandselHand
import HandselLayout
import HandselType

/// What there is to say of a brand.
public struct BrandReport: Sendable, Hashable {
    /// Two colours of which layouts lay the one on the other.
    public struct Contrast: Sendable, Hashable {
        /// By their roles, such as "muted" and "paper".
        public var color: String
        public var ground: String
        /// Such as "#5a625c".
        public var colorValue: String
        public var groundValue: String
        /// Such as "4.5", from 1 to 21, rounded down; text needs 4.5 (WCAG 2.2, 1.4.3).
        public var ratio: String
        /// The nearest colour with enough contrast; `nil` where there is enough.
        public var mended: String?
    }

    /// Errors keep documents from being made; what is missing or poor are warnings and notes.
    public var findings: [Message]
    /// Empty when the file cannot be read.
    public var contrasts: [Contrast]
}

extension Renderer {
    /// Everything there is to say of a brand and of all that it names.
    ///
    /// - Throws: when there is no such file, or the installation is not right.
    public static func report(
        onBrand file: String, in installation: Installation, fontFolders: [String] = [], limits: Limits = Limits()
    ) throws(HandselError) -> BrandReport {
        guard isFile(file) else {
            throw isFolder(file)
                ? .inputUnreadable(file: file, reason: "it is a folder; name the brand file in it")
                : .inputMissing(file: file)
        }
        let fonts = try openFonts(folders: fontFolders, installation)
        let read: ReadBrand
        do throws(HandselError) {
            read = try readBrand(file)
        } catch {
            return BrandReport(findings: [Message(error, inFile: file)], contrasts: [])
        }
        let inspection = BrandInspection(
            read: read, fonts: fonts, hands: HandFolder(installation.handsFolder),
            languages: LanguageFolder(installation.languagesFolder), limits: limits)
        return BrandReport(
            findings: inspection.findings, contrasts: BrandContrast.all(in: read.brand.theme).map { .init($0, read) })
    }
}

extension BrandReport.Contrast {
    fileprivate init(_ contrast: BrandContrast, _ read: ReadBrand) {
        color = contrast.color.rawValue
        ground = contrast.ground.rawValue
        colorValue = read.brand.theme.color(.role(contrast.color)).hex
        groundValue = read.brand.theme.color(.role(contrast.ground)).hex
        ratio = shownRatio(contrast.ratio)
        mended = contrast.mended?.hex
    }
}

extension Message {
    /// What stopped the reading of a brand, with the place where it begins like "brand.yaml:3:1: " or "brand.yaml, logo: ".
    init(_ error: HandselError, inFile file: String) {
        let text = "\(error)"
        self.init(.error, text, file: file)
        guard text.hasPrefix(file) else { return }
        let rest = text.dropFirst(file.count)
        if rest.hasPrefix(", ") || rest.hasPrefix(": ") {
            self.text = String(rest.dropFirst(2))
            return
        }
        let parts = rest.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0].isEmpty, let line = Int(parts[1]), let column = Int(parts[2]) else { return }
        self.text = String(parts[3].drop { $0 == " " })
        self.line = line
        self.column = column
    }
}
