import HandselGraphics
import HandselOrnament
import Testing

private let kinds = IllustrationCatalog.kinds.map(\.name)

@Suite("An illustration")
struct IllustrationTests {
    private let sizes = [
        Size(width: 120, height: 120), Size(width: 300, height: 40), Size(width: 30, height: 200),
        Size(width: 6, height: 6),
    ]

    @Test("is the same for the same seed", arguments: kinds)
    func same(name: String) throws {
        let kind = try #require(IllustrationCatalog.kind(named: name))
        let size = Size(width: 140, height: 120)
        #expect(Illustration(kind, size: size, seed: Seed(7)) == Illustration(kind, size: size, seed: Seed(7)))
    }

    @Test("is another one for each of 200 seeds", arguments: kinds)
    func different(name: String) throws {
        let kind = try #require(IllustrationCatalog.kind(named: name))
        let drawings = (0..<200).map {
            Illustration(kind, size: Size(width: 140, height: 120), seed: Seed("customer \($0)"))
        }
        #expect(Set(drawings).count == 200)
        // Not only by a hair: the places of its marks, to a whole point, are others too.
        let coarse = drawings.map { drawing in
            drawing.pieces.flatMap(\.marks).map { "\(Int($0.bounds.minX)) \(Int($0.bounds.minY))" }.joined(
                separator: ", ")
        }
        #expect(Set(coarse).count == 200)
    }

    @Test("stays within the size that is asked for", arguments: kinds)
    func inside(name: String) throws {
        let kind = try #require(IllustrationCatalog.kind(named: name))
        for size in sizes {
            for seed in 0..<20 {
                let drawing = Illustration(kind, size: size, seed: Seed(UInt64(seed)))
                #expect(!drawing.pieces.isEmpty)
                let room = Rect(origin: .zero, size: size)
                for piece in drawing.pieces {
                    #expect(room.contains(piece.bounds, tolerance: 0.1), "\(piece.name) \(piece.bounds) in \(size)")
                }
            }
        }
    }

    @Test(
        "is as large as its proportions let it be",
        arguments: IllustrationCatalog.kinds.filter { !$0.fills }.map(\.name))
    func fits(name: String) throws {
        let kind = try #require(IllustrationCatalog.kind(named: name))
        let drawing = Illustration(kind, size: Size(width: 100, height: 100), seed: Seed(3))
        let whole = drawing.pieces.map(\.bounds).reduce(drawing.pieces[0].bounds) { $0.union($1) }
        #expect(abs(max(whole.size.width, whole.size.height) - 100) < 0.1)
    }

    @Test("has names that can be told apart")
    func names() {
        let names = IllustrationCatalog.kinds.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(IllustrationCatalog.kind(named: "bouquet")?.name == "bouquet")
        #expect(IllustrationCatalog.kind(named: "Bouquet") == nil)
    }
}
