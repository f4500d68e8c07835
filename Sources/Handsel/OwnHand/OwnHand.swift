import HandselCairo
import HandselCapture
import HandselGraphics
import HandselHand
import HandselLayout
import HandselPDF
import HandselType

/// How a hand is read from scans of the sheet.
public struct OwnHandSettings: Sendable, Hashable {
    /// The writer's name, which the hand gets.
    public var name: String
    /// The hand, by its name or its path, whose forms stand in for what is not on the sheet.
    public var fallback: String
    /// Whether the box for the signature is looked into at all.
    public var readsSignature = false
    /// Of a scan, in pixels.
    public var pixels = 100_000_000
    /// Of a scan's file, in bytes.
    public var fileSize = 256 << 20

    public init(name: String, fallback: String = "sam") {
        self.name = name
        self.fallback = fallback
    }
}

/// A hand that was read from a filled-in sheet.
public struct OwnHand: Sendable {
    /// The text of the hand file.
    public var file: String
    /// The text of the signature's file; `nil` when nobody signed or nobody asked for it.
    public var signature: String?
    /// What to know of it: the boxes that could not be used, and what the fallback writes.
    public var messages: [Message]
    /// How many forms there are, and of how many characters and pairs.
    public var formCount: Int
    public var textCount: Int
    let captured: CapturedHand
}

extension OwnHand {
    /// The sheet to print, as a PDF of two pages of A4.
    public static func sheet(in installation: Installation) throws(HandselError) -> [UInt8] {
        let fonts = try openFonts(folders: [], installation)
        let pages = try SheetDrawing(type: Typesetting(fonts: fonts)).pages()
        return try document(pages, title: "Your own hand: the sheet", fonts: fonts)
    }

    /// Reads scans of the sheet: PNG, JPEG, or PDF with one picture a page.
    ///
    /// - Parameter scans: the names of the files, for messages, and their bytes. Each page of the sheet is among them once.
    public init(
        reading scans: [(name: String, bytes: [UInt8])], settings: OwnHandSettings, in installation: Installation
    ) throws(HandselError) {
        let fallback = try HandFolder(installation.handsFolder).formLines(of: settings.fallback)
        guard OwnHand.isName(settings.name) else {
            throw .environment(
                "'\(settings.name)' cannot be the name of a hand", remedy: "write one line of up to 60 characters")
        }
        var reader = SheetReader(readsSignature: settings.readsSignature)
        for scan in scans { try OwnHand.read(scan.bytes, named: scan.name, settings, into: &reader) }
        do throws(CaptureError) {
            captured = try reader.hand()
        } catch {
            let names = scans.map(\.name).joined(separator: ", ")
            throw .refused(document: names.isEmpty ? "the sheet" : names, findings: [Message(.error, "\(error)")])
        }
        file = captured.file(HandFileSettings(name: settings.name, fallbackLines: fallback))
        signature = captured.signatureFile(name: settings.name)
        formCount = captured.forms.count
        textCount = captured.texts.count
        messages = OwnHand.messages(captured, fallback: settings.fallback)
    }

    /// What was read over what was scanned, as a PDF.
    public func proof(in installation: Installation) throws(HandselError) -> [UInt8] {
        let fonts = try openFonts(folders: [], installation)
        let pages = try ProofDrawing(type: Typesetting(fonts: fonts), hand: captured).pages()
        return try OwnHand.document(pages, title: "Your own hand: the proof", fonts: fonts)
    }

    private static func isName(_ name: String) -> Bool {
        (1...60).contains(name.count) && name.contains { !$0.isWhitespace }
            && name.unicodeScalars.allSatisfy {
                $0.properties.generalCategory != .control && !$0.properties.isWhitespace || $0 == " "
            }
    }

