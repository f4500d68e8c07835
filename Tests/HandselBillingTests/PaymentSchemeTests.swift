import HandselBilling
import HandselInvoice
import Testing

@Suite("Payment by local schemes in an invoice file")
struct PaymentSchemeTests {
    private func payment(_ members: String) throws -> PaymentInstructions {
        let read = try readWith("\"payment\": {\(members)}")
        #expect(read.readingFindings == [])
        return try #require(read.invoice.payment)
    }

    @Test("has what India, Brazil, Switzerland and Czechia pay by")
    func schemes() throws {
        let read = try payment(
            #"""
            "upi": "firm@bank", "structuredReference": "RF18 5390 0754 7034", "variableSymbol": 20260231,
            "constantSymbol": "0308", "specificSymbol": "7",
            "pix": {"key": "123.456.789-09", "name": "Fern", "city": "Rio"}
            """#)
        #expect(
            read
                == PaymentInstructions(
                    structuredReference: "RF18 5390 0754 7034", upi: "firm@bank",
                    pix: PixAccount(key: "123.456.789-09", name: "Fern", city: "Rio"),
                    czechSymbols: CzechSymbols(variable: "20260231", constant: "0308", specific: "7")))
    }

    @Test("has a Pix key alone as text")
    func key() throws {
        #expect(try payment(#""pix": "fern@campo.example""#).pix == PixAccount(key: "fern@campo.example"))
    }

    @Test("has its check digits checked where they stand")
    func wrong() throws {
        let read = try readWith("\"payment\": {\n\"pix\": \"123.456.789-10\", \"link\": \"https://pay.example/1\"}")
        #expect(words(read.findings).contains("a.json:3:8 error HANDSEL-PIX payment.pix.key"))
    }
}
