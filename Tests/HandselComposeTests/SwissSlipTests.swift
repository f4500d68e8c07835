import HandselCairo
import HandselCompose
import HandselGraphics
import HandselInvoice
import HandselLayout
import HandselTestSupport
import HandselType
import Testing

@Suite("A Swiss payment slip on a page")
struct SwissSlipTests {
    private func layout(filling height: Double = 100, paper: Paper = .a4) -> Layout {
        Layout(name: "slip", paper: paper, margins: Insets(all: 20.mm)) {
            Text("Invoice {invoice.number}")
            Box(minHeight: height) { Text("Body") }
            SwissSlip()
            Footer { Text("Foot {page.number} of {page.count}") }
        }
    }

    private func pages(
        filling height: Double = 100, on paper: Paper = .a4, in locale: String = "de",
        _ change: (inout Invoice) -> Void = { _ in }
    ) throws -> (pages: [Frame], fonts: FontLibrary) {
        let fonts = try textFonts()
        let composition = try swiss(in: locale, layout: layout(filling: height, paper: paper), change)
        return (try composition.pages(on: nil, fonts: fonts, images: NoPictures(), hand: nil), fonts)
    }

    private func rect(_ page: Frame, _ name: String) throws -> Rect {
        try #require(page.flattened().first { $0.frame.name == name }, "\(name)").rect
    }

    /// Left, top, width and height in millimetres from the page's top left, as the style guide has them, the slip's own top
    /// being 297 - 105 = 192 below the page's.
    @Test(
        "keeps the measures of the style guide to a tenth of a millimetre",
        arguments: [
            ("swissSlip", 0.0, 192.0, 210.0, 105.0), ("receiptTitle", 5, 197, 52, 7),
            ("receiptInformation", 5, 204, 52, 56), ("receiptAmount", 5, 260, 52, 14),
            ("acceptancePoint", 5, 274, 52, 18), ("paymentTitle", 67, 197, 51, 7), ("code", 67, 209, 46, 46),
            ("paymentAmount", 67, 260, 51, 22), ("paymentInformation", 118, 197, 87, 85),
            // The cross is in the middle of the code: 67 + 19.5, 209 + 19.5.
            ("swissCross", 86.5, 228.5, 7, 7),
        ])
    func measures(name: String, left: Double, top: Double, width: Double, height: Double) throws {
        let page = try #require(try pages().pages.last)
        let rect = try rect(page, name)
        let found = [rect.minX, rect.minY, rect.size.width, rect.size.height]
        for (points, millimetres) in zip(found, [left, top, width, height]) {
            #expect(abs(points - millimetres.mm) < 0.1.mm, "\(points / 1.mm) is not \(millimetres)")
        }
    }

    @Test("has its code's modules right up to its edges, and is read again from the page")
    func code() throws {
        let (pages, fonts) = try pages()
        let page = try #require(pages.last)
        let modules = try #require(page.flattened().first { $0.frame.name == "modules" })
        guard case .shape(let path, _, _) = modules.frame.content else { throw Missing() }
        let xs = path.elements.compactMap { element -> Double? in
            if case .move(let p) = element { p.x } else if case .line(let p) = element { p.x } else { nil }
        }
        #expect(abs((xs.min() ?? 1) - 0) < 0.001)
        #expect(abs((xs.max() ?? 0) - 46.mm) < 0.001)
        let codes = try decodedCodes(inPNG: png(of: page, dotsPerInch: 150, fonts: fonts))
        #expect(codes == [try swiss().text("payment.swiss.code")])
    }

