/// A rectangle of a page in its own coordinates, whose y grows up.
struct PageBox: Hashable {
    var x0: Double
    var y0: Double
    var x1: Double
    var y1: Double

    var width: Double { x1 - x0 }
    var height: Double { y1 - y0 }

    /// `nil` for anything but four numbers that enclose something.
    init?(_ object: PDFObject) {
        let numbers = object.isArray ? object.items.compactMap(\.number) : []
        guard numbers.count == 4, numbers.allSatisfy({ $0.isFinite && abs($0) < 1e6 }) else { return nil }
        (x0, x1) = (min(numbers[0], numbers[2]), max(numbers[0], numbers[2]))
        (y0, y1) = (min(numbers[1], numbers[3]), max(numbers[1], numbers[3]))
        guard width > 0, height > 0 else { return nil }
    }
}

/// A page of a given PDF, and how it is turned to be seen (ISO 32000-1, 7.7.3.3).
struct Sheet {
    let page: PDFObject
    let number: Int
    private let boxes: [PageBox]
    /// 0, 90, 180 or 270 degrees clockwise.
    private let turn: Int
    /// Points for a unit.
    private let unit: Double

    /// - Parameter page: with all that it inherits.
    init(_ page: PDFObject, number: Int) throws(PDFError) {
        self.page = page
        self.number = number
        // What is shown, then what is left when the bleed is cut off, then the whole sheet.
        let media = PageBox(page["/MediaBox"])
        boxes = [PageBox(page["/CropBox"]) ?? media, PageBox(page["/TrimBox"]), media].compactMap { $0 }
        let rotation = page["/Rotate"]
        unit = page["/UserUnit"].number ?? 1
        guard !boxes.isEmpty, rotation.isNull || rotation.isInteger, rotation.integer % 90 == 0,
            (0.01...1_000).contains(unit)
        else { throw .oddPage(number) }
        turn = ((rotation.integer % 360) + 360) % 360
    }

    /// As it is seen, then without its bleed, then the whole sheet.
    var sizes: [PageSize] { boxes.map(size) }

    private func size(of box: PageBox) -> PageSize {
        let isUpright = turn % 180 == 0
        return PageSize(
            width: (isUpright ? box.width : box.height) * unit, height: (isUpright ? box.height : box.width) * unit)
    }

    /// The box that is a page of this size in points, give or take 2 mm on each side.
    func box(for page: PageBox) throws(PDFError) -> PageBox {
        let wanted = PageSize(width: page.width, height: page.height)
        if let box = boxes.first(where: { size(of: $0).isAbout(wanted) }) { return box }
        throw .otherSize(page: number, found: sizes[0], wanted: wanted)
    }

    /// The matrix that lays `box` upright into the top left corner of `page`.
    func matrix(from box: PageBox, to page: PageBox) -> [Double] {
        let upright: [Double] =
            switch turn {
            case 90: [0, -1, 1, 0, -box.y0, box.x1]
            case 180: [-1, 0, 0, -1, box.x1, box.y1]
            case 270: [0, 1, -1, 0, box.y1, -box.x0]
            default: [1, 0, 0, 1, -box.x0, -box.y0]
            }
        let scaled = upright.map { $0 * unit }
        return Array(scaled[..<4]) + [scaled[4] + page.x0, scaled[5] + page.y1 - size(of: box).height]
    }
}
