import HandselGraphics
import HandselLayout
import Testing

@Suite("A box")
struct BoxTests {
    private let insets = Insets(top: 1, leading: 2, bottom: 3, trailing: 4)

    @Test("keeps its padding around what is in it")
    func padding() throws {
        let box = try frame(of: Box(padding: insets) { Block(10, 20) })
        #expect(box.size == Size(width: 200, height: 24))
        expectNear(box.rects(named: "block")[0], Rect(x: 2, y: 1, width: 194, height: 20))
    }

    @Test("is as wide as its content and padding where it hugs")
    func hugging() throws {
        let box = try frame(of: Box(padding: insets) { Block(10, 20) }, fit: .hug)
        #expect(box.size == Size(width: 16, height: 24))
    }

    @Test("is at least as high as it says")
    func minHeight() throws {
        let box = try frame(of: Box(padding: insets, minHeight: 60) { Block(10, 20) })
        #expect(box.size.height == 60)
    }

    @Test("draws its border inside its own edges, with round corners")
    func ground() throws {
        let box = try frame(
            of: Box(
                padding: insets, fill: .fixed(.white), border: Box.Border(color: .fixed(.black), width: 2), radius: 5
            ) { Block(10, 20) })
        let ground = try #require(box.children.first?.frame)
        guard case .shape(let path, let fill, let line) = ground.content else {
            Issue.record("no ground")
            return
        }
        #expect(path == Path(rect: Rect(x: 1, y: 1, width: 198, height: 22), radius: 5))
        #expect(fill == .white)
        #expect(line == Frame.Line(color: .black, width: 2))
        #expect(ground.role == .artifact)
    }

    @Test("has its bar where reading begins")
    func bar() throws {
        let bar = Box.Border(color: .fixed(.black), width: 3)
        let box = Box(padding: insets, leadingBar: bar) { Block(10, 20) }
        let left = try frame(of: box)
        expectNear(left.rects(named: "ground")[0], Rect(x: 0, y: 0, width: 3, height: 24))
        let right = try frame(of: box, context(direction: .rightToLeft))
        expectNear(right.rects(named: "ground")[0], Rect(x: 197, y: 0, width: 3, height: 24))
        expectNear(right.rects(named: "block")[0].minX, 4)
    }

    @Test("that is broken by a page's end has ground and padding on both pages")
    func broken() throws {
        let pages = try pages {
            Box(padding: Insets(all: 10), fill: .role(.tint)) {
                for _ in 0..<4 { Block(1, 30) }
            }
        }
        #expect(pages.map { $0.rects(named: "block").map(\.minY) } == [[10, 40], [10, 40]])
        #expect(pages.map { $0.rects(named: "ground").map(\.size.height) } == [[80], [80]])
    }

    @Test("leaves no empty ground behind where a page break stands first in it")
    func pageBreak() throws {
        let pages = try pages {
            Block(1, 10)
            Box(padding: Insets(all: 10), fill: .role(.tint)) {
                PageBreak()
                Block(1, 30)
            }
        }
        #expect(pages.map { $0.rects(named: "ground").count } == [0, 1])
    }
}
