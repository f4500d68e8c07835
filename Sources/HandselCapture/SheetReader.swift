import HandselGraphics

/// The boxes of one page, traced.
struct TracedPage {
    var page: CapturedHand.Page
    var forms: [CapturedHand.Form] = []
    var flags: [CapturedHand.Flag] = []
    /// The colours of the ink in the middle of its lines.
    var colors: [Color] = []
    /// The free lines that were filled in.
    var lines: [(line: CaptureSheet.FreeLine, ink: InkBitmap)] = []
    var signature: [FittedStroke]?

    /// The strokes of a form may stray from what was traced by this much: a tenth of a pen's line.
    static let tolerance = 0.04.mm
    static let mostPoints = 16
    static let leastOverlap = 0.7

    init(_ scan: PageScan, readsSignature: Bool) throws(CaptureError) {
        page = CapturedHand.Page(
            number: scan.page.number, scan: scan.scan.name, dotsPerInch: scan.dotsPerInch, bend: scan.bend,
            picture: scan.picture(dotsPerInch: CapturedHand.PagePicture.dotsPerInch))
        let cutter = InkCutter(scan)
        if readsSignature, let box = scan.page.signature, let ink = cutter.ink(on: box) {
            signature = ink.strokes().prefix(TracedPage.mostSignatureStrokes).map {
                FittedStroke($0, tolerance: TracedPage.signatureTolerance, most: TracedPage.mostSignaturePoints)
            }
        }
        guard cutter.inkShare != nil else {
            throw .blank(page: scan.page.number, scan: scan.scan.name)
        }
        for cell in scan.page.cells { read(cell, cutter, scan) }
        for line in scan.page.lines {
            if let ink = cutter.ink(on: line) { lines.append((line, ink)) }
        }
    }

    /// A hand file takes no more of either.
    private static let mostSignatureStrokes = 48
    private static let mostSignaturePoints = 64
    /// Signatures are large, and fewer points make a smoother line.
    private static let signatureTolerance = 0.07.mm

    private mutating func read(_ cell: CaptureSheet.Cell, _ cutter: InkCutter, _ scan: PageScan) {
        do throws(CellFault) {
            guard let ink = try cutter.ink(in: cell) else { throw .empty }
            let traced = ink.strokes()
            guard traced.count <= TracedPage.mostStrokes(of: cell.text) else { throw .tooManyStrokes(traced.count) }
            let strokes = traced.map { stroke in
                // A long way, such as that of a pair of letters, takes more points.
                let most = TracedPage.mostPoints + (stroke.length > 36.0.mm ? 8 : 0)
                return FittedStroke(stroke, tolerance: TracedPage.tolerance, most: most)
            }
            let overlap = ink.overlap(with: strokes)
            guard overlap >= TracedPage.leastOverlap else { throw .traceOff(overlap: overlap) }
            forms.append(CapturedHand.Form(cell: cell, page: page.number, strokes: strokes, overlap: overlap))
            for stroke in strokes where stroke.length > 1.0.mm {
                let middle = stroke.places[stroke.places.count / 2].point
                colors.append(scan.scan.color(at: scan.map(middle)))
            }
        } catch {
            flags.append(CapturedHand.Flag(cell: cell, page: page.number, fault: error))
        }
    }

    /// Four for a letter; some signs take more.
    private static func mostStrokes(of text: String) -> Int {
        if text.count > 1 { return 6 }
        return "#*%&@€$æœÆ".contains(text) ? 6 : 4
    }
}

/// Reads the scanned pages of the sheet one after the other, so that no more than one of them is in memory at a time.
public struct SheetReader {
    private var pages: [TracedPage] = []
    private let readsSignature: Bool

    /// - Parameter readsSignature: whether the box for the signature is looked into at all.
    public init(readsSignature: Bool = false) {
        self.readsSignature = readsSignature
    }

    /// Reads a page; they may come in any order.
    public mutating func read(_ scan: Scan) throws(CaptureError) {
        let found = try PageScan(scan)
        if let other = pages.first(where: { $0.page.number == found.page.number }) {
            throw .samePageTwice(found.page.number, first: other.page.scan, second: scan.name)
        }
        pages.append(try TracedPage(found, readsSignature: readsSignature))
    }

    /// What the pages tell together. Page 1 must be among them.
    public func hand() throws(CaptureError) -> CapturedHand {
        guard !pages.isEmpty else { throw .noScans }
        let sorted = pages.sorted { $0.page.number < $1.page.number }
        guard sorted.first?.page.number == 1 else { throw .firstPageMissing(given: sorted.map(\.page.scan)) }
        return try CapturedHand(sorted)
    }
}

extension CapturedHand {
    init(_ traced: [TracedPage]) throws(CaptureError) {
        pages = traced.map(\.page)
        forms = traced.flatMap(\.forms)
        flags = traced.flatMap(\.flags)
        signature = traced.compactMap(\.signature).first
        let measuring = try Measuring(forms)
        measures = measuring.measures(lines: traced.flatMap(\.lines), colors: traced.flatMap(\.colors))
        dropOutliers()
    }

    /// Takes out forms that are far larger or smaller than the others of their kind: blots, and letters in the wrong box.
    private mutating func dropOutliers() {
        let unit = measures.xHeight
        var kept: [Form] = []
        for form in forms {
            let points = form.strokes.flatMap { $0.places.map(\.point) }
            let top = (form.cell.baseline + measures.drop - (points.map(\.y).min() ?? 0)) / unit
            let bottom = (form.cell.baseline + measures.drop - (points.map(\.y).max() ?? 0)) / unit
            let isSmall = form.cell.text.allSatisfy { CaptureSheet.xHeightLetters.contains($0) }
            let isLetter = form.cell.text.allSatisfy { $0.isLetter || $0.isNumber }
            let isOff =
                isSmall
                ? !(0.55...1.6).contains(top - bottom) || abs(bottom) > 0.5
                : isLetter && (top < 0.55 || bottom < -2.2)
            if isOff {
                flags.append(Flag(cell: form.cell, page: form.page, fault: .outOfLine))
            } else {
                kept.append(form)
            }
        }
        forms = kept
        flags.sort {
            ($0.page, $0.cell.rect.minY, $0.cell.rect.minX) < ($1.page, $1.cell.rect.minY, $1.cell.rect.minX)
        }
    }
}
