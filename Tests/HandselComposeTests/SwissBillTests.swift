import HandselCairo
import HandselCompose
import HandselGraphics
import HandselInvoice
import HandselLayout
import HandselTestSupport
import HandselType
import Testing

/// 119.00 francs into an account of Fern & Field AG in Bern, from Chen Architects in Chur.
func swiss(
    _ account: String = "CH93 0076 2011 6238 5295 7", in locale: String = "en", layout: Layout? = nil,
    _ change: (inout Invoice) -> Void = { _ in }
) throws -> Composition {
    var invoice = try invoice([item("Work", at: "100")])
    invoice.currency = Currency("CHF")
    invoice.supplier = Party(
        name: "Fern & Field AG",
        address: PostalAddress(lines: ["Gerechtigkeitsgasse 12a"], city: "Bern", postCode: "3011", country: "CH"))
    invoice.customer = Party(
        name: "Chen Architects",
        address: PostalAddress(lines: ["Rue du Lac 3bis"], city: "Vevey", postCode: "1800", country: "CH"))
    invoice.payment = PaymentInstructions(creditTransfers: [CreditTransfer(iban: account)])
    change(&invoice)
    return try composed(invoice, in: locale, layout: layout ?? Layout(name: "none", parts: []))
}

@Suite("A Swiss QR-bill")
struct SwissBillTests {
    @Test("has 31 lines, the account's owner and the debtor apart into street and number")
    func text() throws {
        let invoice = try swiss()
        let lines = [
            "SPC", "0200", "1", "CH9300762011623852957",
            "S", "Fern & Field AG", "Gerechtigkeitsgasse", "12a", "3011", "Bern", "CH",
            "", "", "", "", "", "", "", "119.00", "CHF",
            "S", "Chen Architects", "Rue du Lac", "3bis", "1800", "Vevey", "CH",
            "NON", "", "2026-014", "EPD",
        ]
        #expect(lines.count == 31)
        #expect(invoice.text("payment.swiss.code") == lines.joined(separator: "\n"))
        #expect(invoice.flag("payment.hasSwissSlip") == true)
        // The code stands on the slip and nowhere else.
        #expect(invoice.text("payment.code") == "")
        #expect(invoice.text("payment.codeScheme") == "Swiss QR-bill")
        #expect(invoice.remarks == [])
    }

