public import HandselGraphics

/// The sheet that a writer fills in: A4, two pages, of which the second may be left out.
///
/// Places are in points from a page's top-left corner, y growing down. The reader finds the page by its marks, so a sheet
/// that was printed smaller, such as to fit Letter paper, is as good.
public enum CaptureSheet {
    /// A4.
    public static let paper = Size(width: 210.0.mm, height: 297.0.mm)
    public static let pageCount = 2

    /// A box to write one character in.
    public struct Cell: Hashable, Sendable {
        /// What is written in it: a character, or a pair of letters.
        public var text: String
        /// Which of the boxes for it on this page it is, from 0.
        public var number: Int
        public var rect: Rect
        /// The line to stand on.
        public var baseline: Double

        /// The first box of a row of them names what is written in it, in its top-left corner.
        public var label: Rect? {
            guard number == 0 else { return nil }
            return Rect(x: rect.minX, y: rect.minY, width: (text.count > 1 ? 4.8 : 4.2).mm, height: 3.4.mm)
        }
    }

    /// A line to write a given sentence on.
    public struct FreeLine: Hashable, Sendable {
        public var text: String
        /// The room for it, which reaches into its neighbours' by the lengths of their letters.
        public var rect: Rect
        public var baseline: Double
        /// Where the sentence is printed.
        public var label: Rect
    }

    public struct Page: Hashable, Sendable {
        /// From 1.
        public var number: Int
        public var cells: [Cell]
        public var lines: [FreeLine]
        /// The box for the signature, and the line in it.
        public var signature: FreeLine?
    }

    /// Both pages.
    public static let pages = [firstPage, secondPage]

    // MARK: Cells

    public static let cellSize = Size(width: 12.0.mm, height: 15.0.mm)
    /// How many boxes each character has side by side.
    public static let boxesPerCharacter = 3
    /// From a box's top to the line that letters stand on.
    public static let baselineInCell = 9.6.mm
    /// From that line up to the one that shows how high a small x may be.
    public static let xHeight = 3.6.mm
    public static let columns = 15
    static let cellsOrigin = Point(x: 15.0.mm, y: 31.0.mm)

    /// The letters whose height is the x-height.
    static let xHeightLetters: Set<Character> = ["a", "c", "e", "m", "n", "o", "r", "s", "u", "v", "w", "x", "z"]

    private static let alphabet = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    private static let firstTexts: [String] =
        [alphabet, alphabet.map { $0.uppercased() }, "0123456789.,!?'-:&".map { String($0) }].flatMap { $0 }
    /// More of the most frequent letters, pairs that many write in one go, signs, and letters that are none with a mark.
    private static let secondTexts: [String] = [
        "etaonirshl".map { String($0) }, ["th", "tt", "ff", "oo", "ll"], ";()/\"+=@%#*–€£$".map { String($0) },
        "ßæœøłđþðÆØ".map { String($0) },
    ].flatMap { $0 }

    private static func cells(_ texts: [String]) -> [Cell] {
        texts.indices.flatMap { index in
            (0..<boxesPerCharacter).map { number in
                let place = index * boxesPerCharacter + number
                let origin = Point(
                    x: cellsOrigin.x + Double(place % columns) * cellSize.width,
                    y: cellsOrigin.y + Double(place / columns) * cellSize.height)
                return Cell(
                    text: texts[index], number: number, rect: Rect(origin: origin, size: cellSize),
                    baseline: origin.y + baselineInCell)
            }
        }
    }

    private static let firstPage = Page(number: 1, cells: cells(firstTexts), lines: freeLines, signature: nil)

    private static let freeLines: [FreeLine] = [
        "The quick brown fox jumps over", "the lazy dog and is happy to", "send you the very best of wishes",
    ].enumerated().map { index, text in
        let top = (243.5 + Double(index) * 13).mm
        return FreeLine(
            text: text, rect: Rect(x: 18.0.mm, y: top - 1.0.mm, width: 174.0.mm, height: 15.0.mm),
            baseline: top + 10.0.mm, label: Rect(x: 18.0.mm, y: top - 0.5.mm, width: 60.0.mm, height: 3.0.mm))
    }

    private static let secondPage = Page(
        number: 2, cells: cells(secondTexts), lines: [],
        signature: FreeLine(
            text: "", rect: Rect(x: 15.0.mm, y: 166.0.mm, width: 120.0.mm, height: 45.0.mm), baseline: 196.0.mm,
            label: Rect(x: 15.0.mm, y: 166.0.mm, width: 40.0.mm, height: 3.6.mm)))
}

// MARK: - What the reader finds a page by

extension CaptureSheet {
    /// One of the four marks, black squares with a white ring and a black core in them.
    public enum Corner: Int, Hashable, Sendable, CaseIterable {
        case topLeft, topRight, bottomRight, bottomLeft
    }

    static let markSide = 7.0.mm
    static let ringSide = 4.2.mm
    static let coreSide = 2.4.mm
    /// That of the mark at the top left, by which a page is turned upright.
    static let smallCoreSide = 1.4.mm

    /// The middle of a mark.
    static func center(of corner: Corner) -> Point {
        let (left, top) = (12.0.mm, 12.0.mm)
        switch corner {
        case .topLeft: return Point(x: left, y: top)
        case .topRight: return Point(x: paper.width - left, y: top)
        case .bottomRight: return Point(x: paper.width - left, y: paper.height - top)
        case .bottomLeft: return Point(x: left, y: paper.height - top)
        }
    }

    /// Small squares half-way between the marks, from the top clockwise: they tell whether the paper was flat.
    static let checkSide = 2.4.mm
    static let checkCenters = [
        Point(x: paper.width / 2, y: 12.0.mm), Point(x: paper.width - 12.0.mm, y: paper.height / 2),
        Point(x: paper.width / 2, y: paper.height - 12.0.mm), Point(x: 12.0.mm, y: paper.height / 2),
    ]

    /// The squares of the page's code, from the left: black, three bits of the number, their opposites, black.
    static let codeSide = 2.4.mm

    static func code(ofPage number: Int) -> [Bool] {
        let bits = [4, 2, 1].map { number & $0 != 0 }
        return [true] + bits + bits.map { !$0 } + [true]
    }

    /// Where the squares of the code stand, whether they are black or not.
    static let codeSquares = (0..<8).map { index in
        Rect(
            x: 165.0.mm + Double(index) * 3.0.mm, y: 12.0.mm - codeSide / 2, width: codeSide, height: codeSide)
    }

    /// Everything that is printed in black for the reader on one page: rectangles, to be filled.
    public static func blackSquares(ofPage number: Int) -> [(rect: Rect, hole: Rect?)] {
        func square(_ center: Point, _ side: Double) -> Rect {
            Rect(x: center.x - side / 2, y: center.y - side / 2, width: side, height: side)
        }
        let marks = Corner.allCases.flatMap { corner -> [(rect: Rect, hole: Rect?)] in
            let middle = center(of: corner)
            let core = corner == .topLeft ? smallCoreSide : coreSide
            return [(square(middle, markSide), square(middle, ringSide)), (square(middle, core), nil)]
        }
        let checks = checkCenters.map { (rect: square($0, checkSide), hole: Rect?.none) }
        let code = zip(codeSquares, code(ofPage: number)).filter(\.1).map { (rect: $0.0, hole: Rect?.none) }
        return marks + checks + code
    }
}
