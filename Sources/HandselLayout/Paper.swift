public import HandselGraphics

/// A sheet that pages are printed on, or a roll that is cut where the page ends.
public struct Paper: Hashable, Sendable {
    /// Such as "A4"; a free size has its measures as its name.
    public var name: String
    /// In points; a roll's height is the longest that is printed.
    public var size: Size
    /// There is one page, and it is as high as what stands on it.
    public var isRoll: Bool

    public init(name: String, size: Size, isRoll: Bool = false) {
        self.name = name
        self.size = size
        self.isRoll = isRoll
    }

    /// ISO 216.
    public static let a4 = Paper(name: "A4", size: Size(width: 210.mm, height: 297.mm))
    /// ISO 216.
    public static let a5 = Paper(name: "A5", size: Size(width: 148.mm, height: 210.mm))
    /// ISO 216.
    public static let a6 = Paper(name: "A6", size: Size(width: 105.mm, height: 148.mm))
    public static let letter = Paper(name: "Letter", size: Size(width: 612, height: 792))
    public static let named = [a4, letter, a5, a6]

    /// How long the page on a roll may become, in points; Cairo and viewers end at 200 inches.
    public static let longestRoll = 5_000.mm

    /// Reads "A4", "letter", a free size such as "100mm x 150mm" or a roll such as "80mm x auto"; `nil` when it is none of
    /// these.
    public init?(_ text: String) {
        if let known = Paper.named.first(where: { $0.name.lowercased() == text.lowercased() }) {
            self = known
            return
        }
        var sides: [Double] = []
        var isRoll = false
        for (index, side) in text.split(separator: "x", omittingEmptySubsequences: false).enumerated() {
            isRoll = index == 1 && side.filter { $0 != " " } == "auto"
            sides.append(isRoll ? Paper.longestRoll : Length(String(side))?.points ?? 0)
        }
        guard sides.count == 2, sides.allSatisfy({ (20...14_400).contains($0) }) else { return nil }
        self.init(name: text, size: Size(width: sides[0], height: sides[1]), isRoll: isRoll)
    }
}