    @Test("with a QR-IBAN has a QR reference, printed in groups of five")
    func reference() throws {
        let invoice = try swiss("CH44 3199 9123 0008 8901 2") {
            $0.payment?.structuredReference = "21 00000 00003 13947 14300 09017"
        }
        let end = "\nQRR\n210000000003139471430009017\n2026-014\nEPD"
        #expect(invoice.text("payment.swiss.code").hasSuffix(end))
        let nbsp = "\u{a0}"
        #expect(
            invoice.text("payment.swiss.reference")
                == ["21", "00000", "00003", "13947", "14300", "09017"].joined(separator: nbsp))
    }

    @Test("with an ordinary account takes a creditor reference")
    func creditor() throws {
        let invoice = try swiss { $0.payment?.remittance = "RF18 5390 0754 7034" }
        #expect(invoice.text("payment.swiss.code").hasSuffix("\nSCOR\nRF18539007547034\n2026-014\nEPD"))
    }

    @Test(
        "is refused where account and reference do not go together",
        arguments: [
            ("CH44 3199 9123 0008 8901 2", nil, "takes payments with a QR reference"),
            ("CH44 3199 9123 0008 8901 2", "RF18539007547034", "takes payments with a QR reference"),
            ("CH93 0076 2011 6238 5295 7", "210000000003139471430009017", "goes with a QR-IBAN"),
        ])
    func mismatch(account: String, reference: String?, reason: String) throws {
        let invoice = try swiss(account) { $0.payment?.structuredReference = reference }
        #expect(invoice.text("payment.swiss.code") == "")
        #expect(invoice.flag("payment.hasSwissSlip") == false)
        #expect(invoice.remarks.count == 1)
        #expect(invoice.remarks[0].contains(reason))
    }

    @Test("is refused without the supplier's whole address, and for letters that Swiss banks do not carry")
    func refused() throws {
        let without = try swiss { $0.supplier?.address?.postCode = nil }
        #expect(without.remarks == ["there is no Swiss QR-bill code: the post code of the account holder is missing"])
        let arabic = try swiss { $0.supplier?.name = "صحراء AG" }
        #expect(arabic.remarks[0].contains("U+0635"))
        let long = try swiss { $0.supplier?.name = String(repeating: "N", count: 71) }
        #expect(long.remarks[0].contains("1 more than the code holds"))
        // Greek is carried by SEPA, and not here.
        #expect(try swiss { $0.supplier?.name = "Αθήνα AG" }.flag("payment.hasSwissSlip") == false)
    }

    @Test("leaves a box for a customer who cannot be named, and says why")
    func blank() throws {
        let invoice = try swiss { $0.customer.address = nil }
        let lines = invoice.text("payment.swiss.code").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 31)
        #expect(Array(lines[20...26]) == Array(repeating: "", count: 7))
        #expect(invoice.text("payment.swiss.payableBy") == "")
        #expect(invoice.text("payment.swiss.payableByLabel") == "Payable by (name/address)")
        #expect(invoice.remarks.count == 1)
    }

    @Test("has the amount with spaces between thousands, and a foreign post code behind its country")
    func printed() throws {
        let invoice = try swiss {
            $0.lineItems = [item("Work", at: "1638446")]
            $0.customer.address?.country = "FR"
        }
        // With 19 % tax.
        #expect(invoice.text("payment.swiss.amount") == "1\u{a0}949\u{a0}750.74")
        #expect(invoice.text("payment.swiss.code").contains("\n1949750.74\nCHF\n"))
        #expect(invoice.text("payment.swiss.payableBy") == "Chen Architects\nRue du Lac 3bis\nFR-1800 Vevey")
        #expect(
            invoice.text("payment.swiss.account")
                == "CH93\u{a0}0076\u{a0}2011\u{a0}6238\u{a0}5295\u{a0}7\nFern & Field AG\nGerechtigkeitsgasse 12a\n3011 Bern"
        )
    }

    @Test(
        "speaks the document's language where it is one of Switzerland's, else English",
        arguments: [
            ("de", "Zahlteil", "Zusätzliche Informationen"), ("fr", "Section paiement", "Informations supplémentaires"),
            ("it", "Sezione pagamento", "Informazioni supplementari"), ("ja", "Payment part", "Additional information"),
        ])
    func words(locale: String, part: String, information: String) throws {
        let invoice = try swiss(in: locale)
        #expect(invoice.text("payment.swiss.paymentPart") == part)
        #expect(invoice.text("payment.swiss.informationLabel") == information)
    }

    @Test("in euros is one too, and comes before an EPC code")
    func euros() throws {
        let invoice = try swiss { $0.currency = .euro }
        #expect(invoice.text("payment.swiss.code").contains("\n119.00\nEUR\n"))
        #expect(try swiss { $0.currency = .usDollar }.flag("payment.hasSwissSlip") == false)
    }

    @Test(
        "tells street and number apart, wherever the number stands",
        arguments: [
            (["Bahnhofstrasse 12"], "Bahnhofstrasse\n12"), (["Am Markt 4-6"], "Am Markt\n4-6"),
            (["Haus Erika", "Dorfweg 7 b"], "Dorfweg\n7 b"), (["12, rue du Lac"], "rue du Lac\n12"),
            (["Postfach"], "Postfach\n"), (["Strasse des 17. Juni 135"], "Strasse des 17. Juni\n135"),
        ])
    func streets(lines: [String], expected: String) throws {
        let code = try swiss { $0.supplier?.address?.lines = lines }.text("payment.swiss.code")
        let parts = code.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(parts[6...7].joined(separator: "\n") == expected)
    }
}

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
