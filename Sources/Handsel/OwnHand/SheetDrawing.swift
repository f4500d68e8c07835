import HandselCapture
import HandselGraphics
import HandselLayout

/// The paper of the sheet.
enum CapturePaper {
    static let size = CaptureSheet.paper
}

/// Draws the sheet that a writer fills in.
struct SheetDrawing {
    let type: Typesetting

    /// Its pages, of the paper's size.
    func pages() throws(HandselError) -> [Frame] {
        var pages: [Frame] = []
        for page in CaptureSheet.pages {
            var parts = marks(page)
            parts += try heading(page)
            parts += try boxes(page)
            parts += try lines(page)
            if let box = page.signature { parts += try signature(box) }
            pages.append(Frame(name: "page", size: CapturePaper.size, children: parts))
        }
        return pages
    }

    private func marks(_ page: CaptureSheet.Page) -> [Frame.Child] {
        CaptureSheet.blackSquares(ofPage: page.number).map { square in
            var path = Path(rect: square.rect)
            if let hole = square.hole {
                // Drawn the other way round, so that it stays white.
                path.elements += [
                    .move(Point(x: hole.minX, y: hole.minY)), .line(Point(x: hole.minX, y: hole.maxY)),
                    .line(Point(x: hole.maxX, y: hole.maxY)), .line(Point(x: hole.maxX, y: hole.minY)), .close,
                ]
            }
            return Typesetting.shape(path, fill: .black)
        }
    }

    // MARK: Words

    private static let titles = ["Your own hand", "Your own hand, continued"]
    private static let subtitles = [
        "Page 1: letters, figures and three sentences",
        "Page 2, if you like: more letters, pairs, signs and a signature",
    ]
    /// Below the signature, where there is room.
    private static let advice = [
        (
            "Scanning",
            "In colour or grey, 200 to 600 dpi, as PNG, JPEG or PDF. Upside down or a little crooked does not "
                + "matter, but all four corner marks must be on it. Pure black and white loses the pen's line."
        ),
        (
            "With a camera",
            "Lay the page flat in even light, hold the camera straight above it and let the page fill the "
                + "picture. No flash, no shadow of the hand."
        ),
        (
            "Afterwards",
            "Look through the proof: blue is what the hand writes, over the grey of the scan. Fill in "
                + "another sheet if too much went wrong, and then: handsel render invoice.json --hand mine.hand"
        ),
    ]

    private static let instructions = [
        [
            (
                "Write",
                "as when nobody looks: each sign three times, a small x between the two lines, with a dark pen "
                    + "of 0.5 to 0.7 mm."
            ),
            (
                "Slipped?",
                "Scribble over that box. Two good ones of three are enough, and what is missing altogether "
                    + "is written by another hand."
            ),
            (
                "Scan",
                "the whole page at 300 dpi in colour, then let it be read: "
                    + "handsel hand read scan.png -o mine.hand --proof proof.pdf"
            ),
        ],
        [
            (
                "First",
                "the ten most frequent letters once more: a note looks the more real the more forms it has of them."
            ),
            ("Then", "pairs, each in one go as you would within a word, then signs and letters that you may need."),
            (
                "Scan",
                "it together with page 1 and have both read: handsel hand read page-1.png page-2.png -o mine.hand"
            ),
        ],
    ]

    private func heading(_ page: CaptureSheet.Page) throws(HandselError) -> [Frame.Child] {
        let index = page.number - 1
        let parts = [
            try type.words(
                SheetDrawing.titles[index], at: Point(x: 19.0.mm, y: 12.6.mm), width: 82.0.mm, size: 16, weight: 600,
                family: "Vollkorn", role: .heading(1)),
            try type.words(
                SheetDrawing.subtitles[index], at: Point(x: 19.0.mm, y: 16.9.mm), width: 84.0.mm, size: 7,
                color: Typesetting.quiet),
        ]
        return parts + (try columns(SheetDrawing.instructions[index], at: 22.4.mm, indent: 12.0.mm))
    }

    /// Three short paragraphs side by side, each behind or, without indent, below its title.
    private func columns(
        _ paragraphs: [(title: String, text: String)], at y: Double, indent: Double
    ) throws(HandselError) -> [Frame.Child] {
        var parts: [Frame.Child] = []
        for (column, paragraph) in paragraphs.enumerated() {
            let x = (15 + Double(column) * 61.5).mm
            parts.append(
                try type.words(paragraph.title, at: Point(x: x, y: y), width: 40.0.mm, size: 7, weight: 600))
            parts.append(
                try type.words(
                    paragraph.text, at: Point(x: x + indent, y: indent > 0 ? y : y + 4.0.mm),
                    width: 57.0.mm - indent, size: 6.2, color: Typesetting.quiet, lineHeight: 1.36))
        }
        return parts
    }

