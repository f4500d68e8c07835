import Foundation
import Handsel
import HandselTestSupport
import Testing

@Suite("Paying")
struct PayingTests {
    private func document(_ example: String, _ change: (inout RenderSettings) -> Void = { _ in }) throws
        -> RenderedDocument
    {
        let settings = Rendering.settings(withBrand: false) {
            $0.layout = repositoryRoot.appending(path: "Tests/HandselTests/Layouts/paying.yaml").path
            change(&$0)
        }
        return try Rendering.document(try Rendering.bytes(ofExample: example), named: example, settings: settings)
    }

    /// What zbar reads on the page of a PDF, as poppler draws it with 150 dots to the inch.
    private func codes(on page: Int, of document: RenderedDocument) throws -> [String] {
        let arguments = ["-png", "-r", "150", "-f", "\(page)", "-l", "\(page)", "-singlefile", "-"]
        return try decodedCodes(inPNG: Tool.pdftoppm.run(arguments, input: document.files[0]).output)
    }

    @Test(
        "with a code says the same on paper as in the invoice",
        arguments: [
            (
                "german.json",
                "BCD\n002\n1\nSCT\nCOBADEFFXXX\nGrünplan Spreewald\nDE89370400440532013000\nEUR12839.12\n\n\nRE-2026-0088",
                ["Grünplan Spreewald", "DE89 3704 0044 0532 0130 00", "COBADEFFXXX", "RE-2026-0088", "12.839,12 €"]
            ),
            (
                "india-upi.json",
                "upi://pay?pa=neellotus@examplebank&pn=Neel%20Lotus%20Handlooms&am=22051.05&cu=INR&tr=NL-2627-0142"
                    + "&tn=Neel%20Lotus%20NL-2627-0142",
                ["Neel Lotus Handlooms", "neellotus@examplebank", "Neel Lotus NL-2627-0142", "₹22,051.05"]
            ),
            (
                "czech.json",
                "SPD*1.0*ACC:CZ6508000000192000145399+GIBACZPX*AM:21028.02*CC:CZK*DT:20260928*MSG:Faktura 20260231"
                    + "*RN:Pra%C5%BE%C3%ADrna U Dvou ko%C4%8Dek s.r.o.*X-VS:20260231*X-KS:0308",
                ["Pražírna U Dvou koček s.r.o.", "CZ65 0800 0000 1920 0014 5399", "20260231", "0308", "21 028,02 Kč"]
            ),
            (
                "brazil-pix.json",
                "00020126580014br.gov.bcb.pix01367d9f0335-8dcc-4054-9bf9-0dbd61d3690652040000530398654074380.005802BR"
                    + "5918Atelie Ipe-Amarelo6009Sao Paulo62140510NF2026007763044FE5",
                ["Ateliê Ipê-Amarelo", "7d9f0335-8dcc-4054-9bf9-0dbd61d36906", "NF20260077", "R$ 4.380,00"]
            ),
            (
                "us-letter.json", "https://pay.harborframing.example/1042",
                ["pay.harborframing.example/1042", "$4,335.56"]
            ),
        ])
    func codes(example: String, expected: String, twin: [String]) throws {
        let document = try document(example)
        #expect(try codes(on: 1, of: document) == [expected])
        let words = try document.words()
        for part in twin { #expect(words.contains(part), "\(part) is not in \(words)") }
    }

    @Test("with a Swiss payment slip says the same on paper as in the invoice")
    func slip() throws {
        let document = try document("swiss.json")
        #expect(document.pageCount == 1)
        let lines = [
            "SPC", "0200", "1", "CH7131234000045678901", "S", "Schreinerei Arvenholz GmbH", "Dorfstrasse", "14a",
            "7524",
            "Zuoz", "CH", "", "", "", "", "", "", "", "18301.98", "CHF", "S", "Hotel Piz Languard AG", "Via Maistra",
            "207", "7504", "Pontresina", "CH", "QRR", "000002026041700000000003189", "R-2026-0318", "EPD",
        ]
        #expect(try codes(on: 1, of: document) == [lines.joined(separator: "\n")])
        let words = try document.words()
        for part in [
            "Empfangsschein", "Zahlteil", "CH71 3123 4000 0456 7890 1", "00 00020 26041 70000 00000 03189", "18 301.98",
            "Dorfstrasse 14a", "7504 Pontresina",
        ] {
            #expect(words.contains(part), "\(part)")
        }
        #expect(document.messages.filter { $0.severity == .warning && $0.rule == nil }.isEmpty)
    }

    @Test("with a slip on Letter has none, and a warning says why")
    func letter() throws {
        let document = try document("swiss.json") { $0.paper = .letter }
        #expect(try codes(on: 1, of: document) == [])
        #expect(document.messages.contains { $0.severity == .warning && $0.text.contains("215.9 mm") })
    }

    @Test("by more ways than a page shows names the others in a warning, and so does a code that cannot be made")
    func told() throws {
        let payment = """
            "payment": {"iban": "DE89370400440532013000", "accountName": "\(String(repeating: "N", count: 71))",
              "upi": "wren@bank", "link": "https://pay.example/7",
              "creditTransfers": [{"iban": "AT611904300234573201"}]},
            "vat": 19,
            """
        let settings = Rendering.settings(withBrand: false) {
            $0.layout = repositoryRoot.appending(path: "Tests/HandselTests/Layouts/paying.yaml").path
        }
        let document = try Rendering.document(
            Rendering.invoice(replacing: "\"vat\": 19,", with: payment), settings: settings)
        let warnings = document.messages.filter { $0.severity == .warning }.map(\.text)
        #expect(warnings.contains { $0.hasPrefix("there is no EPC069-12 code: the account holder") })
        #expect(warnings.contains { $0.hasPrefix("there is no UPI code: UPI pays in rupees") })
        #expect(warnings.contains { $0.contains("names 4 ways to pay and a page shows 3; not printed: IBAN AT61") })
        #expect(try codes(on: 1, of: document) == ["https://pay.example/7"])
    }

    @Test("is the same, byte for byte, each time", arguments: ["swiss.json", "brazil-pix.json"])
    func same(example: String) throws {
        #expect(try document(example).files == document(example).files)
    }
}
