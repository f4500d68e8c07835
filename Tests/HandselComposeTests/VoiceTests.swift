import HandselCompose
import HandselInvoice
import Testing

@Suite("A brand's voice")
struct VoiceTests {
    private func brand(_ address: FormOfAddress?, words: [String: [Label: String]] = [:]) -> Brand {
        var brand = Brand(people: [.init(name: "Jürgen Keller", givenName: "Jürgen")])
        brand.voice.address = address
        brand.labels = .init(words)
        return brand
    }

    private func german(_ brand: Brand, givenName: String? = nil) throws -> Composition {
        var invoice = try HandselComposeTests.invoice([item("Work", at: "100")])
        invoice.customer.contact?.givenName = givenName
        invoice.personal.language = "de"
        return try composed(invoice, brand: brand, in: "de")
    }

    @Test("says du where it is familiar, and greets by the first name")
    func familiar() throws {
        let page = try german(brand(.familiar))
        #expect(page.text("label.howToPay") == "So zahlst du")
        #expect(page.text("invoice.dueSentence") == "Bitte zahle bis zum 7.\u{a0}Dezember\u{a0}2026")
        #expect(page.text("moment.headline") == "Vielen Dank, Amelia")
        #expect(page.text("customer.greetingName") == "Amelia")
        #expect(page.text("personal.signature") == "Jürgen")
    }

    @Test("says Sie where it is formal, and never uses a first name, not even one that is stated")
    func formal() throws {
        let page = try german(brand(.formal), givenName: "Amelia")
        #expect(page.text("label.howToPay") == "So zahlen Sie")
        #expect(page.text("moment.headline") == "Vielen Dank")
        #expect(page.text("customer.greetingName") == "")
        #expect(page.text("personal.signature") == "Jürgen Keller")
    }

    @Test("leaves everything to the language where the brand says nothing")
    func usual() throws {
        #expect(try german(brand(nil)).text("moment.headline") == "Vielen Dank")
        #expect(try german(brand(nil), givenName: "Amelia").text("moment.headline") == "Vielen Dank, Amelia")
        #expect(try german(brand(nil)).text("label.howToPay") == "So zahlen Sie")
    }

    @Test("is heard in the document's language where the customer's is not known")
    func documentLanguage() throws {
        let invoice = try HandselComposeTests.invoice([item("Work", at: "100")])
        #expect(try composed(invoice, brand: brand(.formal), in: "de").text("moment.headline") == "Vielen Dank")
        #expect(try composed(invoice, brand: brand(.formal), in: "en").text("moment.headline") == "Thank you, Amelia")
    }

    @Test("has its own words, nearest to the document's region, and before the familiar ones")
    func words() throws {
        let own = brand(
            .familiar,
            words: [
                "de": [.thanksTo: "Moin, {name}", .howToPay: "Zahlen"], "de-at": [.howToPay: "Überweisen"],
                "en": [.howToPay: "Paying"],
            ])
        let invoice = try HandselComposeTests.invoice([item("Work", at: "100")])
        #expect(try composed(invoice, brand: own, in: "de").text("label.howToPay") == "Zahlen")
        #expect(try composed(invoice, brand: own, in: "de-AT").text("label.howToPay") == "Überweisen")
        #expect(try composed(invoice, brand: own, in: "de-AT").text("moment.headline") == "Moin, Amelia")
        #expect(try composed(invoice, brand: own, in: "fr").text("label.howToPay") == "Comment payer")
    }
}
