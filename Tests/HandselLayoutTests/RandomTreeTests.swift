import HandselGraphics
import HandselLayout
import Testing

/// Trees and texts drawn from a seed, in which every word comes once and is numbered in the order of reading.
private struct Drawing {
    let seed: Seed
    private var draws: UInt64 = 0
    private(set) var words: [String] = []
    private(set) var fields = Fields()
    private var lists = 0

    init(seed: Seed) {
        self.seed = seed
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        draws += 1
        return range.lowerBound + Int(seed.keyed(draws).unit * Double(range.count))
    }

    private mutating func text(words count: Int) -> String {
        var text = ""
        for index in 0..<count {
            let word = "w\(words.count)"
            words.append(word)
            text += (index == 0 ? "" : number(1...12) == 1 ? "\n" : " ") + word
        }
        return text
    }

    private mutating func paragraph() -> Node {
        let style = ["body", "large", "strong"][number(0...2)]
        return Node(Text(Template(text(words: number(1...25))) ?? "", style: style))
    }

    private mutating func list(cells: Int) -> String {
        lists += 1
        let entries = (0..<number(0...12)).map { _ in
            var entry: [String: String] = [:]
            for cell in 0..<cells { entry["cell\(cell)"] = text(words: number(1...6)) }
            return entry
        }
        fields = fields.with("list\(lists)", entries)
        return "list\(lists)"
    }

    private mutating func nodes(depth: Int) -> [Node] {
        (0..<number(1...4)).map { _ in node(depth: depth) }
    }

    mutating func node(depth: Int) -> Node {
        guard depth > 0 else { return paragraph() }
        let gap = Double(number(0...6))
        switch number(0...10) {
        case 0: return Node(Column(nodes(depth: depth - 1), gap: gap))
        case 1:
            let insets = Insets(all: Double(number(0...9)))
            return Node(Box(nodes(depth: depth - 1), gap: gap, padding: insets, fill: .role(.tint)))
        case 2: return Node(KeepTogether(nodes(depth: depth - 1), gap: gap))
        case 3: return Node(Column([Node(Spacer(Double(number(0...50)))), paragraph()]))
        case 4: return Node(Column([paragraph(), Node(PageBreak()), paragraph()]))
        case 5: return Node(Each(list(cells: 1), as: "entry", gap: gap, [Node(Text("{entry.cell0}"))]))
        case 6, 7: return table()
        case 8: return Node(When("nobody", show: { Text("never") }, otherwise: { Rule() }))
        default: return paragraph()
        }
    }

    private mutating func table() -> Node {
        // One line after the other in the order of reading needs cells of one line: a wide column each.
        let list = list(cells: 1)
        var table = Table(list, as: "entry", columns: [.init(width: .fraction(1), cell: .text("{entry.cell0}"))])
        table.rowPadding = Double(number(0...5))
        table.keepLast = number(1...4)
        table.foot = [paragraph()]
        return Node(table)
    }

    mutating func flow() -> [Node] { (0..<number(1...6)).map { _ in node(depth: 4) } }
}

@Suite("Any tree")
struct RandomTreeTests {
    @Test(
        "shows each of its words once and in order, on frames inside their pages that do not overlap",
        arguments: 0..<150)
    func whole(number: UInt64) throws {
        var drawing = Drawing(seed: Seed("tree").keyed(number))
        let flow = drawing.flow()
        let context = try context(drawing.fields)
        let pages = try pages(height: 160, width: 240, context) { flow }
        let words = pages.flatMap { $0.text.split(whereSeparator: \.isWhitespace).map(String.init) }
        #expect(words == drawing.words)
        #expect(pages.count <= drawing.words.count + 1)
        let paper = Rect(x: 0, y: 0, width: 240, height: 160)
        for page in pages {
            let frames = page.flattened()
            #expect(frames.allSatisfy { paper.contains($0.rect, tolerance: 0.02) })
            let texts = frames.filter { if case .text = $0.frame.content { true } else { false } }.map(\.rect)
            for (index, text) in texts.enumerated() {
                #expect(!texts[(index + 1)...].contains { $0.overlaps(text, tolerance: 0.02) })
            }
        }
        #expect(pages.dropFirst().allSatisfy { !$0.text.isEmpty })
    }

    @Test("placed twice gives the same pages")
    func twice() throws {
        var drawing = Drawing(seed: Seed("twice"))
        let flow = drawing.flow()
        let first = try pages(height: 160, context(drawing.fields)) { flow }.map(\.outline)
        #expect(try pages(height: 160, context(drawing.fields)) { flow }.map(\.outline) == first)
    }
}
