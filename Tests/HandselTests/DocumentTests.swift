import Foundation
import Handsel
import HandselTestSupport
import Testing

@Suite("A rendered document")
struct DocumentTests {
    @Test("of each example is whole, and outside judges are silent", arguments: Rendering.examples)
    func examples(name: String) throws {
        let document = try Rendering.document(try Rendering.bytes(ofExample: name), named: name)
        let file = document.files[0]
        #expect(try Tool.qpdf.text(["--check", "FILE"], file: file).contains("No syntax or stream encoding errors"))
        #expect(try Tool.mutool.text(["draw", "-q", "-N", "-F", "ppm", "-o", "/dev/null", "FILE"], file: file).isEmpty)
        #expect(document.messages.allSatisfy { $0.severity != .error })
        let words = try document.words()
        for text in [document.number, document.amountDueShown] {
            if text.unicodeScalars.contains(where: { (0x600...0x6ff).contains($0.value) }) {
                // With -raw, poppler writes letters that run from right to left one by one, each on a line of its own.
                #expect(words.lettersOnly.contains(text.lettersOnly))
            } else {
                #expect(words.contains(text.foldingSpaces))
            }
        }
    }

    @Test("is the same, byte for byte, in two renderers", arguments: Rendering.examples)
    func repeatable(name: String) throws {
        let bytes = try Rendering.bytes(ofExample: name)
        let first = try Rendering.document(bytes, named: name)
        let second = try Rendering.document(bytes, named: name)
        #expect(first.files == second.files)
    }

    @Test("says everything that its invoice says, in the order of reading, the note among it")
    func readingOrder() throws {
        let words = try Rendering.document(try Rendering.bytes(ofExample: "first-invoice.json")).words()
        let expected = [
            "Fern & Field", "Gardens, drawn and grown by hand", "Invoice FF-2026-014", "12 March 2026", "Billed to",
            "Chen Ceramics", "Amelia Chen", "Werftweg 3", "14482 Potsdam", "Delivered 10 March 2026",
            "Customer no. C-0231", "Project Courtyard of the pottery", "Thank you, Amelia", "Amount due", "€1,989.09",
            "Please pay by 26 March 2026", "How to pay", "Account holder Fern & Field",
            "IBAN DE89 3704 0044 0532 0130 00", "BIC COBADEFFXXX", "Reference FF-2026-014",
            "Pay online pay.fernandfield.example/FF-2026-014", "Scan to pay with your banking app",
            "Your next step Choose your planting day",
            "Dear Amelia, the serviceberry will lean towards your kiln window by May. When the first blossom opens, "
                + "I would love to see it next to your blue bowls. Thank you for trusting us with the courtyard!",
            "Here for you", "Rosa Lindqvist", "Garden designer", "+49 30 23125 041", "rosa@fernandfield.example",
            "Planting plan for the courtyard", "1 680.00 680.00", "Visits to the courtyard", "4.5 h 85.00 382.50",
            "Serviceberry with several stems", "2 pcs 148.50 297.00", "Planting by hand", "6 h 52.00 312.00",
            "Please pay within 14 days.", "Total without VAT €1,671.50", "VAT 19% €317.59", "Amount due €1,989.09",
            "VAT ID DE999999999",
            "Welcome to Fern & Field, Amelia", "Who looks after you", "What happens next", "The words on your invoice",
        ]
        var rest = words[...]
        for part in expected {
            let place = rest.range(of: part)
            #expect(place != nil, "'\(part)' is missing, or comes too early")
            if let place { rest = rest[place.upperBound...] }
        }
    }

    @Test("names itself, its maker and its language, and is dated by the invoice")
    func information() throws {
        let file = try Rendering.document(try Rendering.bytes(ofExample: "first-invoice.json")).files[0]
        let information = try Tool.pdfinfo.text(["-isodates", "FILE"], file: file).foldingSpaces
        #expect(information.contains("Title: Invoice FF-2026-014"))
        #expect(information.contains("Author: Fern & Field"))
        #expect(information.contains("Producer: Handsel \(handselVersion)"))
        #expect(information.contains("CreationDate: 2026-03-12T00:00:00"))
        #expect(information.contains("Tagged: yes"))
        #expect(information.contains("595.276 x 841.89 pts (A4)"))
    }

    @Test("is dated by SOURCE_DATE_EPOCH where that is given")
    func sourceDate() throws {
        let settings = Rendering.settings { $0.sourceDate = 1_700_000_000 }
        let file = try Rendering.document(Rendering.invoice(), settings: settings).files[0]
        let information = try Tool.pdfinfo.text(["-isodates", "FILE"], file: file)
        #expect(information.contains("2023-11-14T22:13:20"))
    }