    /// Reads the pages in one file.
    private static func read(
        _ bytes: [UInt8], named name: String, _ settings: OwnHandSettings, into reader: inout SheetReader
    ) throws(HandselError) {
        func refusal(_ reason: String) -> HandselError {
            .refused(document: name, findings: [Message(.error, reason)])
        }
        func read(_ picture: DecodedPixels, _ place: String) throws(HandselError) {
            do throws(CaptureError) {
                try reader.read(
                    Scan(
                        name: place, width: picture.width, height: picture.height, isColor: picture.isColor,
                        pixels: picture.levels))
            } catch {
                throw refusal("\(error)")
            }
        }
        func decoded(_ bytes: [UInt8], _ place: String) throws(HandselError) -> DecodedPixels {
            do throws(ImageError) {
                return try pixels(
                    of: bytes, path: place, limits: ImageLimits(fileSize: settings.fileSize, pixels: settings.pixels))
            } catch {
                if case .unknownFormat = error {
                    throw refusal("'\(place)' is no picture: a scan is a PNG, JPEG or PDF file")
                }
                throw refusal("\(error)")
            }
        }
        // A PDF may have something before its header (ISO 32000-1, annex H).
        guard bytes.prefix(1024).isPDF else { return try read(try decoded(bytes, name), name) }
        let pages: [PagePicture]
        do throws(PDFError) {
            pages = try pagePictures(of: bytes, pixelLimit: settings.pixels, pageLimit: 2 * CaptureSheet.pageCount)
        } catch {
            throw refusal("\(name): \(error)")
        }
        for page in pages {
            let place = pages.count == 1 ? name : "\(name), page \(page.page)"
            switch page.content {
            case .jpeg(let bytes): try read(try decoded(bytes, place), place)
            case .levels(let levels, let isColor):
                try read(
                    DecodedPixels(width: page.width, height: page.height, isColor: isColor, levels: levels), place)
            }
        }
    }

    private static func messages(_ hand: CapturedHand, fallback: String) -> [Message] {
        var messages: [Message] = []
        for page in hand.pages {
            let dots = Int(page.dotsPerInch.rounded())
            messages.append(Message(.note, "page \(page.number) was found at about \(dots) dpi", file: page.scan))
            if let bend = page.bend, bend > 2.0.mm {
                messages.append(
                    Message(
                        .warning,
                        "page \(page.number) was bent by up to \(Int((bend / 1.0.mm).rounded())) mm; "
                            + "scan it lying flat for the best result", file: page.scan))
            }
        }
        for flag in hand.flags where flag.fault != .empty {
            messages.append(
                Message(
                    .warning,
                    "page \(flag.page), box \(flag.cell.number + 1) for '\(flag.cell.text)' is not used: \(flag.fault)")
            )
        }
        let missing = hand.missingTexts.filter { $0.count == 1 }
        if !missing.isEmpty {
            messages.append(
                Message(.warning, "no box gave \(missing.joined(separator: " ")); '\(fallback)' writes these"))
        }
        return messages
    }

    private static func document(
        _ pages: [Frame], title: String, fonts: FontLibrary
    ) throws(HandselError) -> [UInt8] {
        let information = DocumentInformation(
            title: title, author: "Handsel", language: "en", date: "1970-01-01T00:00:00Z")
        do {
            let drawing = try taggedPDF(of: pages, information: information, fonts: fonts)
            let elements = drawing.elements.map { element in
                Finishing.Element(
                    index: element.index, type: element.type, alternative: element.alternative,
                    language: element.language, namesColumn: element.namesColumn)
            }
            return try finish(
                drawing.bytes,
                with: Finishing(producer: "Handsel \(handselVersion)", language: "en", elements: elements))
        } catch {
            throw .environment("\(error)", remedy: "see 'handsel doctor'")
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate var isPDF: Bool {
        let sign = Array("%PDF-".utf8)
        return indices.contains { self[$0...].starts(with: sign) }
    }
}

extension HandFolder {
    /// The lines of a hand's file that say which files of forms it takes letters from.
    func formLines(of name: String) throws(HandselError) -> [String] {
        let file = try file(of: name)
        let text = String(decoding: try contents(of: file, limit: 1 << 20), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter { line in
            line.split(separator: " ").first == "forms"
        }
        guard !lines.isEmpty else {
            throw .environment(
                "the hand '\(name)' takes its letters from no file of forms, so none can be lent",
                remedy: "choose another with --fallback, such as sam")
        }
        return lines
    }
}
