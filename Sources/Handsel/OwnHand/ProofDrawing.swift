import HandselCairo
import HandselCapture
import HandselGraphics
import HandselLayout

/// Draws what was read over what was scanned, for the writer to look through.
struct ProofDrawing {
    let type: Typesetting
    let hand: CapturedHand

    private static let trace = Color(red: 0.02, green: 0.36, blue: 0.86, alpha: 0.72)
    private static let middle = Color(red: 1, green: 0.86, blue: 0.30)
    private static let fault = Color(red: 0.80, green: 0.22, blue: 0.16)

    /// A page for each page that was read.
    func pages() throws(HandselError) -> [Frame] {
        var pages: [Frame] = []
        for page in hand.pages {
            var parts = [Frame.Child(at: .zero, try scan(page))]
            parts += try heading(page)
            for form in hand.forms where form.page == page.number {
                for stroke in form.strokes { parts += trace(stroke) }
            }
            if let box = CaptureSheet.pages[page.number - 1].signature {
                if let signature = hand.signature {
                    for stroke in signature { parts += trace(stroke) }
                } else {
                    // Nobody asked for the signature, so that it does not get into the proof either.
                    parts.append(Typesetting.shape(Path(rect: box.rect), fill: .white))
                }
            }
            for flag in hand.flags where flag.page == page.number && flag.fault != .empty {
                parts += try mark(flag)
            }
            pages.append(Frame(name: "page", size: CapturePaper.size, children: parts))
        }
        return pages
    }

    /// The scanned page, lightened so that what is drawn over it stands out.
    private func scan(_ page: CapturedHand.Page) throws(HandselError) -> Frame {
        let picture = page.picture
        var counts = [Int](repeating: 0, count: 256)
        for level in picture.levels { counts[Int(level)] += 1 }
        var (paper, seen) = (0, 0)
        while paper < 255, seen * 5 < picture.levels.count * 2 {
            seen += counts[paper]
            paper += 1
        }
        let pixels = DecodedPixels(
            width: picture.width, height: picture.height, isColor: false,
            levels: picture.levels.map { UInt8(min(255, 120 + Int($0) * 135 / max(1, paper))) })
        do throws(CairoError) {
            let image = Image(
                name: "page-\(page.number)", format: .png, bytes: try png(of: pixels), naturalSize: CapturePaper.size)
            return Frame(
                name: "scan", size: CapturePaper.size, content: .image(image),
                role: .figure(alternative: "The scanned page \(page.number)"))
        } catch {
            throw .environment("\(error)", remedy: "see 'handsel doctor'")
        }
    }

    private func heading(_ page: CapturedHand.Page) throws(HandselError) -> [Frame.Child] {
        let used = hand.forms.count { $0.page == page.number }
        let faulty = hand.flags.count { $0.page == page.number && $0.fault != .empty }
        let empty = hand.flags.count { $0.page == page.number && $0.fault == .empty }
        var facts = "\(used) \(used == 1 ? "box was" : "boxes were") read. "
        if faulty > 0 { facts += "\(faulty) framed in red could not be used; the reason stands in the frame. " }
        if empty > 0 { facts += "\(empty) \(empty == 1 ? "is" : "are") empty. " }
        facts += "Blue is what the hand writes, over the grey of the scan; where it strays, write the sign again."
        return [
            Typesetting.shape(
                Path(rect: Rect(x: 17.0.mm, y: 7.0.mm, width: 85.0.mm, height: 11.5.mm)), fill: .white),
            Typesetting.shape(
                Path(rect: Rect(x: 14.5.mm, y: 18.5.mm, width: 181.0.mm, height: 12.2.mm)), fill: .white),
            try type.words(
                "Proof of page \(page.number)", at: Point(x: 19.0.mm, y: 13.5.mm), width: 82.0.mm, size: 16,
                weight: 600, family: "Vollkorn", role: .heading(1)),
            try type.words(
                facts, at: Point(x: 15.0.mm, y: 23.5.mm), width: 170.0.mm, size: 7, color: Typesetting.quiet),
        ]
    }

    /// A stroke as it would be inked, and the way of the pen in it.
    private func trace(_ stroke: FittedStroke) -> [Frame.Child] {
        let way = stroke.drawn(spacing: 0.7)
        guard let first = way.first else { return [] }
        return [
            Typesetting.shape(ProofDrawing.ribbon(way), fill: ProofDrawing.trace),
            Typesetting.shape(
                Path([.move(first.point)] + way.dropFirst().map { .line($0.point) }),
                line: Frame.Line(color: ProofDrawing.middle, width: 0.22)),
        ]
    }

    /// The outline of a line of changing width: pieces with round joints, all turning the same way, so that where they
    /// lie over each other they stay filled.
    private static func ribbon(_ way: [(point: Point, width: Double)]) -> Path {
        var path = Path()
        for (a, b) in zip(way, way.dropFirst()) {
            let heading = b.point - a.point
            let length = (heading.x * heading.x + heading.y * heading.y).squareRoot()
            guard length > 1e-9 else { continue }
            let side = Point(x: -heading.y / length, y: heading.x / length)
            let corners = [
                a.point + side * (a.width / 2), a.point - side * (a.width / 2), b.point - side * (b.width / 2),
                b.point + side * (b.width / 2),
            ]
            path.elements.append(.move(corners[0]))
            path.elements += corners.dropFirst().map { .line($0) }
            path.elements.append(.close)
        }
        for place in way {
            let radius = place.width / 2
            path.elements +=
                Path(
                    rect: Rect(
                        x: place.point.x - radius, y: place.point.y - radius, width: 2 * radius, height: 2 * radius),
                    radius: radius
                ).elements
        }
        return path
    }

    private func mark(_ flag: CapturedHand.Flag) throws(HandselError) -> [Frame.Child] {
        let r = flag.cell.rect
        let frame = Rect(
            x: r.minX + 0.4.mm, y: r.minY + 0.4.mm, width: r.size.width - 0.8.mm, height: r.size.height - 0.8.mm)
        return [
            Typesetting.shape(
                Path(rect: frame, radius: 0.8.mm), line: Frame.Line(color: ProofDrawing.fault, width: 0.8)),
            try type.words(
                flag.fault.short, at: Point(x: r.minX + 0.8.mm, y: r.maxY - 1.0.mm), width: 20.0.mm, size: 4.6,
                weight: 600, color: ProofDrawing.fault),
        ]
    }
}

extension CellFault {
    /// In two words, as it stands in a box of the proof.
    fileprivate var short: String {
        switch self {
        case .empty: "empty"
        case .touchesEdge: "over the edge"
        case .tooManyStrokes: "many strokes"
        case .traceOff: "not followed"
        case .outOfLine: "out of line"
        }
    }
}
