public import HandselGraphics

/// A hand as it was read from the filled-in sheet.
public struct CapturedHand: Sendable {
    /// What was read from one box.
    public struct Form: Sendable {
        public var cell: CaptureSheet.Cell
        /// The page of the sheet, from 1.
        public var page: Int
        /// On the page.
        public var strokes: [FittedStroke]
        /// How much of the ink the strokes cover when drawn, and how little else: from 0 to 1.
        public var overlap: Double
    }

    /// A box that is not used.
    public struct Flag: Sendable {
        public var cell: CaptureSheet.Cell
        /// The page of the sheet, from 1.
        public var page: Int
        public var fault: CellFault
    }

    /// How a page was found on its scan.
    public struct Page: Sendable {
        /// From 1.
        public var number: Int
        /// The scan's name.
        public var scan: String
        /// About how many pixels of the scan an inch of the sheet has.
        public var dotsPerInch: Double
        /// How far the paper was from flat, at most, in points; it has been straightened. `nil` when that cannot be told.
        public var bend: Double?
        /// The scanned page, upright, in grey.
        public var picture: PagePicture
    }

    /// A whole page in grey.
    public struct PagePicture: Sendable {
        /// In pixels.
        public var width: Int
        public var height: Int
        /// Row by row from the top left, 0 is black.
        public var levels: [UInt8]

        static let dotsPerInch = 150.0
    }

    /// In the order of the sheet.
    public var pages: [Page]
    public var forms: [Form]
    /// In the order of the sheet; empty boxes are among them.
    public var flags: [Flag]
    public var measures: HandMeasures
    /// The signature on the page, with its longest stroke first; `nil` when the box is empty.
    public var signature: [FittedStroke]?

    /// What can be written with it: characters and pairs, in the order of the sheet.
    public var texts: [String] {
        var seen: Set<String> = []
        return forms.map(\.cell.text).filter { seen.insert($0).inserted }
    }

    /// What the sheet asks for and no box gave, of the pages that were read.
    public var missingTexts: [String] {
        let known = Set(texts)
        var seen: Set<String> = []
        return flags.map(\.cell.text).filter { !known.contains($0) && seen.insert($0).inserted }
    }
}

/// The size and habits of a hand, measured on the sheet. Lengths are in points.
public struct HandMeasures: Sendable {
    /// From the line that small letters stand on to the top of those without ascender, between the middles of the lines.
    public var xHeight: Double
    /// How far below the printed line the letters stand.
    public var drop: Double
    /// The tops of ascenders, capitals and figures, and the bottoms of descenders, in x-heights; `nil` where none was read.
    public var ascender: Double?
    public var cap: Double?
    public var digit: Double?
    public var descender: Double?
    /// How far upright strokes lean to the right, in degrees.
    public var lean: Double
    /// The same in the free lines; `nil` where none was filled.
    public var runningLean: Double? = nil
    /// The width of the pen's line, in x-heights.
    public var penWidth: Double
    /// Between two words and between two letters of a word, in x-heights, from ink to ink; `nil` where no line was filled.
    public var wordSpace: Double?
    public var letterGap: Double?
    /// Dark enough to be read.
    public var ink: Color
}
