import HandselGraphics
import HandselHand
import HandselLayout

/// Words in a hand of their own, whatever hand the document's notes are written in.
struct Handwriting: Element {
    static let keyword = "handwriting"

    private let text: Template
    private let hand: Hand
    /// In points.
    private let xHeight: ClosedRange<Double>
    /// In points; `nil` for as high as there is room.
    private let maxHeight: Double?
    private let seed: Seed

    /// As many lines as it takes, as large as there is room for.
    init(_ text: String, hand: Hand, xHeight: ClosedRange<Double>, maxHeight: Double? = nil, seed: Seed) {
        self.text = words(text)
        self.hand = hand
        self.xHeight = xHeight
        self.maxHeight = maxHeight
        self.seed = seed
    }

    /// One line, made smaller to fit; two where they can be larger than one.
    init(line text: String, hand: Hand, xHeight: Double, seed: Seed) {
        self.init(text, hand: hand, xHeight: xHeight * 0.4...xHeight, maxHeight: xHeight * 4.4, seed: seed)
    }

    func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        var context = context
        context.hand = hand
        context.seed = seed
        return try Note(text, xHeight: xHeight, maxHeight: maxHeight, color: .fixed(hand.color))
            .place(in: region, context)
    }
}

/// A name signed in a hand of its own, whatever hand the document's notes are written in.
struct SignedName: Element {
    static let keyword = "signedName"

    let name: String
    let hand: Hand
    /// In points, unless that makes it too wide.
    let xHeight: Double
    /// The most it may take up, in points.
    let width: Double
    let seed: Seed

    func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        let ink: Ink
        do throws(HandError) {
            ink = try hand.signature(
                of: name, xHeight: xHeight, width: min(width, region.width), seed: seed, language: context.language)
        } catch {
            throw .hand(error, nil)
        }
        guard ink.size.height <= region.height + 0.01 else {
            return .nothing(
                Misfit(
                    element: SignedName.keyword, position: nil, neededHeight: ink.size.height,
                    availableHeight: region.height))
        }
        return .whole(Frame(name: SignedName.keyword, size: ink.size, content: .ink(ink), role: .paragraph))
    }
}

/// Words that stand on the page as they are, whatever braces they have.
func words(_ text: String) -> Template {
    // Doubled braces are always read.
    Template(text.replacing("{", with: "{{").replacing("}", with: "}}")) ?? ""
}