    // MARK: Boxes

    private func boxes(_ page: CaptureSheet.Page) throws(HandselError) -> [Frame.Child] {
        var parts: [Frame.Child] = []
        for cell in page.cells {
            let r = cell.rect
            for (y, color, dashes) in [
                (cell.baseline, Typesetting.strongGuide, [Double]()),
                (cell.baseline - CaptureSheet.xHeight, Typesetting.guide, [1.2, 1.6]),
            ] {
                parts.append(
                    Typesetting.rule(
                        from: Point(x: r.minX + 1.0.mm, y: y), to: Point(x: r.maxX - 1.0.mm, y: y), color: color,
                        width: 0.4, dashes: dashes))
            }
            if cell.number > 0 {
                parts.append(
                    Typesetting.rule(
                        from: Point(x: r.minX, y: r.minY + 1.2.mm), to: Point(x: r.minX, y: r.maxY - 1.2.mm),
                        color: Typesetting.guide, width: 0.4))
                continue
            }
            let group = Rect(
                x: r.minX, y: r.minY, width: r.size.width * Double(CaptureSheet.boxesPerCharacter),
                height: r.size.height)
            parts.append(
                Typesetting.shape(Path(rect: group), line: Frame.Line(color: Typesetting.strongGuide, width: 0.6)))
            parts.append(
                try type.words(
                    cell.text, at: Point(x: r.minX + 0.8.mm, y: r.minY + 2.6.mm), width: 10.0.mm,
                    // A full stop is hardly seen at the size of a letter.
                    size: cell.text.allSatisfy(\.isPunctuation) ? 8.4 : 6.6, weight: 600, color: Typesetting.label))
        }
        return parts
    }

    private func lines(_ page: CaptureSheet.Page) throws(HandselError) -> [Frame.Child] {
        var parts: [Frame.Child] = []
        for line in page.lines {
            parts += guides(line)
            parts.append(
                try type.words(
                    line.text, at: Point(x: line.label.minX, y: line.label.minY + 2.3.mm), width: 100.0.mm, size: 6.6,
                    weight: 500, color: Typesetting.label))
        }
        return parts
    }

    private func guides(_ line: CaptureSheet.FreeLine) -> [Frame.Child] {
        let (left, right) = (line.rect.minX, line.rect.maxX)
        return [
            Typesetting.rule(
                from: Point(x: left, y: line.baseline), to: Point(x: right, y: line.baseline),
                color: Typesetting.strongGuide, width: 0.5),
            Typesetting.rule(
                from: Point(x: left, y: line.baseline - CaptureSheet.xHeight),
                to: Point(x: right, y: line.baseline - CaptureSheet.xHeight), color: Typesetting.guide, width: 0.4,
                dashes: [1.2, 1.6]),
        ]
    }

    private func signature(_ box: CaptureSheet.FreeLine) throws(HandselError) -> [Frame.Child] {
        let r = box.rect
        let x = r.maxX + 6.0.mm
        return [
            Typesetting.shape(Path(rect: r), line: Frame.Line(color: Typesetting.strongGuide, width: 0.6)),
            Typesetting.rule(
                from: Point(x: r.minX + 6.0.mm, y: box.baseline), to: Point(x: r.maxX - 6.0.mm, y: box.baseline),
                color: Typesetting.guide, width: 0.5),
            try type.words(
                "Signature, if you want one", at: Point(x: r.minX + 0.8.mm, y: r.minY + 2.6.mm), width: 60.0.mm,
                size: 6.6, weight: 600, color: Typesetting.label),
            try type.words(
                "Kept apart", at: Point(x: x, y: r.minY + 2.6.mm), width: 54.0.mm, size: 7, weight: 600),
            try type.words(
                "What you sign here never becomes part of the hand. It is read only with --signature FILE, into a file of "
                    + "its own. Whoever has your hand and your signature can write in your name: keep both on your own "
                    + "machine, and shred this page when you are done.",
                at: Point(x: x, y: r.minY + 6.6.mm), width: 54.0.mm, size: 6.2, color: Typesetting.quiet),
        ] + (try columns(SheetDrawing.advice, at: 228.0.mm, indent: 0))
    }
}
