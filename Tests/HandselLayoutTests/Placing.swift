import Foundation
import HandselGraphics
import HandselHand
import HandselLayout
import HandselSource
import HandselTestSupport
import HandselType
import Testing

/// The text fonts of this repository, with a cache that the tests of one run share.
func fontLibrary() throws -> FontLibrary {
    let cache = FileManager.default.temporaryDirectory.appending(
        path: "handsel-layout-tests-\(ProcessInfo.processInfo.processIdentifier)")
    do {
        return try FontLibrary(
            folders: [repositoryRoot.appending(path: "fonts/text").path], cacheFolder: cache.path)
    } catch {
        Issue.record("fonts/text is empty: run scripts/setup (\(error))")
        throw error
    }
}

/// The hand that Handsel ships.
func sam() throws -> Hand { try readSam.get() }

private let readSam = Result {
    let file = repositoryRoot.appending(path: "fonts/hands/sam.hand")
    return try Hand(reading: String(contentsOf: file, encoding: .utf8), file: "sam.hand") { name in
        try? String(contentsOf: repositoryRoot.appending(path: "fonts/hands/\(name)"), encoding: .utf8)
    }
}

/// Fields with the values that a test gives them.
struct Fields: FieldScope {
    var values: [String: FieldValue] = [:]

    init(_ texts: [String: String] = [:]) {
        values = texts.mapValues { .text($0) }
    }

    func value(at path: String) -> FieldValue? { values[path] }

    /// The same fields and a list of entries with texts.
    func with(_ list: String, _ entries: [[String: String]]) -> Fields {
        var fields = self
        fields.values[list] = .list(FieldList(count: entries.count) { Fields(entries[$0]) })
        return fields
    }

    func with(_ flag: String, _ isSet: Bool) -> Fields {
        var fields = self
        fields.values[flag] = .flag(isSet)
        return fields
    }
}

/// Pictures that are nothing but their size.
struct Pictures: ImageReader {
    var sizes: [String: Size] = [:]

    func image(at path: String) throws(ImageError) -> Image {
        guard let size = sizes[path] else { throw .missing(path: path, folders: ["the test"]) }
        return Image(name: path, format: .png, bytes: [], naturalSize: size)
    }
}

/// Something of a known size that cannot be broken.
struct Block: Element {
    static let keyword = "block"

    var width: Double
    var height: Double

    init(_ width: Double, _ height: Double) {
        self.width = width
        self.height = height
    }

    func place(in region: Region, _ context: LayoutContext) throws(LayoutError) -> Placement {
        guard height <= region.height else {
            return .nothing(
                Misfit(element: Block.keyword, position: nil, neededHeight: height, availableHeight: region.height))
        }
        let size = Size(width: region.fit == .fill ? region.width : width, height: height)
        return .whole(Frame(name: Block.keyword, size: size))
    }
}

/// Lines of 12 points in 10-point letters, so that heights can be worked out by hand.
let plainStyles = [
    "body": TextAttributes(size: 10, lineHeight: 1.2), "large": TextAttributes(size: 20, lineHeight: 1.2),
    "strong": TextAttributes(size: 10, weight: 600, lineHeight: 1.2),
    "red": TextAttributes(size: 10, color: .fixed(Color(red: 1, green: 0, blue: 0)), lineHeight: 1.2),
    "figure": TextAttributes(size: 10, figures: .tabular, lineHeight: 1.2),
]

func context(
    _ fields: any FieldScope = Fields(), direction: TextDirection = .leftToRight, images: [String: Size] = [:],
    language: String = "en", hand: Hand? = nil, seed: Seed = Seed(1),
    drawing: Seed = Seed(1)
) throws -> LayoutContext {
    var context = LayoutContext(
        fonts: try fontLibrary(), images: Pictures(sizes: images), styles: plainStyles, scope: fields,
        direction: direction, language: language, hand: hand, seed: seed)
    context.drawingSeed = drawing
    return context
}

/// The frame of an element that fits whole into a region.
func frame(
    of element: some Element, width: Double = 200, height: Double = 1_000, fit: Region.Fit = .fill,
    isFresh: Bool = false, _ context: LayoutContext? = nil
) throws -> Frame {
    let region = Region(width: width, height: height, fit: fit, isFresh: isFresh)
    guard case .whole(let frame) = try element.place(in: region, try context ?? HandselLayoutTests.context()) else {
        throw NotWhole()
    }
    return frame
}

struct NotWhole: Error {}

/// The pages of what flows on paper of 200 by `height` points without margins.
func pages(
    height: Double = 100, width: Double = 200, gap: Double = 0, _ context: LayoutContext? = nil,
    @NodeBuilder content: () -> [Node]
) throws -> [Frame] {
    let paper = Paper(name: "test", size: Size(width: width, height: height))
    let layout = Layout(
        name: "test", paper: paper, margins: .zero, styles: plainStyles, gap: gap, parts: content())
    return try layout.pages(limit: 20_000, try context ?? HandselLayoutTests.context())
}

extension Frame {
    /// The rectangles of all frames with this name, in the order of reading.
    func rects(named name: String) -> [Rect] { flattened().filter { $0.frame.name == name }.map(\.rect) }

    /// The words on it, one line of the page to an entry.
    var lines: [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}

/// Expects two lengths in points to be equal but for rounding.
func expectNear(
    _ a: Double, _ b: Double, within tolerance: Double = 0.011, sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(abs(a - b) <= tolerance, "\(a) is not \(b)", sourceLocation: sourceLocation)
}

func expectNear(_ a: Rect, _ b: Rect, sourceLocation: SourceLocation = #_sourceLocation) {
    let pairs = [
        (a.minX, b.minX), (a.minY, b.minY), (a.size.width, b.size.width), (a.size.height, b.size.height),
    ]
    #expect(pairs.allSatisfy { abs($0.0 - $0.1) <= 0.011 }, "\(a) is not \(b)", sourceLocation: sourceLocation)
}

/// Signs with the letters of the notes.
func written(by hand: Hand) -> Signing {
    Signing(isText: true) { name, room, drawing throws(HandError) in
        try hand.signature(
            of: name, xHeight: room.xHeight, width: room.width, color: drawing.color, seed: drawing.seed)
    }
}