    @Test("is read with umlauts, and with the longest texts that there may be, which stay inside their sections")
    func longest() throws {
        let name = String(repeating: "Wärmepumpe ", count: 6) + "Zug."
        #expect(name.count == 70)
        let (pages, fonts) = try pages { invoice in
            invoice.supplier?.name = name
            invoice.customer.name = name
            let street = String(repeating: "Straße", count: 10) + "gasse"
            invoice.supplier?.address?.lines = [street + " 12a"]
            invoice.customer.address?.lines = [street + " 14"]
            invoice.payment?.remittance = String(repeating: "Größe ", count: 23) + "m."
        }
        let page = try #require(pages.last)
        let lines = page.flattened().filter { $0.frame.name == "slipText" }
        #expect(lines.count > 10)
        for section in ["receiptInformation", "paymentInformation"] {
            let room = try rect(page, section)
            // The next section begins where this one ends.
            let inside = lines.filter {
                room.contains(Rect(origin: $0.rect.origin, size: .zero), tolerance: 0.1) && $0.rect.minY < room.maxY - 1
            }
            #expect(inside.count >= 4)
            #expect(inside.allSatisfy { room.contains($0.rect, tolerance: 0.1) }, "\(section)")
        }
        let codes = try decodedCodes(inPNG: png(of: page, dotsPerInch: 200, fonts: fonts))
        let said = try #require(codes.first).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(codes.count == 1)
        #expect(said[5] == name)
        #expect(said[21] == name)
    }

    @Test("has Liberation Sans only, in black, at the sizes of the style guide")
    func letters() throws {
        let page = try #require(try pages().pages.last)
        let slip = try #require(page.flattened().first { $0.frame.name == "swissSlip" }).frame
        var sizes = Set<Double>()
        for entry in slip.flattened() {
            guard case .text(let placed) = entry.frame.content else { continue }
            for run in placed.flatMap(\.line.runs) {
                #expect(run.glyphs.font.path.contains("LiberationSans-"), "\(run.glyphs.font.path)")
                #expect(run.glyphs.color == .black)
                sizes.insert(run.glyphs.size)
            }
        }
        #expect(sizes == [6, 8, 10, 11])
    }

    @Test("shares the last page where there is room above it, with the footer above it too")
    func sharing() throws {
        let pages = try pages(filling: 100.mm).pages
        #expect(pages.count == 1)
        let foot = try #require(pages[0].flattened().first { $0.frame.name == "footer" })
        #expect(foot.rect.maxY <= 192.mm + 0.01)
        #expect(pages[0].text.contains("Foot 1 of 1"))
    }

    @Test("has a page of its own where there is none, and covers nothing")
    func ownPage() throws {
        // 192 less two margins of 20: this box and the lines around it are higher.
        let pages = try pages(filling: 150.mm).pages
        #expect(pages.count == 2)
        #expect(pages[0].flattened().allSatisfy { $0.frame.name != "swissSlip" })
        #expect(pages[1].text.contains("Foot 2 of 2"))
        for page in pages {
            guard let slip = page.flattened().first(where: { $0.frame.name == "swissSlip" })?.rect else { continue }
            for child in page.children where child.frame.name != "swissSlip" {
                #expect(!Rect(origin: child.origin, size: child.frame.size).overlaps(slip, tolerance: 0.01))
            }
        }
    }

    @Test("leaves a box with corners where the customer is not known")
    func box() throws {
        let page = try #require(try pages { $0.customer = Party(name: "") }.pages.last)
        let boxes = page.flattened().filter { $0.frame.name == "slipBox" }.map(\.rect.size)
        #expect(boxes.count == 2)
        #expect(abs(boxes[0].width - 52.mm) < 0.1 && abs(boxes[0].height - 20.mm) < 0.1)
        #expect(abs(boxes[1].width - 65.mm) < 0.1 && abs(boxes[1].height - 25.mm) < 0.1)
    }

    @Test("is not printed on other paper, and says so")
    func letter() throws {
        let pages = try pages(on: .letter).pages
        #expect(pages.count == 1)
        #expect(pages[0].flattened().allSatisfy { $0.frame.name != "swissSlip" })
        let remarks = pages[0].allRemarks.map(\.description)
        #expect(remarks.count == 1)
        #expect(remarks[0].contains("215.9 mm"))
    }

    @Test("is not there where the invoice is paid otherwise")
    func other() throws {
        let pages = try pages { $0.currency = .usDollar }.pages
        #expect(pages.count == 1)
        #expect(!pages[0].text.contains("Zahlteil"))
        #expect(pages[0].allRemarks.isEmpty)
    }

    struct Missing: Error {}
}
