import HandselGraphics
import HandselLayout

/// Draws a sheet of layouts as one large page.
struct LayoutSheetDrawing {
    let type: Typesetting
    /// The moments.
    let columns: [String]
    let rows: [SheetRow]
    /// What the samples are.
    let caption: String

    /// What a first page is fitted into: A4 to scale.
    static let thumbnail = Size(width: 60.mm, height: 60.mm * 297 / 210)
    /// A last page is so much smaller than a first one.
    private static let lastPage = 0.46
    private static let margin = 16.mm
    private static let titleWidth = 66.mm
    private static let headHeight = 36.mm
    private static let pageGap = 3.mm
    private static let columnGap = 11.mm
    private static let rowGap = 13.mm
    private static let ground = Color(red: 0.953, green: 0.953, blue: 0.945)
    private static let edge = Color(red: 0.74, green: 0.74, blue: 0.72)

    /// The page, as large as all cells take.
    func page() throws(HandselError) -> Frame {
        let widths = columns.indices.map(width(ofColumn:))
        let gaps = Double(max(0, columns.count - 1)) * Self.columnGap
        let size = Size(
            width: 2 * Self.margin + Self.titleWidth + widths.reduce(gaps, +),
            height: 2 * Self.margin + Self.headHeight + Double(rows.count) * Self.thumbnail.height
                + Double(max(0, rows.count - 1)) * Self.rowGap)
        let ground = Frame(
            name: "ground", size: size,
            content: .shape(
                Path(rect: Rect(x: 0, y: 0, width: size.width, height: size.height)), fill: Self.ground, line: nil),
            role: .artifact)
        var parts = [Frame.Child(at: .zero, ground)]
        parts += try head(widths)
        var y = Self.margin + Self.headHeight
        for row in rows {
            parts += try titles(of: row, at: y)
            var x = Self.margin + Self.titleWidth
            for (cell, width) in zip(row.cells, widths) {
                parts += try drawn(cell, at: Point(x: x, y: y))
                x += width + Self.columnGap
            }
            y += Self.thumbnail.height + Self.rowGap
        }
        return Frame(name: "page", size: size, children: parts)
    }

    /// A column has room for last pages only where one of its cells has some.
    private func width(ofColumn column: Int) -> Double {
        let hasLast = rows.contains { row in
            guard case .pages(let pages) = row.cells[column], let last = pages.last else { return false }
            return Self.thumbnail.width < right(of: pages, last)
        }
        return hasLast ? Self.thumbnail.width * (1 + Self.lastPage) + Self.pageGap : Self.thumbnail.width
    }

    // MARK: Words

    private func head(_ widths: [Double]) throws(HandselError) -> [Frame.Child] {
        let baseline = Self.margin + Self.headHeight - 7.mm
        var parts = [
            try type.words(
                "Layouts", at: Point(x: Self.margin, y: baseline - 13.mm), width: 300, size: 34, weight: 600,
                role: .heading(1)),
            try type.words(
                caption, at: Point(x: Self.margin, y: baseline - 5.mm), width: Self.titleWidth - 4.mm, size: 15,
                color: Typesetting.quiet),
        ]
        var x = Self.margin + Self.titleWidth
        for (name, width) in zip(columns, widths) {
            parts.append(
                try type.words(
                    name, at: Point(x: x, y: baseline), width: width, size: 25, weight: 500, role: .heading(2)))
            x += width + Self.columnGap
        }
        return parts
    }

    private func titles(of row: SheetRow, at y: Double) throws(HandselError) -> [Frame.Child] {
        let width = Self.titleWidth - 4.mm
        // A name that came with a file may be long.
        let size = row.title.count > 12 ? 16.0 : 25
        return [
            try type.words(
                row.title, at: Point(x: Self.margin, y: y + 7.mm), width: width, size: size, weight: 600,
                role: .heading(2)),
            try type.words(
                row.subtitle, at: Point(x: Self.margin, y: y + 15.mm), width: width, size: 15, color: Typesetting.quiet),
        ]
    }

    // MARK: Cells

    private func drawn(_ cell: SheetRow.Cell, at origin: Point) throws(HandselError) -> [Frame.Child] {
        switch cell {
        case .notServed:
            return [dash(at: origin)]
        case .failed:
            let middle = Point(x: origin.x + 6.mm, y: origin.y + Self.thumbnail.height / 2)
            return [
                framed(nil, at: origin, Self.thumbnail),
                try type.words("not made", at: middle, width: 150, size: 15, color: Typesetting.quiet),
            ]
        case .pages(let pages):
            var parts = [framed(pages.first, at: origin, fitted(pages.first, into: 1))]
            guard let last = pages.last else { return parts }
            let size = fitted(last, into: Self.lastPage)
            let place = Point(
                x: origin.x + fitted(pages.first, into: 1).width + Self.pageGap,
                y: origin.y + Self.thumbnail.height - size.height)
            parts.append(framed(last, at: place, size))
            parts.append(
                try type.words(
                    "page \(pages.pageCount)", at: Point(x: place.x, y: place.y - 2.mm), width: 90, size: 11,
                    color: Typesetting.quiet))
            return parts
        }
    }

    private func right(of pages: SheetRow.Thumbnails, _ last: Image) -> Double {
        fitted(pages.first, into: 1).width + Self.pageGap + fitted(last, into: Self.lastPage).width
    }

    /// As large as the room of a thumbnail allows, with its own proportions.
    private func fitted(_ image: Image, into share: Double) -> Size {
        let room = Size(width: Self.thumbnail.width * share, height: Self.thumbnail.height * share)
        let size = image.naturalSize
        guard size.width > 0, size.height > 0 else { return room }
        let scale = min(room.width / size.width, room.height / size.height)
        return Size(width: size.width * scale, height: size.height * scale)
    }

    /// A thumbnail on white with a hairline around it; without one the empty place.
    private func framed(_ image: Image?, at origin: Point, _ size: Size) -> Frame.Child {
        let outline = Path(rect: Rect(x: 0, y: 0, width: size.width, height: size.height))
        let line = Frame(
            name: "edge", size: size,
            content: .shape(outline, fill: nil, line: Frame.Line(color: Self.edge, width: 0.6)), role: .artifact)
        var children: [Frame.Child] = []
        if let image {
            let picture = Frame(
                name: "thumbnail", size: size, content: .image(image), role: .figure(alternative: image.name))
            children.append(Frame.Child(at: .zero, picture))
        }
        children.append(Frame.Child(at: .zero, line))
        return Frame.Child(at: origin, Frame(name: "cell", size: size, children: children))
    }

    private func dash(at origin: Point) -> Frame.Child {
        let size = Size(width: 7.mm, height: 1)
        let path = Path([.move(.zero), .line(Point(x: size.width, y: 0))])
        let frame = Frame(
            name: "dash", size: size,
            content: .shape(path, fill: nil, line: Frame.Line(color: Typesetting.quiet, width: 1.5)),
            role: .figure(alternative: "not made for this moment"))
        return Frame.Child(
            at: Point(
                x: origin.x + (Self.thumbnail.width - size.width) / 2, y: origin.y + Self.thumbnail.height / 2), frame)
    }
}
