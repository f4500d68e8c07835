import Foundation
import HandselCairo
import HandselGraphics
import HandselLayout
import HandselTestSupport
import HandselType

@testable import HandselHand

extension Specimen {
    /// Its ink, on a page just larger than it. - Parameter xHeight: in points.
    func page(xHeight: Double) -> Frame {
        page(of: written.ink(setting, xHeight: xHeight, color: hand.ink), xHeight: xHeight)
    }

    private func page(of ink: Ink, xHeight: Double) -> Frame {
        let margin = 3 * xHeight
        let note = Frame(
            name: "note", size: ink.size, content: .ink(ink), role: .paragraph, language: note.language)
        return Frame(
            name: "page", size: Size(width: ink.size.width + 2 * margin, height: ink.size.height + 2 * margin),
            children: [Frame.Child(at: Point(x: margin, y: margin), note)])
    }

    /// Each line of its ink on a page of its own.
    func linePages(xHeight: Double) -> [Frame] {
        let ink = written.ink(setting, xHeight: xHeight, color: hand.ink)
        guard let all = setting.bounds else { return [] }
        return zip(ink.lines, setting.lines).compactMap { line, placed in
            guard let bounds = placed.bounds else { return nil }
            var (alone, line) = (ink, line)
            let size = bounds.high - bounds.low
            let (left, top) = ((bounds.low.x - all.low.x) * xHeight, (all.high.y - bounds.high.y) * xHeight)
            for index in line.letters.indices {
                line.letters[index].origin.x -= left
                line.letters[index].origin.y -= top
            }
            alone.lines = [line]
            alone.size = Size(width: size.x * xHeight, height: size.y * xHeight)
            return page(of: alone, xHeight: xHeight)
        }
    }
}

/// Drawing asks for fonts, though all on these pages is ink. scripts/text-fonts gets them.
func textFonts() throws -> FontLibrary {
    try FontLibrary(
        folders: [repositoryRoot.appending(path: "fonts/text").path],
        cacheFolder: FileManager.default.temporaryDirectory.appending(path: "handsel-tests-fonts").path)
}

extension DocumentInformation {
    /// Of pages for measuring.
    static let ofSpecimens = DocumentInformation(
        title: "Notes", author: "Handsel", subject: "", keywords: [], language: "en", date: "2026-11-23T08:30:00+01:00")
}

/// How notes come out in a PDF: as their text, and in how many bytes.
///
/// - Parameter specimens: each goes onto a page of its own.
func paperMeasures(_ specimens: [Specimen], fonts: FontLibrary) throws -> [Measure: Readings] {
    var readings = Readings.empty(.copied, .size)
    let pages = specimens.map { $0.page(xHeight: 6.6) }
    for (specimen, page) in zip(specimens, pages) {
        let bytes = try pdf(of: [page], information: .ofSpecimens, fonts: fonts).count
        readings[.size]?.add(Double(bytes - 3000) / Double(specimen.note.text.count), specimen.note.name)
    }
    let document = try pdf(of: pages, information: .ofSpecimens, fonts: fonts)
    let copies = [
        ("pdftotext", try Tool.pdftotext.text(["-raw", "FILE", "-"], file: document)),
        ("mutool", try textAsMupdfReads(document)),
    ]
    for (reader, copy) in copies {
        let copied = copy.split(separator: "\u{C}", omittingEmptySubsequences: false).map(words)
        for (number, specimen) in specimens.enumerated() {
            let wanted = words(specimen.note.text)
            let found = number < copied.count ? copied[number] : []
            let different = zip(wanted, found).first { $0 != $1 }
            readings[.copied]?.add(
                found == wanted ? 0 : 1,
                "\(specimen.note.name) by \(reader), '\(different?.1 ?? "")' for '\(different?.0 ?? "")'")
        }
    }
    return readings
}

/// What mutool reads; it may warn that it was built without colour profiles.
private func textAsMupdfReads(_ document: [UInt8]) throws -> String {
    try withTemporaryFolder { folder in
        let place = folder.appending(path: "file")
        try Data(document).write(to: place)
        let read = try Tool.mutool.run(["draw", "-q", "-F", "txt", "-o", "-", place.path])
        guard read.status == 0 else { throw ToolError.failed("mutool", status: read.status, errors: read.errors) }
        return read.text
    }
}

/// A text's words in NFC, whatever space is between them.
private func words(_ text: some StringProtocol) -> [String] {
    text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).map(String.init)
}