    @Test("has its links")
    func links() throws {
        let file = try Rendering.document(try Rendering.bytes(ofExample: "first-invoice.json")).files[0]
        let links = try Tool.mutool.text(["show", "FILE", "grep"], file: file)
        #expect(links.contains("https://pay.fernandfield.example/FF-2026-014"))
        #expect(links.contains("mailto:rosa@fernandfield.example"))
        #expect(links.contains("tel:+493023125041"))
    }

    @Test(
        "gives the note back exactly, to poppler and to mupdf, whatever the seed",
        arguments: [1, 2, 3, 4, 5] as [UInt64])
    func note(seed: UInt64) throws {
        let note = "Dear Žofia, Łukasz and Søren: your £16 credit (€18.70) is on the next invoice. Warmly, François"
        let settings = Rendering.settings {
            $0.note = note
            $0.seed = seed
        }
        let document = try Rendering.document(Rendering.invoice(), settings: settings)
        // Beside rules of invoices, that the supplier is another than the brand's is all there is to warn of.
        #expect(
            document.messages.filter { $0.severity == .warning && $0.rule == nil }.allSatisfy {
                $0.text.hasPrefix("the supplier is ")
            })
        #expect(try document.words().contains(note))
        let mupdf = try Tool.mutool.text(["draw", "-q", "-N", "-F", "txt", "FILE"], file: document.files[0])
            .foldingSpaces
        #expect(mupdf.contains(note))
    }

    @Test("has no note where it is plain, or where the customer is tagged so")
    func plain() throws {
        let plain = try Rendering.document(Rendering.invoice(), settings: Rendering.settings { $0.plain = true })
        #expect(try !plain.words().contains("swing"))
        #expect(plain.hand == nil)
        let tagged = try Rendering.document(
            Rendering.invoice(replacing: "\"vat\": 19,", with: "\"vat\": 19, \"tags\": [\"plain\"],"))
        #expect(try !tagged.words().contains("swing"))
    }

    @Test("has its note in the body font where it is printed clearly, or where the customer is tagged so")
    func printedClearly() throws {
        let clear = try Rendering.document(Rendering.invoice(), settings: Rendering.settings { $0.printClearly = true })
        let tagged = try Rendering.document(
            Rendering.invoice(replacing: "\"vat\": 19,", with: "\"vat\": 19, \"tags\": [\"print-clearly\"],"))
        #expect(clear.files == tagged.files)
        #expect(try clear.words().contains("Your left hand found the swing this month, Oskar."))
        #expect(try !Tool.pdffonts.text(["FILE"], file: clear.files[0]).contains("HandselNote"))
        #expect(clear.hand == nil)
        #expect(clear.messages == (try Rendering.document(Rendering.invoice()).messages))
    }

    @Test("whose note finds no room is refused with what to cut", arguments: [false, true])
    func tooLong(isClear: Bool) throws {
        let sentence = "Your left hand found the swing this month, and the window was open all the time. "
        let settings = Rendering.settings {
            $0.note = String(repeating: sentence, count: 60)
            $0.printClearly = isClear
        }
        let error = #expect(throws: HandselError.self) {
            try Rendering.document(Rendering.invoice(), settings: settings)
        }
        guard case .refused(_, let findings)? = error else { return }
        let text = findings.map(\.text).joined()
        let over = try #require(text.firstMatch(of: /too long for its room by ([0-9]+) characters/)).output.1
        let shorter = Rendering.settings {
            $0.note = String(String(repeating: sentence, count: 60).dropLast(Int(over) ?? 0))
            $0.printClearly = isClear
        }
        _ = try Rendering.document(Rendering.invoice(), settings: shorter)
    }

    @Test("is a picture a page where PNG is asked for")
    func picture() throws {
        let settings = Rendering.settings {
            $0.format = .png
            $0.dotsPerInch = 36
        }
        let document = try Rendering.document(try Rendering.bytes(ofExample: "sixty-items.json"), settings: settings)
        #expect(document.files.count == document.pageCount)
        for file in document.files { #expect(file.starts(with: [0x89, 0x50, 0x4e, 0x47])) }
    }

    @Test("shows the outline and name of every frame where that is asked for")
    func outlines() throws {
        let bytes = Rendering.invoice()
        let plain = try Rendering.document(bytes).files[0]
        let outlined = try Rendering.document(bytes, settings: Rendering.settings { $0.outlines = true }).files[0]
        #expect(outlined.count > plain.count)
    }
}

extension String {
    /// Without white space and the marks that tell viewers the direction of text, which pdftotext puts elsewhere.
    fileprivate var lettersOnly: String {
        String(
            unicodeScalars.filter { scalar in
                !scalar.properties.isWhitespace && !scalar.properties.isBidiControl
            })
    }
}
